import { describe, expect, it } from "vitest";
import { readQuery, TrendingParams } from "../../src/http/params.ts";
import type { EditionKey } from "../../src/domain/edition.ts";
import { editionName, editionPath, shortEditionName } from "../../src/domain/wording/editions.ts";

describe("an edition", () => {
  it.each<[EditionKey, string, string, string]>([
    [{ kind: "daily", key: "2026-05-04" }, "Monday, 4 May 2026", "4 May", "/date/2026-05-04"],
    [{ kind: "weekly", key: "2026-W19" }, "4–10 May 2026", "week 19", "/week/2026-W19"],
    [{ kind: "weekly", key: "2026-W18" }, "27 April – 3 May 2026", "week 18", "/week/2026-W18"],
    [{ kind: "weekly", key: "2026-W01" }, "29 December 2025 – 4 January 2026", "week 1", "/week/2026-W01"],
    [{ kind: "weekly", key: "2026-W53" }, "28 December 2026 – 3 January 2027", "week 53", "/week/2026-W53"],
    [{ kind: "monthly", key: "2026-05" }, "May 2026", "May 2026", "/month/2026-05"],
    [{ kind: "trending", key: "day" }, "Trending today", "Trending today", "/trending"],
    [{ kind: "trending", key: "month" }, "Trending this month", "Trending this month", "/trending?window=month"],
    [
      { kind: "tag-trending", key: "week/robotics" },
      "Trending this week in Robotics and embodied AI",
      "Trending this week in Robotics and embodied AI",
      "/trending?tag=robotics&window=week",
    ],
    [{ kind: "tag-daily", key: "robotics" }, "Robotics and embodied AI", "Robotics and embodied AI", "/tags/robotics"],
  ])("%o is called %s, for short %s, and is at %s", (edition, name, short, path) => {
    expect([editionName(edition), shortEditionName(edition), editionPath(edition)]).toEqual([name, short, path]);
  });

  it("of a week that cannot be keeps its key", () => {
    expect(editionName({ kind: "weekly", key: "2026-W54" })).toBe("2026-W54");
  });

  it("has an address that is read as the same list", () => {
    const path = editionPath({ kind: "tag-trending", key: "week/robotics" });
    expect(readQuery(`http://127.0.0.1${path}`, TrendingParams)).toMatchObject({ window: "week", tag: ["robotics"] });
  });
});
