import { DAY } from "../domain/calendar.ts";
import { writeBatch } from "./bulk.ts";
import type { Db } from "./client.ts";

/** How long an issue keeps its content, which is large; nothing is sent of an older one. What it was stays for good. */
const KEPT = 4 * DAY;
/** Issues older than this have long lost it, and are not looked at again. */
const FORGOTTEN = 40 * DAY;

/** The issue of a cadence and period, or `null` before it is made. */
export async function findIssue(db: Db, cadence: string, period: string): Promise<number | null> {
  const row = await db.$client
    .prepare("select id from issues where cadence = ?1 and period = ?2")
    .bind(cadence, period)
    .first<{ id: number }>();
  return row?.id ?? null;
}

/** The hour of UTC in which an issue is made: `2026-05-05T08`. */
export function periodOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 13);
}

/**
 * Makes an issue unless somebody has; its content is then what whoever came first has frozen. Old ones of its cadence
 * lose theirs.
 */
export async function createIssue(
  db: Db,
  issue: { cadence: string; period: string; content: unknown },
  now: number,
): Promise<number> {
  await writeBatch(db, [
    db.$client
      .prepare(
        "insert into issues (cadence, period, created_at, content) values (?1, ?2, ?3, ?4) on conflict (cadence, period) do nothing",
      )
      .bind(issue.cadence, issue.period, now, JSON.stringify(issue.content)),
    db.$client
      .prepare(
        "update issues set content = 'null' where cadence = ?1 and period >= ?2 and period < ?3 and content <> 'null'",
      )
      .bind(issue.cadence, periodOf(now - FORGOTTEN), periodOf(now - KEPT)),
  ]);
  const id = await findIssue(db, issue.cadence, issue.period);
  if (id === null) throw new Error(`the issue ${issue.cadence} ${issue.period} is not there after it was made`);
  return id;
}

/** The frozen content of an issue, as it was given, and when it was made; `null` when there is no such issue. */
export async function readIssue(db: Db, id: number): Promise<{ content: unknown; createdAt: number } | null> {
  const row = await db.$client
    .prepare("select content, created_at as createdAt from issues where id = ?1")
    .bind(id)
    .first<{ content: string; createdAt: number }>();
  return row && { content: JSON.parse(row.content) as unknown, createdAt: row.createdAt };
}
