import type { EditionKind, RankedItem } from "../domain/api.ts";
import type { Edition, EditionKey } from "../domain/edition.ts";
import type { TagOverview } from "../domain/tag-overview.ts";
import { withSite } from "../domain/item.ts";
import { decodeLexicon, type Lexicon, NO_LEXICON } from "../domain/search/lexicon.ts";
import { NO_VOCABULARY, readVocabulary, type Vocabulary } from "../domain/search/vocabulary.ts";
import {
  flipsHere,
  type Pointer,
  readCalendar,
  readLexicon,
  readPointer,
  readSnapshot,
  readTagOverview,
  readWords,
} from "./store.ts";

/** How long a pointer is believed without asking again, in ms: by so much a reader may lag behind a publication elsewhere. */
const POINTER_TTL = 5_000;
/** The words of the index are counted once a day and learnt once a week; they are half a megabyte and one. */
const VOCABULARY_TTL = 600_000;
/** Items of parsed snapshots kept, some 3 kB each; those of the snapshot that was used longest ago go first. */
const MAX_ITEMS = 8_000;
/** Pointers kept. */
const MAX_TIMED = 1_000;

export interface EditionReader {
  /** An edition as it stands, or in an older version that is still there; `null` when it was never published. */
  read(edition: EditionKey, version?: string): Promise<Edition | null>;
  /** The published keys of a kind, oldest first. */
  keys(kind: EditionKind): Promise<string[]>;
  /** How many papers each tag has; `null` before it was first counted. */
  tagOverview(): Promise<TagOverview | null>;
  /** The words of the index, as they were last counted. */
  vocabulary(): Promise<Vocabulary>;
  /** What was learnt of words, the last time. */
  lexicon(): Promise<Lexicon>;
}

interface Timed<T> {
  value: T;
  until: number;
  flips: number;
}

/**
 * Reads published editions, keeping parsed snapshots in memory: they are immutable, and only the pointer has to be asked
 * for anew. One reader serves all requests of an isolate.
 */
export function createEditionReader(kv: KVNamespace, siteUrl: string, clock: () => number): EditionReader {
  const pointers = new Map<string, Timed<Pointer | null>>();
  const calendars = new Map<string, Timed<string[]>>();
  const overviews = new Map<string, Timed<TagOverview | null>>();
  const vocabularies = new Map<string, Timed<Vocabulary>>();
  const lexicons = new Map<string, Timed<Lexicon>>();
  const snapshots = new Map<string, RankedItem[]>();
  let kept = 0;

  async function items(version: string): Promise<RankedItem[] | null> {
    const known = snapshots.get(version);
    if (known) {
      snapshots.delete(version);
      snapshots.set(version, known);
      return known;
    }
    const read = await orMissing(readSnapshot(kv, version));
    if (!read) return null;
    const served = read.map((item) => withSite(completed(item), siteUrl));
    snapshots.set(version, served);
    kept += served.length;
    for (const [oldest, { length }] of snapshots) {
      if (kept <= MAX_ITEMS || oldest === version) break;
      snapshots.delete(oldest);
      kept -= length;
    }
    return served;
  }

  async function readVocabularyOf(): Promise<Vocabulary> {
    const words = await readWords(kv);
    return words === null ? NO_VOCABULARY : readVocabulary(words);
  }

  async function readLexiconOf(): Promise<Lexicon> {
    const bytes = await readLexicon(kv);
    return bytes === null ? NO_LEXICON : decodeLexicon(bytes);
  }

  return {
    async read(edition, version) {
      const place = `${edition.kind}:${edition.key}`;
      const pointer = await timed(pointers, place, clock(), () => orMissing(readPointer(kv, edition)));
      if (!pointer) return null;
      // A snapshot can be out of reach for a moment, where KV is behind: the one before it is better than none.
      const there = [pointer.version, ...pointer.older];
      const wanted = version !== undefined && there.includes(version) ? [version] : [];
      for (const candidate of [...wanted, ...there]) {
        const found = await items(candidate);
        if (!found) continue;
        const { publishedAt, complete } = pointer;
        return {
          info: { kind: edition.kind, key: edition.key, version: candidate, publishedAt, complete },
          items: found,
        };
      }
      return null;
    },
    keys: (kind) => timed(calendars, kind, clock(), () => readCalendar(kv, kind)),
    tagOverview: () => timed(overviews, "tags", clock(), () => orMissing(readTagOverview(kv))),
    vocabulary: () => timed(vocabularies, "words", clock(), readVocabularyOf, VOCABULARY_TTL),
    lexicon: () => timed(lexicons, "lexicon", clock(), readLexiconOf, VOCABULARY_TTL),
  };
}

/** What items had no member for when they were first published; they are being published again. */
const LATER: Partial<RankedItem> = { keywords: [], listing: null, plain: null, comment: null };

function completed(item: RankedItem): RankedItem {
  return "plain" in item ? item : { ...LATER, ...(item as RankedItem) }; // the type is today's
}

/** A value that is no JSON is as good as missing: something older stands behind it. */
async function orMissing<T>(reading: Promise<T | null>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function timed<T>(
  memory: Map<string, Timed<T>>,
  key: string,
  now: number,
  read: () => Promise<T>,
  ttl = POINTER_TTL,
): Promise<T> {
  const known = memory.get(key);
  const flips = flipsHere();
  if (known && now < known.until && known.flips === flips) return known.value;
  const value = await read();
  if (memory.size >= MAX_TIMED) memory.clear(); // addresses are the readers' to invent
  memory.set(key, { value, until: now + ttl, flips });
  return value;
}
