import type { DueEdition, Member } from "../db/editions.ts";
import type { ItemSource } from "../db/items.ts";
import type { Movement, RankedItem } from "../domain/api.ts";
import { type EditionKey, windowOf } from "../domain/edition.ts";
import { guardedParts } from "../domain/guards.ts";
import { newestEvent, toItem } from "../domain/item.ts";
import { standingOf } from "../domain/standing.ts";
import type { Window } from "../domain/api.ts";
import type { ScoreState } from "../domain/trending.ts";
import { orderByForecast, type Standee } from "./day-order.ts";

/** An edition that is due, and who is in it. */
export interface Draft {
  edition: DueEdition;
  members: Member[];
}

/** What the order of lists rests on beside the papers themselves. */
export interface Ranking {
  now: number;
  /** How much topics appeal to voters, by slug (domain/topic-appeal.ts). */
  appeal: Record<string, number>;
  /** Where papers stood a day ago, in the trending lists that there were. */
  before: Map<Window, { at: number; ranks: Map<string, number> }>;
}

/** The papers of an edition in their order, without those withdrawn. */
export function buildItems(
  { edition, members }: Draft,
  sources: Map<string, ItemSource>,
  ranking: Ranking,
): RankedItem[] {
  const before = edition.kind === "trending" ? ranking.before.get(windowOf(edition)) : undefined;
  const movementOf = (id: string): Movement | null =>
    before ? { since: new Date(before.at).toISOString(), rank: before.ranks.get(id) ?? null } : null;
  let rank = 0;
  return order(edition, members, sources, ranking).flatMap(({ source, standing }) =>
    source.paper.withdrawnAt === null
      ? [toItem(source, { rank: ++rank, ...standing, movement: movementOf(source.paper.id) })]
      : [],
  );
}

/** Whose turn it is and why: by what is expected of the day, by the decayed sums of every other window. */
function order(edition: EditionKey, members: Member[], sources: Map<string, ItemSource>, ranking: Ranking): Standee[] {
  if (edition.kind === "trending" && edition.key === "day")
    return orderByForecast(members, sources, ranking.appeal, ranking.now);
  const states = members.map(({ state }) => (state === null ? null : (JSON.parse(state) as ScoreState)));
  const asOf = newestEvent(states);
  const window = windowOf(edition);
  const standees = members.flatMap(({ paperId }, i): Standee[] => {
    const source = sources.get(paperId);
    const state = states[i] ?? null;
    if (!source) return [];
    const parts = state ? guardedParts(state, window, asOf, source.guards) : {};
    return [{ source, standing: standingOf(state, parts) }];
  });
  // The index knows no guards. Days of a tag stay in their order.
  return edition.kind === "tag-daily" ? standees : standees.toSorted((a, b) => b.standing.exact - a.standing.exact);
}
