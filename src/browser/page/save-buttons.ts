import { button, linkOf, textOf, unseen } from "./elements.ts";
import { savedPapers, togglePaper } from "./reading-list.ts";
import { isPaperId } from "./saved-papers.ts";

/** Puts a small toggle on each card. */
export function addToggles(cards: HTMLElement[]): void {
  for (const card of cards) {
    const title = textOf(linkOf(card));
    const paper = { id: card.dataset["id"] ?? "", title, authors: textOf(card.querySelector(".byline")) };
    if (isPaperId(paper.id))
      card.append(toggle(paper.id, "save", () => togglePaper(paper), unseen(`Save “${title}” for later`)));
  }
  showPressed();
}

/** Puts a toggle with words into its place on a paper's page. */
export function addPaperToggle(): void {
  const place = document.querySelector("[data-save-paper]");
  // The address may name a version.
  const id = /^\/papers\/(.+?)(v\d+)?$/.exec(location.pathname)?.[1] ?? "";
  if (!place || !isPaperId(id)) return;
  const title = textOf(document.querySelector("h1"));
  const authors = textOf(document.querySelector(".authors, .byline"));
  const save = () => togglePaper({ id, title, authors });
  place.append(toggle(id, "save quiet", save, "Save", unseen(` “${title}”`), " for later"));
}

/** Shows which of the papers on this page are on the list. */
export function showPressed(): void {
  const ids = new Set(savedPapers().map(({ id }) => id));
  for (const one of document.querySelectorAll<HTMLButtonElement>("button.save"))
    one.setAttribute("aria-pressed", String(ids.has(one.value)));
}

function toggle(id: string, look: string, save: () => void, ...label: (Node | string)[]): HTMLButtonElement {
  const element = button(look, save, ...label);
  element.value = id;
  return element;
}
