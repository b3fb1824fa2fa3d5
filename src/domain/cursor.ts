import * as z from "zod";
import type { EditionKind } from "./api.ts";
import { EDITION_KINDS, isEdition } from "./edition.ts";

/** A place in an edition: after an item's rank, in the version that the reader began with. */
export interface Cursor {
  kind: EditionKind;
  key: string;
  version: string;
  rank: number;
}

const Wire = z.tuple([
  z.literal(1),
  z.enum(EDITION_KINDS),
  z.string().max(80),
  z.string().regex(/^[0-9a-f]{16}$/),
  z.number().int().min(0).max(1_000_000),
]);

/** An opaque text that is safe in a URL. */
export function encodeCursor({ kind, key, version, rank }: Cursor): string {
  return btoa(JSON.stringify([1, kind, key, version, rank]))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** Reads a cursor back; `null` for anything that `encodeCursor` did not write. */
export function decodeCursor(text: string): Cursor | null {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(atob(text.replace(/-/g, "+").replace(/_/g, "/")));
  } catch {
    return null;
  }
  const parsed = Wire.safeParse(value);
  if (!parsed.success) return null;
  const [, kind, key, version, rank] = parsed.data;
  return isEdition({ kind, key }) ? { kind, key, version, rank } : null;
}
