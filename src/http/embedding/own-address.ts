import { parseArxivId } from "../../domain/arxiv-id.ts";
import { isEdition } from "../../domain/edition.ts";
import { currentSlug } from "../../domain/taxonomy/tags.ts";
import { readPageQuery } from "../page-params.ts";
import { Problem } from "../problem.ts";
import { EmbedParams } from "./params.ts";

/** What a page of this site is about. */
export type Subject =
  | { kind: "trending"; params: EmbedParams }
  | { kind: "day"; key: string; params: EmbedParams }
  | { kind: "paper"; id: string };

/** Reads an address that somebody pasted; `null` for any that is not a page of this site which can be shown elsewhere. */
export function subjectOf(text: string, siteUrl: string): Subject | null {
  const url = ownUrl(text, siteUrl);
  if (!url) return null;
  const [, section = "", rest] = /^\/([a-z]*)(?:\/([\w./-]+))?$/.exec(url.pathname) ?? [];
  const params = paramsOf(url);
  if (!params) return null;
  if (rest === undefined) return wholeList(url.pathname, params);
  if (section === "papers") return paperOf(rest);
  if (section === "tags") return tagOf(rest, params);
  return section === "date" && isEdition({ kind: "daily", key: rest }) ? { kind: "day", key: rest, params } : null;
}

/** An address of this very origin, without a name or password that would make it look like another's. */
function ownUrl(text: string, siteUrl: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.origin === new URL(siteUrl).origin && url.username === "" && url.password === "" ? url : null;
}

/** What a page's filters say; `null` where the page itself would be a mistake. Its length is for others to say. */
function paramsOf(url: URL): EmbedParams | null {
  url.searchParams.delete("limit");
  try {
    return readPageQuery(url.href, EmbedParams);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function wholeList(path: string, params: EmbedParams): Subject | null {
  if (path === "/") return { kind: "day", key: "latest", params };
  return path === "/trending" ? { kind: "trending", params } : null;
}

function paperOf(text: string): Subject | null {
  const id = text.length > 40 ? null : parseArxivId(text)?.id;
  return id ? { kind: "paper", id } : null;
}

/** A tag's own page has its newest papers; elsewhere what trends among them says more. */
function tagOf(text: string, params: EmbedParams): Subject | null {
  const slug = currentSlug(text);
  return slug === null ? null : { kind: "trending", params: { ...params, tag: [slug], window: "week" } };
}
