import type { EditionPage, ItemPage, SearchPage } from "../domain/api.ts";
import { pathOfId, queryOf } from "./address.ts";
import { errorOf } from "./error.ts";
import { listOf } from "./list.ts";
import type { ChangesOptions, Client, ClientOptions, List, ListOptions, TrendingOptions } from "./types.ts";

export type * from "../domain/api.ts";
export { BroadsheetError } from "./error.ts";
export type * from "./types.ts";

/** What one method or another takes. */
type AnyOptions = TrendingOptions & ChangesOptions & { id?: readonly string[] };

/**
 * A client of a Broadsheet, in browsers, workers, Deno and Node. Answers are not kept here: they carry an `ETag` and
 * say how long they may be reused, which a browser's cache, or the `fetch` that is given, knows how to use.
 *
 * @param baseUrl the site's address, such as `https://papers.example`; in a page of the site itself, `""`
 * @example
 * const broadsheet = createClient("https://papers.example");
 * const { items } = await broadsheet.trending({ window: "week", hasCode: true, limit: 10 });
 * for await (const paper of broadsheet.papers({ tag: "robotics" })) console.log(paper.title);
 */
export function createClient(baseUrl: string | URL, options: ClientOptions = {}): Client {
  const { fetch: send = globalThis.fetch, headers = {} } = options;
  const root = `${String(baseUrl).replace(/\/+$/, "")}/api/v1/`;

  async function read<Answer>(path: string, { signal, ...params }: AnyOptions = {}): Promise<Answer> {
    const response = await send(root + path + queryOf(params), { headers, signal: signal ?? null });
    if (!response.ok) throw await errorOf(response);
    return (await response.json()) as Answer; // the methods below say what is at which path
  }

  function list<Page extends ItemPage>(path: string, params?: AnyOptions): List<Page> {
    return listOf((cursor) => read<Page>(path, cursor === undefined ? params : { ...params, cursor }));
  }

  const edition = (kind: string, key: string, params?: ListOptions) =>
    list<EditionPage>(`${kind}/${encodeURIComponent(key)}`, params);

  return {
    daily: (date = "latest", params) => edition("daily", date, params),
    weekly: (week = "latest", params) => edition("weekly", week, params),
    monthly: (month = "latest", params) => edition("monthly", month, params),
    trending: (params) => list("trending", params),
    papers: (params) => list("papers", params),
    search: (q, params) => list<SearchPage>("search", { ...params, q }),
    paper: (id, params) => read(`papers/${pathOfId(id)}`, params),
    history: (id, params) => read(`papers/${pathOfId(id)}/history`, params),
    similar: (id, params) => read(`papers/${pathOfId(id)}/similar`, params),
    moreLike: (ids, params) => read("similar", { ...params, id: ids }),
    tags: (params) => read("tags", params),
    tag: (slug, params) => list(`tags/${encodeURIComponent(slug)}`, params),
    changes: (params) => list("changes", params),
    status: (params) => read("status", params),
  };
}
