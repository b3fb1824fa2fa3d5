import { expect, it } from "vitest";
import { MINUTE } from "../../src/domain/calendar.ts";
import { shelve } from "../../src/domain/shelf.ts";

const NOW = Date.parse("2026-05-04T10:00:00Z");
const retired = (version: string, minutesAgo: number) => ({ version, at: NOW - minutesAgo * MINUTE });

it("keeps what was replaced within a quarter of an hour, newest first", () => {
  const shelf = shelve("c", [retired("b", 5), retired("a", 14)], "d", NOW);
  expect(shelf).toEqual({ kept: [retired("c", 0), retired("b", 5), retired("a", 14)], expired: [] });
});

it("lets the others go, but never the last one that stood", () => {
  const shelf = shelve("c", [retired("b", 60), retired("a", 120)], "d", NOW);
  expect(shelf).toEqual({ kept: [retired("c", 0)], expired: [retired("b", 60), retired("a", 120)] });
  expect(shelve(null, [retired("a", 600)], "b", NOW)).toEqual({ kept: [retired("a", 600)], expired: [] });
});

it("never lets go of what is published, even when the content of an older edition comes back", () => {
  expect(shelve("b", [retired("a", 60)], "a", NOW)).toEqual({ kept: [retired("b", 0)], expired: [] });
});

it("is empty for a first edition", () => {
  expect(shelve(null, [], "a", NOW)).toEqual({ kept: [], expired: [] });
});
