/** An arXiv identifier in either scheme (https://info.arxiv.org/help/arxiv_identifier.html). */
export interface ArxivId {
  id: string;
  version: number | null;
}

const PATTERN =
  /^(?:oai:)?(?:arXiv(?:\.org)?:)?(?:(\d{4}\.\d{4,5})|([a-z-]+)(?:\.[a-z]{2})?\/(\d{7}))(?:v([1-9]\d{0,2}))?$/i;

/**
 * Reads `2602.23229`, `2602.23229v2`, `hep-th/9901001`, `oai:arXiv.org:2602.23229`; `null` for anything else. The id is
 * arXiv's own form: archives in lower case, without the subject class that old ids may carry (`math.GT/0309136`).
 */
export function parseArxivId(text: string): ArxivId | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [, current, archive = "", number = "", version] = match;
  return {
    id: current ?? `${archive.toLowerCase()}/${number}`,
    version: version === undefined ? null : Number(version),
  };
}
