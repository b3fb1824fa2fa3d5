import { cardsIn, linkOf } from "./elements.ts";
import { addHelpButton, keysAreOn, openHelp } from "./key-help.ts";

/** What each key does; `false` leaves the key to the browser. Those of the help are in key-help.ts. */
const ACTIONS = new Map<string, () => boolean>([
  ["j", () => step(1)],
  ["k", () => step(-1)],
  ["o", () => click(linkOf(currentCard()))],
  ["s", () => click((currentCard() ?? document.querySelector("[data-save-paper]"))?.querySelector("button.save"))],
  ["/", focusSearch],
  ["?", openHelp],
]);

const FIELDS = "input, textarea, select, dialog, [contenteditable]";

/** Listens for single keys, outside of fields and without modifiers. */
export function listenToKeys(): void {
  addHelpButton();
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if ((target instanceof Element && target.closest(FIELDS)) || !keysAreOn()) return;
    if (ACTIONS.get(key)?.() === true) event.preventDefault();
  });
}

function currentCard(): Element | null {
  return document.activeElement?.closest(".card") ?? null;
}

/** Focuses the card after or before the present one; without one, the first that begins in the window. */
function step(by: 1 | -1): boolean {
  const cards = cardsIn(document).filter((card) => linkOf(card));
  const at = cards.findIndex((card) => card === currentCard());
  const next = at < 0 ? cards.find((card) => card.getBoundingClientRect().top >= 0) : cards[at + by];
  if (!next) return false;
  linkOf(next)?.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  next.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  return true;
}

function click(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return Boolean(element);
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("input#search");
  field?.focus();
  field?.select();
  return Boolean(field);
}
