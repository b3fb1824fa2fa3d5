import type { Digest, DigestView, PaperView } from "./digest-view.ts";
import { DEMO_NOTICE } from "./frame.tsx";
import { COLUMNS, wrap } from "./wrap.ts";

const RULE = "-".repeat(COLUMNS);

/** The digest for those who read text: of the same words as the page, not made from it. */
export function digestText({ site, links }: Digest, view: DigestView): string {
  return [
    `${site.name} · ${view.date}`,
    ...(site.demo ? [wrap(DEMO_NOTICE)] : []),
    wrap(view.lead),
    ...view.papers.map(paperText),
    RULE,
    wrap(view.because),
    `Change what you get:\n${links.preferences}`,
    `Unsubscribe:\n${links.unsubscribe}`,
    `${site.url}\n`,
  ].join("\n\n");
}

/** The rank stands in the margin. */
const INDENT = "    ";

function paperText({ rank, title, url, byline, excerpt, signals, why, links }: PaperView): string {
  const head = [wrap(title, INDENT), wrap(byline, INDENT)];
  const where = [["Read", url] as const, ...links.map(({ label, href }) => [label, href] as const)];
  const foot = [
    wrap(why ?? "", INDENT),
    wrap(signals.join(" · "), INDENT),
    ...where.map(([label, href]) => `${INDENT}${label}: ${href}`),
  ];
  const text = [head, [wrap(excerpt, INDENT)], foot]
    .map((lines) => lines.filter((line) => line !== "").join("\n"))
    .filter((part) => part !== "")
    .join("\n\n");
  return `${String(rank).padStart(2)}. ${text.slice(INDENT.length)}`;
}
