import type { Typeset } from "../domain/typeset.ts";

/** Placeholder until the typesetting piece arrives: to be replaced whole. */
export function typeset(_title: string, _abstract: string): Typeset | null {
  return null;
}
