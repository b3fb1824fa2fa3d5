import { readSearch, type SearchQuery } from "../domain/search/query.ts";
import { badParameters } from "./problem.ts";

/** Reads what somebody looks for. Throws 400 where it can be said what is wrong with it. */
export function readWish(text: string): SearchQuery {
  const query = readSearch(text);
  if ("mistake" in query) throw badParameters([{ parameter: "q", detail: query.mistake }]);
  return query;
}
