import { type QueryMistake, readSearch, type SearchQuery } from "../domain/search/query.ts";
import { badParameters } from "./problem.ts";

/** Reads what somebody looks for. Throws 400 where it can be said what is wrong with it. */
export function readWish(text: string): SearchQuery {
  const query = readSearch(text);
  if ("mistake" in query) throw badParameters([{ parameter: "q", detail: inWords(query) }]);
  return query;
}

/** What is wrong with a search, ready to stand after the name of its parameter; `null` for one that can be read. */
export function mistakeIn(text: string): string | null {
  const query = readSearch(text);
  return "mistake" in query ? inWords(query) : null;
}

function inWords({ mistake }: QueryMistake): string {
  return `cannot be read: ${mistake}`;
}
