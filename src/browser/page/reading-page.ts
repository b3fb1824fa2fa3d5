import { announce } from "./announce.ts";
import { canCopy, copyText } from "./copying.ts";
import { button, make, unseen } from "./elements.ts";
import { keepPapers, READING_LIST, savedPapers } from "./reading-list.ts";
import { asMarkdown, pathOf, type SavedPaper, toggled } from "./saved-papers.ts";
import { follow } from "./storage.ts";

/** Fills the page of the reading list, and keeps it as the list is. */
export function showReadingList(): void {
  const page = document.querySelector("[data-reading-list]");
  const list = page?.querySelector("[data-list]");
  const empty = page?.querySelector<HTMLElement>("[data-empty]");
  if (!list || !empty) return;
  empty.tabIndex = -1;
  const removes = () => list.querySelectorAll("button");
  const remove = (paper: SavedPaper, index: number) => {
    keepPapers(toggled(savedPapers(), paper));
    announce("Removed");
    // What had the focus is gone; the next paper has moved up to its place.
    (removes()[Math.min(index, removes().length - 1)] ?? empty).focus();
  };
  const tools = make("p", { className: "buttons" }, ...toolsFor(empty));
  list.before(tools);
  follow(READING_LIST, () => {
    const papers = savedPapers();
    empty.hidden = papers.length > 0;
    tools.hidden = !empty.hidden;
    list.replaceChildren(...papers.map((paper, index) => entry(paper, () => remove(paper, index))));
  });
}

function entry(paper: SavedPaper, remove: () => void): HTMLElement {
  const when = new Date(paper.at);
  const date = when.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const time = make("time", { dateTime: when.toISOString() }, date);
  return make(
    "article",
    { className: "card saved" },
    make("h2", {}, make("a", { href: pathOf(paper) }, paper.title)),
    make("p", { className: "byline" }, paper.authors),
    make("p", { className: "byline" }, "Saved on ", time),
    button("quiet", remove, "Remove", unseen(` “${paper.title}”`)),
  );
}

function toolsFor(empty: HTMLElement): HTMLElement[] {
  const copy = button("quiet", () => void copyText(copy, markdown()), "Copy as Markdown");
  const markdown = () => asMarkdown(savedPapers(), location.origin);
  const clear = () => {
    if (!confirm("Remove all papers from this list?")) return;
    keepPapers([]);
    empty.focus();
  };
  return [...(canCopy() ? [copy] : []), button("quiet", clear, "Remove all")];
}
