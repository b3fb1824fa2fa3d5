import { writeBatch } from "../../src/db/bulk.ts";
import type { Db } from "../../src/db/client.ts";
import { appendSightings } from "../../src/db/signals.ts";
import type { EditionKey } from "../../src/domain/edition.ts";
import { readPointer, readSnapshot } from "../../src/editions/store.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import type { Stores } from "../db/d1.ts";
import { rows } from "../db/d1.ts";
import { mintId } from "./factories.ts";
import { listDay } from "./stage.ts";

/** The lists of the tag that every paper of `listRobots` gets from its title. */
export const DAILY: EditionKey = { kind: "tag-daily", key: "robotics" };
export const WEEK: EditionKey = { kind: "tag-trending", key: "week/robotics" };
export const MONTH: EditionKey = { kind: "tag-trending", key: "month/robotics" };

/** Lists papers about robots on a day, the first with the most votes. Returns their ids. */
export async function listRobots(db: Db, date: string, count: number, now?: number): Promise<string[]> {
  const papers = Array.from({ length: count }, (_, i) => ({
    paper: { id: mintId(), title: "Robots" },
    upvotes: 3 * (count - i),
  }));
  return listDay(db, date, papers, now);
}

/** Lets papers gain votes, and folds them into the scores. */
export async function vote(db: Db, votes: Record<string, number>, at: number): Promise<void> {
  const seen = { cause: "upvotes" as const, observedAt: at, since: null };
  const sightings = Object.entries(votes).map(([paperId, value]) => ({ ...seen, paperId, value }));
  await writeBatch(db, appendSightings(db, sightings));
  await foldLog(db);
}

/** The ids of a published list in their order; `null` before it was published. */
export async function shown({ kv }: Stores, edition: EditionKey): Promise<string[] | null> {
  const pointer = await readPointer(kv, edition);
  const items = pointer && (await readSnapshot(kv, pointer.version));
  return items?.map(({ id }) => id) ?? null;
}

/** The lists of robots that are due, as `week/robotics`. */
export async function dueLists({ d1 }: Stores): Promise<string[]> {
  const due = await rows(
    d1,
    "select key from editions where kind like 'tag-%' and key like '%robotics' and wanted > published order by key",
  );
  return due.map(({ key }) => String(key));
}
