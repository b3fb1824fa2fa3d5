import { parseArxivId } from "../../domain/arxiv-id.ts";

const ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v[1-9]\d{0,2})?`;
const ARXIV = new RegExp(`^/(?:(?:abs|html)/${ID}|pdf/${ID}(?:\\.pdf)?)/?$`);
const HUGGING_FACE = new RegExp(`^/papers/${ID}/?$`);
const ALPHAXIV = new RegExp(`^/abs/${ID}/?$`);
/** The pages that are one paper's, by host (https://info.arxiv.org/help/arxiv_identifier_for_services.html). */
const PAGES = new Map<string, RegExp>([
  ["arxiv.org", ARXIV],
  ["www.arxiv.org", ARXIV],
  ["export.arxiv.org", ARXIV],
  ["huggingface.co", HUGGING_FACE],
  ["alphaxiv.org", ALPHAXIV],
  ["www.alphaxiv.org", ALPHAXIV],
]);
const MAX_LENGTH = 2_000;

/**
 * The arXiv id, without version, of the paper whose own page an address is; `null` for any other address. Search engines
 * find what is like a paper's address, and what is like it may be anybody's: hosts and paths have to be exact.
 */
export function paperOfUrl(url: string): string | null {
  // The parser forgives blanks, line breaks, backslashes and look-alikes of letters; a link that needs that is none.
  if (url.length > MAX_LENGTH || !/^https?:\/\/[!-~]+$/i.test(url) || url.includes("\\")) return null;
  const parsed = URL.parse(url);
  if (!parsed || parsed.username || parsed.password || parsed.port) return null;
  const match = PAGES.get(parsed.hostname)?.exec(parsed.pathname);
  return parseArxivId(match?.[1] ?? match?.[2] ?? "")?.id ?? null;
}
