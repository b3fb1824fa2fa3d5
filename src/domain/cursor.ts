import * as z from "zod";
import type { EditionKind } from "./api.ts";
import { EDITION_KINDS, isEdition } from "./edition.ts";

/** A place in an edition: after an item's rank, in the version that the reader began with. */
export interface EditionCursor {
  kind: EditionKind;
  key: string;
  version: string;
  rank: number;
}

/** A place among all papers: below a number, with ages counted from the instant (ms) at which the reader began. */
export interface PapersCursor {
  below: number;
  asOf: number;
}

/** A place in the stream of changes: after its number. */
export interface ChangesCursor {
  after: number;
}

/** A place among the answers of a search: after so many. */
export interface SearchCursor {
  answers: number;
}

const place = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const EditionWire = z.tuple([
  z.literal(1),
  z.enum(EDITION_KINDS),
  z.string().max(80),
  z.string().regex(/^[0-9a-f]{16}$/),
  z.number().int().min(0).max(1_000_000),
]);
const PapersWire = z.tuple([z.literal("papers"), place, place]);
const ChangesWire = z.tuple([z.literal("changes"), place]);
const SearchWire = z.tuple([z.literal("search"), z.number().int().min(1).max(1_000)]);

export function encodeCursor({ kind, key, version, rank }: EditionCursor): string {
  return encode([1, kind, key, version, rank] satisfies z.infer<typeof EditionWire>);
}

/** Reads a cursor back, as all of these do; `null` for anything that was not written for this kind of list. */
export function decodeCursor(text: string): EditionCursor | null {
  const wire = decode(text, EditionWire);
  if (!wire) return null;
  const [, kind, key, version, rank] = wire;
  return isEdition({ kind, key }) ? { kind, key, version, rank } : null;
}

export function encodePapersCursor({ below, asOf }: PapersCursor): string {
  return encode(["papers", below, asOf] satisfies z.infer<typeof PapersWire>);
}

export function decodePapersCursor(text: string): PapersCursor | null {
  const wire = decode(text, PapersWire);
  return wire && { below: wire[1], asOf: wire[2] };
}

export function encodeChangesCursor({ after }: ChangesCursor): string {
  return encode(["changes", after] satisfies z.infer<typeof ChangesWire>);
}

export function decodeChangesCursor(text: string): ChangesCursor | null {
  const wire = decode(text, ChangesWire);
  return wire && { after: wire[1] };
}

export function encodeSearchCursor({ answers }: SearchCursor): string {
  return encode(["search", answers] satisfies z.infer<typeof SearchWire>);
}

export function decodeSearchCursor(text: string): SearchCursor | null {
  const wire = decode(text, SearchWire);
  return wire && { answers: wire[1] };
}

/** An opaque text that is safe in a URL. */
function encode(value: unknown): string {
  return btoa(JSON.stringify(value)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function decode<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> | null {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(text)) return null;
  try {
    return schema.safeParse(JSON.parse(atob(text.replace(/-/g, "+").replace(/_/g, "/")))).data ?? null;
  } catch {
    return null;
  }
}
