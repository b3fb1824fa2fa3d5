import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { FIRST_INTERVAL, found, type KnownRepository, missed, postponed } from "../../src/domain/repository-polling.ts";

const NOW = Date.parse("2026-05-06T12:00:00Z");
const NEW: KnownRepository = {
  repo: "trees/forest",
  name: null,
  stars: null,
  createdAt: null,
  polledAt: null,
  nextPollAt: NOW,
  intervalMs: FIRST_INTERVAL,
  misses: 0,
};
const CREATED = NOW - 30 * DAY;
const facts = (stars: number) => ({ name: "trees/Forest", stars, createdAt: CREATED });

/** Looks at the instants at which the repository is due, and what the pauses between them were, in hours. */
function pauses(looks: ((known: KnownRepository, now: number) => KnownRepository)[]): number[] {
  let known = NEW;
  return looks.map((look) => {
    const at = known.nextPollAt;
    known = look(known, at);
    expect(known.nextPollAt).toBe(at + known.intervalMs);
    return known.intervalMs / HOUR;
  });
}
const seeing = (stars: number) => (known: KnownRepository, now: number) => found(known, facts(stars), now);

describe("the pause between two looks", () => {
  it("is an hour at first, and doubles up to two days while the stars stay the same", () => {
    expect(pauses(Array.from({ length: 9 }, () => seeing(5)))).toEqual([1, 2, 4, 8, 16, 32, 48, 48, 48]);
  });

  it("is an hour again when they move, up or down", () => {
    expect(pauses([seeing(5), seeing(5), seeing(5), seeing(6), seeing(6), seeing(4)])).toEqual([1, 2, 4, 1, 2, 1]);
  });

  it("is a week from the third miss on, and an hour when it is back", () => {
    expect(pauses([seeing(5), missed, missed, missed, missed, seeing(5), missed])).toEqual([1, 2, 4, 168, 168, 1, 2]);
  });

  it("doubles for one that got no answer, which is no miss", () => {
    expect(pauses([seeing(5), postponed, postponed, seeing(5)])).toEqual([1, 2, 4, 8]);
    expect(postponed(NEW, NOW)).toMatchObject({ misses: 0, polledAt: null });
  });
});

describe("what is known", () => {
  it("has the name, the stars, the age, and when they were seen", () => {
    expect(found(NEW, facts(5), NOW)).toMatchObject({
      repo: "trees/forest",
      name: "trees/Forest",
      stars: 5,
      createdAt: CREATED,
      polledAt: NOW,
    });
  });

  it("keeps its age when an answer lacks it", () => {
    const known = found(NEW, facts(5), NOW);
    expect(found(known, { ...facts(6), createdAt: null }, NOW + HOUR).createdAt).toBe(CREATED);
  });

  it("keeps the stars through a miss, and asks by the first name again", () => {
    const known = found(NEW, facts(5), NOW);
    expect(missed(known, NOW + HOUR)).toMatchObject({ stars: 5, polledAt: NOW, name: null, misses: 1 });
  });
});
