import type { Db } from "./client.ts";

/** What the ledger holds of a subscriber: each digest and what became of it, newest first. */
export interface DigestRecord {
  issue: string;
  day: string;
  status: string;
  papers: string[];
  updatedAt: number;
}

/** Everything kept of a subscriber beside their own row. */
export async function readHistory(db: Db, id: string): Promise<{ digests: DigestRecord[]; papersSent: string[] }> {
  const { results } = await db.$client
    .prepare(
      `select i.cadence || ' ' || i.period as issue, d.day, d.status, coalesce(d.papers, '[]') as papers,
         d.updated_at as updatedAt
       from deliveries d join issues i on i.id = d.issue_id where d.subscriber_id = ?1 order by d.day desc`,
    )
    .bind(id)
    .all<Omit<DigestRecord, "papers"> & { papers: string }>();
  const sent = await db.$client
    .prepare("select paper_id as paperId from digest_papers where subscriber_id = ?1 order by paper_id")
    .bind(id)
    .all<{ paperId: string }>();
  return {
    // The ledger alone writes them (digests.ts).
    digests: results.map((row) => ({ ...row, papers: JSON.parse(row.papers) as string[] })),
    papersSent: sent.results.map(({ paperId }) => paperId),
  };
}
