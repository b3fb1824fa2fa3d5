import type { Shelf } from "../domain/shelf.ts";
import type { EditionInfo, EditionKind, RankedItem } from "../domain/api.ts";
import type { Edition, EditionKey } from "../domain/edition.ts";
import type { TagOverview } from "../domain/tag-overview.ts";

// Layout in KV. A snapshot is immutable and named by its hash; a pointer says which one stands and is written last, so
// that a reader sees an edition whole or the one before it. Replaced snapshots stay for a while, for readers who page
// through them or see an old pointer.
//   snapshot:<version>      { schema, items }
//   edition:<kind>:<key>    { schema, version, older, publishedAt, complete }
//   calendar:<kind>         the published keys, oldest first
//   tags                    { schema, overview }: how many papers each tag has
//   words                   the words of the index, a line for each, with how many papers have them
//   lexicon                 what was learnt of words: how they are written, and their vectors (src/domain/search/lexicon.ts)

/** Raised when the shape of what is published changes: what is older is then not read any more. */
const SCHEMA = 1;

export interface Pointer extends Omit<EditionInfo, "kind" | "key"> {
  schema: number;
  /** Versions whose snapshots are still there, newest first. */
  older: string[];
}

interface Snapshot {
  schema: number;
  items: RankedItem[];
}

// Counted in memory, so that a reader in the isolate that publishes sees the new edition at once. Elsewhere a reader's
// memory ages (reader.ts).
let flips = 0;

/** How many pointers and calendars this isolate has written. */
export function flipsHere(): number {
  return flips;
}

/** Sixteen hex digits that name an edition's content: the same content has the same name wherever it is built. */
export async function versionOf({ kind, key }: EditionKey, complete: boolean, items: RankedItem[]): Promise<string> {
  return hashOf([kind, key, complete, items]);
}

/** Sixteen hex digits that name a content in today's shape. */
export async function hashOf(published: unknown): Promise<string> {
  return hashOfBytes(new TextEncoder().encode(JSON.stringify([SCHEMA, published])));
}

/** Sixteen hex digits that name some bytes. */
export async function hashOfBytes(content: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Writes a snapshot, then flips the pointer to it, then deletes the snapshots whose time is over. */
export async function storeEdition(kv: KVNamespace, { info, items }: Edition, shelf: Shelf): Promise<void> {
  const { version, publishedAt, complete } = info;
  await kv.put(snapshotKey(version), JSON.stringify({ schema: SCHEMA, items } satisfies Snapshot));
  const older = shelf.kept.map((snapshot) => snapshot.version);
  const pointer: Pointer = { schema: SCHEMA, version, older, publishedAt, complete };
  await kv.put(pointerKey(info), JSON.stringify(pointer));
  flips++;
  for (const expired of shelf.expired) await kv.delete(snapshotKey(expired.version));
}

/** The pointer of an edition, or `null` when it was never published (in this shape). */
export async function readPointer(kv: KVNamespace, edition: EditionKey): Promise<Pointer | null> {
  const pointer = await kv.get<Pointer>(pointerKey(edition), "json");
  return pointer?.schema === SCHEMA ? pointer : null;
}

/** The items of a snapshot, or `null` when it is gone. */
export async function readSnapshot(kv: KVNamespace, version: string): Promise<RankedItem[] | null> {
  const snapshot = await kv.get<Snapshot>(snapshotKey(version), "json");
  return snapshot?.schema === SCHEMA ? snapshot.items : null;
}

/** Writes which editions of a kind there are. */
export async function storeCalendar(kv: KVNamespace, kind: EditionKind, keys: string[]): Promise<void> {
  await kv.put(`calendar:${kind}`, JSON.stringify(keys));
  flips++;
}

/** The published keys of a kind, oldest first. */
export async function readCalendar(kv: KVNamespace, kind: EditionKind): Promise<string[]> {
  return (await kv.get<string[]>(`calendar:${kind}`, "json")) ?? [];
}

/** Writes how many papers each tag has. */
export async function storeTagOverview(kv: KVNamespace, overview: TagOverview): Promise<void> {
  await kv.put(TAG_OVERVIEW_KEY, JSON.stringify({ schema: SCHEMA, overview }));
  flips++;
}

/** How many papers each tag has, or `null` before it was first counted (in this shape). */
export async function readTagOverview(kv: KVNamespace): Promise<TagOverview | null> {
  const stored = await kv.get<{ schema: number; overview: TagOverview }>(TAG_OVERVIEW_KEY, "json");
  return stored?.schema === SCHEMA ? stored.overview : null;
}

/** Writes the words of the index, as `writeVocabulary` has them. */
export async function storeWords(kv: KVNamespace, words: string): Promise<void> {
  await kv.put(WORDS_KEY, words);
  flips++;
}

/** The words of the index, or `null` before they were first counted. */
export async function readWords(kv: KVNamespace): Promise<string | null> {
  return kv.get(WORDS_KEY, "text");
}

/** Writes what was learnt of words, as `encodeLexicon` has it. */
export async function storeLexicon(kv: KVNamespace, lexicon: Uint8Array<ArrayBuffer>): Promise<void> {
  await kv.put(LEXICON_KEY, lexicon);
  flips++;
}

/** What was learnt of words, or `null` before anything was. */
export async function readLexicon(kv: KVNamespace): Promise<ArrayBuffer | null> {
  return kv.get(LEXICON_KEY, "arrayBuffer");
}

const WORDS_KEY = "words";
const LEXICON_KEY = "lexicon";
const TAG_OVERVIEW_KEY = "tags";
const snapshotKey = (version: string): string => `snapshot:${version}`;
const pointerKey = ({ kind, key }: EditionKey): string => `edition:${kind}:${key}`;
