import type { Db } from "../db/client.ts";
import type { Member } from "../db/editions.ts";
import type { ItemSource } from "../db/items.ts";
import { readAppeal, readAppealed, storeAppeal } from "../db/topic-appeal.ts";
import { DAY, dayOf } from "../domain/calendar.ts";
import { APPEAL_SPAN, forecast, forecastInstant, lastHeard } from "../domain/forecast.ts";
import { balanced } from "../domain/guards.ts";
import { guarded, type Standing, standingOf } from "../domain/standing.ts";
import { appealOf, topicAppeal } from "../domain/topic-appeal.ts";
import type { ScoreState } from "../domain/trending.ts";

/** A member of an edition with its standing there. */
export interface Standee {
  source: ItemSource;
  standing: Standing;
}

/** Orders the candidates of the day by the votes that each is expected to gain in the next 48 hours. */
export function orderByForecast(
  members: Member[],
  sources: Map<string, ItemSource>,
  effects: Record<string, number>,
  now: number,
): Standee[] {
  const papers = members.flatMap(({ paperId, state }) => {
    const source = sources.get(paperId);
    if (!source || state === null) return [];
    const parsed = JSON.parse(state) as ScoreState;
    const listedDay = Math.floor((parsed.marks.listing?.at ?? source.paper.publishedAt) / DAY) * DAY;
    return [{ source, state: parsed, listedDay }];
  });
  const heard = lastHeard(papers);
  const asOf = forecastInstant(now);
  return papers
    .map(({ source, state, listedDay }) => {
      const appeal = appealOf(
        source.tags.map(({ slug }) => slug),
        effects,
      );
      const input = { state, listedDay, heardAt: heard.get(listedDay) ?? null, appeal };
      return { source, standing: standingOf(state, balanced(guarded(forecast(input, asOf), source.guards))) };
    })
    .sort((a, b) => b.standing.exact - a.standing.exact || (a.source.paper.id < b.source.paper.id ? 1 : -1));
}

/** How much the topics appeal to voters, taken anew once a day from what was listed in the last two months. */
export async function currentAppeal(db: Db, now: number): Promise<Record<string, number>> {
  const day = dayOf(now);
  const stored = await readAppeal(db);
  if (stored?.day === day) return stored.effects;
  const effects = topicAppeal(await readAppealed(db, dayOf(now - APPEAL_SPAN.from), dayOf(now - APPEAL_SPAN.until)));
  await storeAppeal(db, { day, effects });
  return effects;
}
