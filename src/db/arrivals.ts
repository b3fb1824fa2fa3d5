import type { Db } from "./client.ts";
import { ADMITTED, newestNumbers, type PaperQuery } from "./paper-query.ts";

/** Papers looked at for one search: what a common word may cost in rows. */
const LOOKED_AT = 1_000;

/** The newest papers that a search wants of those that came within some time, and who is not to have them again. */
export interface ArrivalSearch {
  query: PaperQuery;
  /** Ms since 1970: first stored after the one, and at the other or before. */
  after: number;
  until: number;
  /** Submitted then or later. */
  publishedFrom: number;
  /** Ids of the subscribers who have this search. */
  subscribers: string[];
}

export interface Arrival {
  id: string;
  /** Those of the search's subscribers whom it was sent to. */
  had: string[];
}

/** What some searches find among what arrived, newest first, `limit` papers each. One round trip, and none for no search. */
export async function findArrivals(db: Db, searches: ArrivalSearch[], limit: number): Promise<Arrival[][]> {
  if (searches.length === 0) return [];
  const results = await db.$client.batch<{ id: string; had: string }>(
    searches.map((search) => selectArrivals(db, search, limit)),
  );
  return results.map(({ results: rows }) => rows.map(({ id, had }) => ({ id, had: JSON.parse(had) as string[] })));
}

function selectArrivals(db: Db, { query, ...arrived }: ArrivalSearch, limit: number): D1PreparedStatement {
  const { match, numbers } = query;
  return db.$client
    .prepare(
      `with looked as materialized (${newestNumbers(query)})
       select p.id, (select json_group_array(d.subscriber_id) from json_each(?7, '$.subscribers') as who
           cross join digest_papers d on d.subscriber_id = who.value and d.paper_id = p.id) as had
       from looked join papers p on p.number = looked.number
       where p.withdrawn_at is null and p.stored_at > ?7 ->> 'after' and p.stored_at <= ?7 ->> 'until'
         and p.published_at >= ?7 ->> 'publishedFrom' and ${ADMITTED} order by p.number desc limit ?4`,
    )
    .bind(
      Math.min(numbers.until + 1, Number.MAX_SAFE_INTEGER),
      LOOKED_AT,
      match,
      limit,
      JSON.stringify(query),
      numbers.from,
      JSON.stringify(arrived),
    );
}
