import { make, unseen } from "./elements.ts";
import { isNew, parseVisit, visitAt } from "./visit.ts";
import { keep, read } from "./storage.ts";

const NAME = "visit";

/**
 * Notes that a page is open at `now` (ms since 1970).
 * @returns the end of the visit before, `null` on the first; and whether the browser keeps anything at all
 */
export function noteVisit(now: number): { before: number | null; kept: boolean } {
  const visit = visitAt(read(NAME, parseVisit), now);
  return { before: visit.before, kept: keep(NAME, visit) };
}

/** Marks the papers that were listed after `before`. */
export function markNew(cards: HTMLElement[], before: number | null): void {
  for (const card of cards)
    if (isNew(card.dataset["listed"], before))
      card.prepend(make("span", { className: "new" }, unseen("New since your last visit")));
}
