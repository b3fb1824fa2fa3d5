import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { knownPapers } from "../../db/papers.ts";
import { parseArxivId } from "../../domain/arxiv-id.ts";
import { encodePapersCursor } from "../../domain/cursor.ts";
import { isNarrowed } from "../../domain/filters.ts";
import { currentTag, nearestSlugs, type TagInfo } from "../../domain/taxonomy/tags.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { readCorpus } from "../corpus.ts";
import { nextHref } from "../page-links.ts";
import { readPageQuery, SearchPageParams } from "../page-params.ts";
import { siteOf } from "../site-of.ts";
import { SearchPage } from "../views/search-page.tsx";

const PAGE_SIZE = 50;
const TOPICS = 3;

/** `/search?q=`: among all papers, with the filters of the API. An id or a link to a paper leads to it. */
export const searchPage = new Hono<AppEnv>().get("/search", async (c) => {
  const { cursor, ...filters } = readPageQuery(c.req.url, SearchPageParams);
  const named = filters.q === null ? null : await paperNamed(c, filters.q);
  if (named !== null) {
    c.header("Cache-Control", CACHE.edition);
    return c.redirect(`/papers/${named}`, 302);
  }
  const { site, arxiv } = c.get("config");
  const found = isNarrowed(filters)
    ? await readCorpus(createDb(c.env.DB), site.url, { ...filters, limit: PAGE_SIZE }, cursor, c.get("now"))
    : null;
  const next = found?.next ? encodePapersCursor(found.next) : null;
  const unchanged = await notModified(c, { content: [found, next], modifiedAt: null }, CACHE.edition);
  if (unchanged) return unchanged;
  return c.html(
    <SearchPage
      site={siteOf(c)}
      filters={filters}
      items={found?.items ?? null}
      begins={cursor === null}
      nextHref={nextHref(c, next)}
      categories={arxiv.categories}
      nearest={filters.q === null ? [] : topicsNamed(filters.q, found?.items.length === 0)}
    />,
  );
});

/** The id of the paper that a text is the id or the address of, if it is here. */
async function paperNamed(c: Context<AppEnv>, text: string): Promise<string | null> {
  const id = parseArxivId(text.replace(/^.*\/(?:abs|pdf|html|papers)\//, "").replace(/\.pdf$|[?#].*$/g, ""))?.id;
  if (id === undefined) return null;
  return (await knownPapers(createDb(c.env.DB), [id])).has(id) ? id : null;
}

/** The topic that the words are a name of; without any paper found, those that are named most like them. */
function topicsNamed(words: string, all: boolean): TagInfo[] {
  const tags = nearestSlugs(words, TOPICS).flatMap((slug) => currentTag(slug) ?? []);
  if (all) return tags;
  return tags.filter(({ slug, name }) => slug === words.toLowerCase() || name.toLowerCase() === words.toLowerCase());
}
