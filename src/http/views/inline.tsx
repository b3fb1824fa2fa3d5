import { type Child, jsx } from "hono/jsx";
import { allowedAttributes, type Inline, textOf } from "../../domain/typeset.ts";

/**
 * Typeset text as elements. What the list of allowed elements does not name is shown as its text, and attributes that it
 * does not name are left out: a row may be older than the list.
 */
export function Inlines({ inlines }: { inlines: Inline[] }) {
  return <>{inlines.map(element)}</>;
}

/** A formula on a line of its own scrolls where it is wider than the page, by the keyboard too. */
function reachable({ display }: Record<string, string>): Record<string, string> {
  return display === "block" ? { tabindex: "0" } : {};
}

function element(inline: Inline): Child {
  if (typeof inline === "string") return inline;
  const attributes = allowedAttributes(inline.name, inline.attributes);
  if (attributes === null) return textOf(inline);
  return jsx(inline.name, { ...attributes, ...reachable(attributes) }, ...inline.children.map(element));
}
