import { oneLine } from "../../domain/text.ts";

// arXiv has no field for it: a withdrawn paper says so in the comment of its last version, or in place of its abstract
// (https://info.arxiv.org/help/withdraw.html). Authors use many words for it; what other things were withdrawn from a
// conference, or are withdrawn in the world that the paper studies, must not count.
const WORK = "(?:paper|article|preprint|pre-print|manuscript|submission|version|draft|report|work|document)";
const THIS_WORK = `(?:this|the|our)(?: current| present| arxiv| old| first)? ${WORK}`;
const TENSE = "(?:is|was|has been|have been)(?: now| hereby| temporarily)?(?: being)?";
const ELSEWHERE = "(?! (?:from|at) (?!arxiv))";

const IN_COMMENT = [
  new RegExp(`^(?:arxiv admin note: )?(?:${THIS_WORK} |${WORK} )?(?:${TENSE} )?withdrawn\\b${ELSEWHERE}`, "i"),
  new RegExp(`\\b(?:${THIS_WORK}|it) ${TENSE} withdrawn\\b${ELSEWHERE}`, "i"),
  new RegExp(
    `\\b(?:to withdraw|withdrawing) (?:this\\b|it\\b|(?:the|our) (?:[\\w-]{1,20} ){0,2}${WORK}\\b)${ELSEWHERE}`,
    "i",
  ),
  /\brequest(?:ing|ed)? (?:the |a |its )?withdrawal\b/i,
];
const IN_ABSTRACT = new RegExp(`^(?:${THIS_WORK}|${WORK}) ${TENSE} withdrawn\\b${ELSEWHERE}`, "i");

/** Whether the comment states, or the abstract begins by stating, that this very paper has been withdrawn. */
export function isWithdrawn(comment: string | null, abstract: string): boolean {
  const said = oneLine(comment ?? "");
  return IN_COMMENT.some((pattern) => pattern.test(said)) || IN_ABSTRACT.test(abstract);
}
