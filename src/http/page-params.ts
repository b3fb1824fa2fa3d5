import type * as z from "zod";
import { ListParams, PapersParams, readQuery, TrendingParams } from "./params.ts";

// A page decides itself how long it is.
export const EditionPageParams = ListParams.omit({ limit: true });
export const TrendingPageParams = TrendingParams.omit({ limit: true });
export const SearchPageParams = PapersParams.omit({ limit: true });

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
