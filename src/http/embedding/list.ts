import type { Context } from "hono";
import type { EmbeddedList } from "../../domain/embedded.ts";
import type { RankedItem } from "../../domain/api.ts";
import type { Edition } from "../../domain/edition.ts";
import { queryOf } from "../../domain/feed-address.ts";
import { byline } from "../../domain/wording/authors.ts";
import { editionName } from "../../domain/wording/editions.ts";
import { filterWords } from "../../domain/wording/filters.ts";
import { titleOf } from "../../domain/wording/plain.ts";
import type { AppEnv } from "../app-env.ts";
import { findEdition, lookUpEdition, pageOf, trendingKey } from "../editions.ts";
import { type EmbedParams, filtersOf } from "./params.ts";
import { siteName } from "./site-name.ts";

export interface FoundList {
  list: EmbeddedList;
  /** `null` before anything was published. */
  edition: Edition | null;
}

/** What trends, as other sites show it. */
export async function trendingList(c: Context<AppEnv>, params: EmbedParams): Promise<FoundList> {
  const { window } = params;
  const filters = filtersOf(params);
  const edition = await lookUpEdition(c, trendingKey(window, params.tag));
  const name = editionName({ kind: "trending", key: window });
  return listOf(c, name, `/trending${queryOf({ ...filters, window })}`, edition, params);
}

/** The papers of a day, or of the newest one, as other sites show them. Throws 400 for what is no day, 404 for one without papers. */
export async function dayList(c: Context<AppEnv>, key: string, params: EmbedParams): Promise<FoundList> {
  const edition = await findEdition(c, "daily", key, null);
  const path = key === "latest" ? "/" : `/date/${key}`;
  const query = queryOf({ ...filtersOf(params) });
  return listOf(c, `Papers of ${editionName(edition.info)}`, path + query, edition, params);
}

function listOf(
  c: Context<AppEnv>,
  name: string,
  path: string,
  edition: Edition | null,
  params: EmbedParams,
): FoundList {
  const { site } = c.get("config");
  const filters = filtersOf(params);
  const items = edition ? pageOf(edition, filters, params.limit, null).items : [];
  return {
    list: {
      heading: [name, filterWords(filters).join(", ")].filter((part) => part !== "").join(": "),
      url: new URL(path, site.url).href,
      site: siteName(site),
      items: items.map(embedded),
    },
    edition,
  };
}

function embedded(item: RankedItem): EmbeddedList["items"][number] {
  const { id, rank, url, authors, signals } = item;
  const { upvotes, githubStars } = signals;
  return { id, rank, title: titleOf(item), url, authors: byline(authors), upvotes, githubStars };
}
