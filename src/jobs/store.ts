import type { Db } from "../db/client.ts";
import { readPapers, type StoredPaper, writePapers } from "../db/papers.ts";
import { settleMetadata, wantMetadata } from "../db/wanted.ts";
import { type KnownPaper, mergeRecord } from "../domain/merge.ts";
import type { PaperRecord } from "../domain/paper.ts";

/** A record on its way in; `listedAt` is the instant of the listing for a record of a daily list. */
export interface IncomingRecord {
  record: PaperRecord;
  listedAt: number | null;
}

export interface StoreReport {
  added: number;
  changed: number;
}

/** Papers that are read, merged and written at once: what bounds the memory of a page of thousands. */
const CHUNK = 500;
const ATTEMPTS = 5;

/** Merges records into what is stored. What says nothing new writes nothing; what somebody else changed is merged again. */
export async function storeRecords(db: Db, incoming: IncomingRecord[], now: number): Promise<StoreReport> {
  const byPaper = Map.groupBy(incoming, ({ record }) => record.id);
  const ids = [...byPaper.keys()];
  const report: StoreReport = { added: 0, changed: 0 };
  for (let i = 0; i < ids.length; i += CHUNK) {
    const chunk = ids.slice(i, i + CHUNK);
    const stored = await storeChunk(db, chunk, byPaper, now);
    report.added += stored.added;
    report.changed += stored.changed;
    await noteWishes(db, stored.merged, now);
  }
  return report;
}

async function storeChunk(
  db: Db,
  ids: string[],
  byPaper: Map<string, IncomingRecord[]>,
  now: number,
): Promise<StoreReport & { merged: Map<string, KnownPaper> }> {
  const report = { added: 0, changed: 0, merged: new Map<string, KnownPaper>() };
  let pending = ids;
  for (let attempt = 0; pending.length > 0; attempt++) {
    if (attempt === ATTEMPTS) throw new Error(`${pending.length} papers kept changing while they were merged`);
    const known = await readPapers(db, pending);
    const changes = pending.flatMap((id) => {
      const change = mergeAll(known.get(id) ?? null, byPaper.get(id) ?? []);
      if (change) report.merged.set(id, change.known);
      return change?.differs ? [change] : [];
    });
    const written = await writePapers(db, changes, now);
    for (const { known: paper, revision } of changes) {
      if (!written.has(paper.paper.id)) continue;
      if (revision === 0) report.added++;
      else report.changed++;
    }
    pending = changes.map(({ known: paper }) => paper.paper.id).filter((id) => !written.has(id));
  }
  return report;
}

function mergeAll(stored: StoredPaper | null, records: IncomingRecord[]): (StoredPaper & { differs: boolean }) | null {
  let known = stored?.known ?? null;
  for (const { record, listedAt } of records) known = mergeRecord(known, record, listedAt);
  if (!known) return null;
  return { known, revision: stored?.revision ?? 0, differs: JSON.stringify(known) !== JSON.stringify(stored?.known) };
}

/**
 * Of a listed paper the API is asked for what it alone knows, the exact dates and the version's number, whichever other
 * source came first; so what is stored in the end does not depend on who was heard when.
 */
async function noteWishes(db: Db, merged: Map<string, KnownPaper>, now: number): Promise<void> {
  const listed = [...merged].filter(([, { provenance }]) => provenance.listedAt !== null);
  const heard = listed.filter(([, { provenance }]) => provenance.arxiv === "arxiv-api").map(([id]) => id);
  const unheard = listed.filter(([, { provenance }]) => provenance.arxiv !== "arxiv-api").map(([id]) => id);
  if (heard.length > 0) await settleMetadata(db, heard, [], now);
  await wantMetadata(db, unheard, now);
}
