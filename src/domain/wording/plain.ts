import type { Item } from "../api.ts";

/** The title as it is read out, formulas in Unicode. */
export function titleOf({ title, plain }: Pick<Item, "title" | "plain">): string {
  return plain?.title ?? title;
}

/** The abstract as it is read out; empty lines part its paragraphs. */
export function abstractOf({ abstract, plain }: Pick<Item, "abstract" | "plain">): string {
  return plain?.abstract ?? abstract;
}
