import type { Inline } from "../domain/typeset.ts";

/** The same with neighbouring texts made one, and empty ones left out. */
export function joined(inlines: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline === "") continue;
    if (typeof inline === "string" && typeof last === "string") result[result.length - 1] = last + inline;
    else result.push(inline);
  }
  return result;
}
