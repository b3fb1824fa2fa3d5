import type { EmbeddedList, EmbeddedPaper } from "../../domain/embedded.ts";
import { compact } from "../../domain/wording/numbers.ts";
import { webUrl } from "../../domain/wording/web-url.ts";

/** The list as elements. Texts become text, never markup. */
export function render({ heading, url, site, items }: EmbeddedList): Node[] {
  const list = make("ol", "list", ...items.map(row));
  list.setAttribute("role", "list"); // without markers Safari takes it for none: https://webkit.org/b/170179
  return [make("p", "heading", link("title", url, heading), make("span", "site", site)), list];
}

function row({ rank, title, url, authors, upvotes, githubStars }: EmbeddedPaper): HTMLElement {
  const parts = [...count("▲", upvotes, "votes"), ...count("★", githubStars, "stars"), make("bdi", "", authors)];
  const meta = parts.flatMap((part, place) => (place > 0 ? [" · ", part] : [part]));
  return make("li", "item", make("span", "rank", String(rank)), link("link", url, title), make("p", "meta", ...meta));
}

/** A count behind its mark, in words for who does not see; nothing for what is unknown or nought. */
function count(mark: string, value: number | null, noun: string): HTMLElement[] {
  if (!value) return [];
  const [seen, unseen] = [make("span", "", `${mark} `), make("span", "", ` ${noun}`)];
  seen.setAttribute("aria-hidden", "true");
  unseen.className = "unseen";
  return [make("span", "", seen, compact(value), unseen)];
}

/** A text that keeps its own direction, whatever the page's is, and leads to web addresses alone. */
function link(part: string, url: string, text: string): HTMLElement {
  const anchor = make("a", part, make("bdi", "", text));
  const href = webUrl(url);
  if (href !== null) anchor.setAttribute("href", href);
  return anchor;
}

export function make(tag: string, part: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (part !== "") element.setAttribute("part", part);
  element.append(...children);
  return element;
}
