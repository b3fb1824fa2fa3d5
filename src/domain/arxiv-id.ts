/** An arXiv identifier in either scheme (https://info.arxiv.org/help/arxiv_identifier.html). */
export interface ArxivId {
  id: string;
  version: number | null;
}

/** The archives that numbered their papers themselves, until March 2007; there will be no more. */
export const ARCHIVES = (
  "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas " +
  "cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex " +
  "nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con"
).split(" ");

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
  if (current === undefined && !ARCHIVES.includes(archive.toLowerCase())) return null;
  return {
    id: current ?? `${archive.toLowerCase()}/${number}`,
    version: version === undefined ? null : Number(version),
  };
}

/** The id that somebody typed or copied: an id, or the address of a page, a PDF or an HTML version at arXiv, here or elsewhere. */
export function typedArxivId(text: string): string | null {
  const bare = text.trim().replace(/^.*\/(?:abs|pdf|html|papers)\//, "");
  return parseArxivId(bare.replace(/\.pdf$|[?#].*$/g, ""))?.id ?? null;
}
