import { addDays } from "../domain/calendar.ts";
import type { TagOverview } from "../domain/tag-overview.ts";
import type { Db } from "./client.ts";

interface WeekRow {
  slug: string;
  week: number;
  previousWeek: number;
}

/** Counts the papers of each tag, and those listed in the seven days that end with `today` and in the seven before. */
export async function countTags(db: Db, today: string): Promise<Pick<TagOverview, "listed" | "tags" | "categories">> {
  // Papers that were listed in these two weeks, each once, on the newest of its days.
  const listed = `select paper_id, max(date) as date from listings where date > ?1 and date <= ?3 group by paper_id`;
  const weeks = "sum(l.date > ?2) as week, sum(l.date <= ?2) as previousWeek";
  const asked = [addDays(today, -14), addDays(today, -7), today];
  const [all, byTag, byCategory, counts] = await db.$client.batch<WeekRow & { papers: number }>([
    db.$client.prepare(`select '' as slug, ${weeks} from (${listed}) as l`).bind(...asked),
    db.$client
      .prepare(
        `select t.slug, ${weeks} from (${listed}) as l cross join paper_tags t on t.paper_id = l.paper_id group by t.slug`,
      )
      .bind(...asked),
    db.$client
      .prepare(
        `select c.value as slug, ${weeks} from (${listed}) as l cross join papers p on p.id = l.paper_id
         cross join json_each(p.categories) as c group by c.value`,
      )
      .bind(...asked),
    db.$client.prepare("select slug, papers from tag_counts where papers > 0"),
  ]);
  const inWeeks = new Map(byTag?.results.map((row) => [row.slug, row]));
  const weeksOf = (row: WeekRow | undefined) => ({ week: row?.week ?? 0, previousWeek: row?.previousWeek ?? 0 });
  return {
    listed: weeksOf(all?.results[0]),
    tags: Object.fromEntries(
      (counts?.results ?? [])
        .map(({ slug, papers }) => [slug, { papers, ...weeksOf(inWeeks.get(slug)) }] as const)
        .sort(byKey),
    ),
    categories: Object.fromEntries(
      (byCategory?.results ?? []).map((row) => [row.slug, weeksOf(row)] as const).sort(byKey),
    ),
  };
}

/** The same counts are the same text, whatever the order in which the database gives them. */
function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
