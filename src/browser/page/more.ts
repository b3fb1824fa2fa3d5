import { announce } from "./announce.ts";
import { cardsIn, linkOf } from "./elements.ts";

/** After so many pages of its own accord the list waits for a click, so that the foot can be reached. */
const PAGES_UNASKED = 4;
/** How far below the window the end of the list may be when the next page is fetched. */
const AHEAD = "600px";

interface Next {
  cards: HTMLElement[];
  /** Where the list goes on after them; `null` at its end. */
  href: string | null;
}

/** Lets the list go on where it stands, page by page. `decorate` gets the cards that were added. */
export function continueList(decorate: (cards: HTMLElement[]) => void): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-more]");
  const list = document.querySelector("[data-list]");
  if (!link || !list || savesData()) return;
  let unasked = 0;
  let state: "idle" | "loading" | "failed" = "idle";
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting || state !== "idle" || unasked >= PAGES_UNASKED) return;
      if (matchMedia("print").matches) return;
      unasked += 1;
      void load();
    },
    { rootMargin: AHEAD },
  );

  async function load(): Promise<HTMLElement[]> {
    if (!link || !list || state !== "idle") return [];
    state = "loading";
    const next = await fetchNext(link.href);
    state = next ? "idle" : "failed";
    observer.disconnect();
    if (!next) return [];
    list.append(...next.cards);
    decorate(next.cards);
    announce(`${next.cards.length} more ${next.cards.length === 1 ? "paper" : "papers"}`);
    if (next.href === null) (link.closest("p") ?? link).remove();
    else {
      link.setAttribute("href", next.href);
      // Anew, for it reports changes alone, and the link may be as near as before.
      observer.observe(link);
    }
    return next.cards;
  }

  async function loadAsked(asked: HTMLElement): Promise<void> {
    const [first] = await load();
    // Now an ordinary link, which says what is wrong.
    if (state === "failed") asked.click();
    else linkOf(first)?.focus({ preventScroll: true });
  }

  link.addEventListener("click", (event) => {
    if (state === "failed" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    unasked = 0;
    void loadAsked(link);
  });
  observer.observe(link);
}

/** A page's list, from this site alone; `null` where it is not to be had. */
async function fetchNext(address: string): Promise<Next | null> {
  if (new URL(address).origin !== location.origin) return null;
  try {
    const answer = await fetch(address, { redirect: "error" });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = page.querySelector("[data-list]");
    const href = page.querySelector("[data-more]")?.getAttribute("href") ?? null;
    return list && { cards: cardsIn(list), href };
  } catch {
    return null;
  }
}

/** https://wicg.github.io/savedata/ is not in every browser, nor in TypeScript's library. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
