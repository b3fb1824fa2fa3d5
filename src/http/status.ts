import { countDueEmbeddings, readProgress } from "../db/embeddings.ts";
import { countLeftOut, countUnstored } from "../db/vectors.ts";
import { listBackfills } from "../db/backfills.ts";
import type { Db } from "../db/client.ts";
import { countDeadLetters } from "../db/dead-letters.ts";
import { countDeliveries } from "../db/digests.ts";
import { countDueEditions } from "../db/editions.ts";
import { countPapers } from "../db/papers.ts";
import { readRecomputation, type Recomputation } from "../db/recomputation.ts";
import { readFoldedSeq } from "../db/scores.ts";
import { lastSeq } from "../db/signals.ts";
import { closedUntil } from "../db/mail-limits.ts";
import { readSources, type SourceRow } from "../db/sources.ts";
import { countDueForTags } from "../db/tags.ts";
import { TAGGER_VERSION } from "../domain/tagger.ts";
import { VERSION } from "../version.ts";
import { EVERYBODY } from "./subscribing/limits.ts";

/** A source as the settings have it: on or off. */
export interface SourceSetting {
  name: string;
  enabled: boolean;
}

const BACKFILLS_SHOWN = 20;

/** The state of the whole: how far each source is, and what is left to do for what has been ingested. */
export async function readStatus(db: Db, settings: SourceSetting[], now: number, demo: boolean, model: string | null) {
  const rows = await readSources(
    db,
    settings.map((source) => source.name),
  );
  const embeddings = model === null ? null : await embeddingState(db, model);
  const deliveries = await countDeliveries(db);
  const unfolded = (await lastSeq(db)) - (await readFoldedSeq(db));
  return {
    now: new Date(now).toISOString(),
    version: VERSION,
    demo,
    papers: await countPapers(db),
    sources: settings.map(({ name, enabled }) => ({ name, enabled, ...sourceState(rows.get(name)) })),
    backlog: {
      tags: await countDueForTags(db, TAGGER_VERSION),
      rankings: unfolded + (await countDueEditions(db)),
      mail: deliveries.open,
      embeddings: embeddings?.due ?? 0,
    },
    mail: { unknown: deliveries.unknown, confirmationsStoppedUntil: iso(await closedUntil(db, EVERYBODY, now)) },
    embeddings: embeddings?.state ?? null,
    deadLetters: await countDeadLetters(db),
    backfills: (await listBackfills(db, BACKFILLS_SHOWN)).map(({ id, source, from, until, papers, finishedAt }) => ({
      id,
      source,
      from,
      until,
      papers,
      finishedAt: iso(finishedAt),
    })),
    recomputation: recomputationState(await readRecomputation(db)),
  };
}

/** How far the last recomputation of the scores is; `null` when there never was one. */
export function recomputationState(recomputation: Recomputation | null) {
  if (!recomputation) return null;
  const { startedAt, checked, differing, finishedAt } = recomputation;
  return { startedAt: iso(startedAt), checked, differing, finishedAt: iso(finishedAt) };
}

/** What is left to do for a model, and how its service is. */
async function embeddingState(db: Db, model: string) {
  const known = await readProgress(db);
  const progress = known?.model === model ? known : null;
  return {
    due: (await countDueEmbeddings(db, model, progress?.seq ?? 0)) + (await countUnstored(db, model)),
    state: {
      model,
      leftOut: await countLeftOut(db),
      lastError: progress?.error ?? null,
      retryAt: iso(progress?.notBefore || null),
    },
  };
}

function sourceState(row: SourceRow | undefined) {
  return {
    lastSuccessAt: iso(row?.lastSuccessAt ?? null),
    lastError: row?.lastError ?? null,
    lastErrorAt: iso(row?.lastErrorAt ?? null),
    nextDueAt: iso(row?.nextDueAt || null),
    consecutiveFailures: row?.consecutiveFailures ?? 0,
  };
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
