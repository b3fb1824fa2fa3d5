import * as z from "zod";
import { ListParams, PapersParams, readQuery, TrendingParams } from "./params.ts";
import { SEARCH_ORDERS } from "./views/search-page.tsx";

// A page decides itself how long it is.
export const EditionPageParams = ListParams.omit({ limit: true });
export const TrendingPageParams = TrendingParams.omit({ limit: true });
/** What was found goes on from a place among the answers where the best come first, from a paper where the newest do. */
export const SearchPageParams = PapersParams.omit({ limit: true, cursor: true }).extend({
  order: z.enum(SEARCH_ORDERS, `must be one of ${SEARCH_ORDERS.join(", ")}`).default("relevance"),
  cursor: z.string().max(200).optional(),
});
export const AuthorPageParams = PapersParams.pick({ cursor: true });

/** Reads a page's query like the API's. A form sends the fields that were left empty too: they say nothing. */
export function readPageQuery<Schema extends z.ZodObject>(address: string, schema: Schema): z.output<Schema> {
  return readQuery(withoutEmpty(address), schema);
}

function withoutEmpty(address: string): string {
  const url = new URL(address);
  const filled = [...url.searchParams].filter(([, value]) => value.trim() !== "");
  if (filled.length !== url.searchParams.size) url.search = new URLSearchParams(filled).toString();
  return url.href;
}
