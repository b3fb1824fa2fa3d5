import type { Edition, EditionInfo, EditionKey, EditionKind, RankedItem } from "../domain/edition.ts";

// Layout in KV. A snapshot is immutable and named by its hash; a pointer says which one stands and is written last, so
// that a reader sees an edition whole or the one before it. The previous snapshot stays for readers who page through it
// or see an old pointer; the one before that is deleted.
//   snapshot:<version>      { schema, items }
//   edition:<kind>:<key>    { schema, version, previous, publishedAt, complete }
//   calendar:<kind>         the published keys, oldest first

/** Raised when the shape of a snapshot changes: older ones are then not read any more. */
const SCHEMA = 1;

export interface Pointer extends Omit<EditionInfo, "kind" | "key"> {
  schema: number;
  previous: string | null;
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
  const content = new TextEncoder().encode(JSON.stringify([SCHEMA, kind, key, complete, items]));
  const digest = await crypto.subtle.digest("SHA-256", content);
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Writes a snapshot, then flips the pointer to it, then forgets the snapshot before the previous one. */
export async function storeEdition(kv: KVNamespace, { info, items }: Edition): Promise<void> {
  const old = await readPointer(kv, info);
  await kv.put(snapshotKey(info.version), JSON.stringify({ schema: SCHEMA, items } satisfies Snapshot));
  const previous = old && old.version !== info.version ? old.version : (old?.previous ?? null);
  const { version, publishedAt, complete } = info;
  const pointer: Pointer = { schema: SCHEMA, version, previous, publishedAt, complete };
  await kv.put(pointerKey(info), JSON.stringify(pointer));
  flips++;
  if (old?.previous && old.previous !== version && old.previous !== previous)
    await kv.delete(snapshotKey(old.previous));
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

const snapshotKey = (version: string): string => `snapshot:${version}`;
const pointerKey = ({ kind, key }: EditionKey): string => `edition:${kind}:${key}`;
