import { oneLine, cleanText } from "../domain/text.ts";
import type { Inline, Typeset } from "../domain/typeset.ts";
import { paragraphsOf } from "../domain/wording/links.ts";
import { joined } from "./joined.ts";
import { inlinesOf } from "./paragraph.ts";
import { plainText } from "./plain.ts";

// Without any of these nothing in a text is LaTeX.
const MARKS = /[\\$~{`]|''|--/;
// arXiv takes 1920 characters, older ones have twice that. Work and rows grow with the text, so there is an end to it.
const MAX_LENGTH = 10_000;

/**
 * A paper's title and abstract with their LaTeX read. `null` when there is none in them, which is the common case, or when
 * they are far longer than any: then they are to be shown as they are. Never throws.
 */
export function typeset(title: string, abstract: string): Typeset | null {
  if (!MARKS.test(title) && !MARKS.test(abstract)) return null;
  if (title.length > MAX_LENGTH || abstract.length > MAX_LENGTH) return null;
  const line = oneLine(title);
  const paragraphs = paragraphsOf(cleanText(abstract));
  const read = { title: joined(inlinesOf(line).flatMap(unlinked)), abstract: paragraphs.map(inlinesOf) };
  if (isSame(read.title, line) && read.abstract.every((inlines, index) => isSame(inlines, paragraphs[index])))
    return null;
  const plain = { title: plainText(read.title), abstract: read.abstract.map(plainText).filter(Boolean).join("\n\n") };
  // LaTeX can print nothing at all: its source is better than that.
  if ((plain.title === "" && line !== "") || (plain.abstract === "" && paragraphs.length > 0)) return null;
  return { plain, ...read };
}

function isSame(inlines: Inline[], text: string | undefined): boolean {
  return inlines.length === 0 ? text === "" : inlines.length === 1 && inlines[0] === text;
}

/** Titles stand in links, which hold no others (https://html.spec.whatwg.org/#the-a-element). */
function unlinked(inline: Inline): Inline[] {
  if (typeof inline === "string") return [inline];
  const children = inline.children.flatMap(unlinked);
  return inline.name === "a" ? children : [{ ...inline, children }];
}
