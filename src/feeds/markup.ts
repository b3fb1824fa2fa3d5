import { cleanText } from "../domain/text.ts";

/** Rendered JSX without asynchronous parts: its type allows a promise, its text is there at once. */
interface Rendered {
  toString(): string;
}

/** The text of a piece of HTML. */
export function htmlText(element: Rendered): string {
  return element.toString();
}

/**
 * An XML document. JSX escapes markup but lets through characters that XML 1.0 forbids
 * (https://www.w3.org/TR/xml/#charsets), so they go here, for every element and attribute at once.
 */
export function xmlDocument(root: Rendered): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${cleanText(root.toString())}\n`;
}

/**
 * For every `<title>` and `<link>` of a feed. hono/jsx takes them for metadata of an HTML page that belongs into its
 * `<head>`, and searches all of the output for one at each of them; an `itemProp`, even without a value, says that they
 * stay in place, as in React (https://react.dev/reference/react-dom/components/title#special-rendering-behavior).
 */
export const IN_PLACE = { itemProp: undefined };
