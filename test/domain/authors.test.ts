import { expect, it } from "vitest";
import { HOUR } from "../../src/domain/calendar.ts";
import { foldEvent, partsAt } from "../../src/domain/trending.ts";
import { fold, LISTED, LISTING } from "./histories.ts";

it("an author who takes part in the discussion is worth three votes, once", () => {
  const joined = { cause: "authors", value: 1, observedAt: LISTED, since: null } as const;
  const state = fold([LISTING, joined]);
  expect(partsAt(state, "week", LISTED).authors).toBeCloseTo(3, 9);
  expect(foldEvent(state, { ...joined, observedAt: LISTED + HOUR })).toEqual(state);
});
