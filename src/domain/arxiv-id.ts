/** An arXiv identifier in either scheme (https://info.arxiv.org/help/arxiv_identifier.html). */
export interface ArxivId {
  id: string;
  version: number | null;
}

const PATTERN = /^(?:oai:)?(?:arXiv(?:\.org)?:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v([1-9]\d{0,2}))?$/i;

/** Reads `2602.23229`, `2602.23229v2`, `hep-th/9901001`, `oai:arXiv.org:2602.23229`; `null` for anything else. */
export function parseArxivId(text: string): ArxivId | null {
  const match = PATTERN.exec(text);
  if (!match?.[1]) return null;
  return { id: match[1], version: match[2] === undefined ? null : Number(match[2]) };
}
