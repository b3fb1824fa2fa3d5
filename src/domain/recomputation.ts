import type { Window } from "./api.ts";
import { EMPTY_STATE, foldEvent, orderingScore, type ScoreEvent, type ScoreState } from "./trending.ts";

/** An event with its number in the log. */
export interface NumberedEvent extends ScoreEvent {
  seq: number;
}

/** A score as a row of the table has it; `state` is whatever its JSON says. */
export interface ScoreRow extends Record<Window, number | null> {
  state: unknown;
  /** The last event in it; 0 before any. */
  foldedSeq: number;
}

/** What the fold makes of a paper's whole history, in the order of the log. */
export function foldHistory(events: NumberedEvent[]): { state: ScoreState; foldedSeq: number } {
  const ordered = events.toSorted((a, b) => a.seq - b.seq);
  return { state: ordered.reduce(foldEvent, EMPTY_STATE), foldedSeq: ordered.at(-1)?.seq ?? 0 };
}

/** The row that a state has to have. */
export function rowOf(state: ScoreState, foldedSeq: number): ScoreRow {
  const [day, week, month] = (["day", "week", "month"] as const).map((window) => orderingScore(state, window));
  return { day: day ?? null, week: week ?? null, month: month ?? null, state, foldedSeq };
}

/** Logarithms may differ by so much, for another release of the engine may round otherwise; counts and instants are whole. */
const TOLERANCE = 1e-9;

/** Whether two rows say the same. What is stored may have any shape. */
export function agree(stored: ScoreRow, recomputed: ScoreRow): boolean {
  const [known, expected] = [leaves(stored), leaves(recomputed)];
  return known.size === expected.size && [...expected].every(([path, value]) => same(known.get(path), value));
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= TOLERANCE : a === b;
}

/** What nested objects come down to, by path: `state.marks.upvotes.first`. An empty object is a value too. */
function leaves(value: unknown, path: string[] = []): Map<string, unknown> {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (inner.length > 0) return new Map(inner.flatMap(([name, part]) => [...leaves(part, [...path, name])]));
  return new Map([[path.join("."), typeof value === "object" ? JSON.stringify(value) : value]]);
}
