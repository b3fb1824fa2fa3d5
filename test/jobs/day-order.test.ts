import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readMembers } from "../../src/db/editions.ts";
import { readItemSources } from "../../src/db/items.ts";
import { readAppeal } from "../../src/db/topic-appeal.ts";
import { addDays, DAY, HOUR, startOfDay } from "../../src/domain/calendar.ts";
import { currentAppeal, orderByForecast } from "../../src/jobs/day-order.ts";
import { foldLog } from "../../src/jobs/rank.ts";
import { costOf } from "../db/counting.ts";
import { openStores, type Stores } from "../db/d1.ts";
import { NOW, TODAY, YESTERDAY } from "./factories.ts";
import { silenceLog } from "./run.ts";
import { listDay, type Listed, settle } from "./stage.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

/** The candidates of the day with their scores, in their order. */
async function ordered(now = NOW, effects: Record<string, number> = {}): Promise<[id: string, score: number][]> {
  const [members = []] = await readMembers(stores.db, [{ window: "day", limit: 500 }]);
  const sources = await readItemSources(
    stores.db,
    members.map(({ paperId }) => paperId),
  );
  return orderByForecast(members, sources, effects, now).map(({ source, standing }) => [
    source.paper.id,
    standing.score,
  ]);
}
const ids = async (now = NOW, effects = {}) => (await ordered(now, effects)).map(([id]) => id);
const named = (id: string, upvotes: number, title?: string): Listed => ({
  paper: { id, ...(title !== undefined && { title }) },
  upvotes,
});
/** 2605.10001, 2605.10002, … */
const idOf = (n: number) => `2605.${10_000 + n}`;

describe("the order of the day", () => {
  it("puts more votes first, and of those with as many the newest paper", async () => {
    await listDay(stores.db, TODAY, [named(idOf(1), 3), named(idOf(2), 9), named(idOf(3), 3), named(idOf(4), 0)]);
    await foldLog(stores.db);
    expect(await ids()).toEqual([idOf(2), idOf(3), idOf(1), idOf(4)]);
    const scores = (await ordered()).map(([, score]) => score);
    expect(scores[1]).toBe(scores[2]);
  });

  it("puts what nobody has voted for yet among what has a vote from yesterday", async () => {
    await listDay(stores.db, YESTERDAY, [named(idOf(1), 60), named(idOf(2), 1)], NOW - 12 * HOUR);
    await listDay(stores.db, TODAY, [named(idOf(3), 0)]);
    await foldLog(stores.db);
    expect(await ids()).toEqual([idOf(1), idOf(3), idOf(2)]);
  });

  it("takes the age at the last vote of the day: what was not heard of since may have gained as much as others", async () => {
    await listDay(stores.db, YESTERDAY, [named(idOf(1), 10)], NOW - 24 * HOUR);
    await foldLog(stores.db);
    const early = (await ordered())[0]?.[1];
    await listDay(stores.db, YESTERDAY, [named(idOf(2), 1)]);
    await foldLog(stores.db);
    const late = (await ordered()).find(([id]) => id === idOf(1))?.[1];
    expect(late).toBeLessThan(early ?? NaN); // another paper's vote tells that the day was looked at since
  });

  it("is the same whatever the order of the candidates, within the hour", async () => {
    await listDay(
      stores.db,
      YESTERDAY,
      Array.from({ length: 30 }, (_, i) => named(idOf(i), i % 5)),
      NOW - 12 * HOUR,
    );
    await listDay(
      stores.db,
      TODAY,
      Array.from({ length: 30 }, (_, i) => named(idOf(100 + i), i % 4)),
    );
    await foldLog(stores.db);
    const [members = []] = await readMembers(stores.db, [{ window: "day", limit: 500 }]);
    const sources = await readItemSources(
      stores.db,
      members.map(({ paperId }) => paperId),
    );
    const first = orderByForecast(members, sources, {}, NOW);
    expect(orderByForecast(members.toReversed(), sources, {}, NOW)).toEqual(first);
    expect(orderByForecast(members, sources, {}, NOW + HOUR - 1)).toEqual(first);
    expect(orderByForecast(members, sources, {}, NOW + HOUR)).not.toEqual(first);
    expect(first).toHaveLength(60);
  });

  it("puts the topics first that draw votes, where there is nothing else to go by", async () => {
    const robots = "A survey of robots";
    await listDay(stores.db, TODAY, [named(idOf(1), 0, robots), named(idOf(2), 0), named(idOf(3), 9)]);
    await settle(stores.db);
    expect(await ids()).toEqual([idOf(3), idOf(2), idOf(1)]);
    expect(await ids(NOW, { robotics: 0.5, survey: 0.1 })).toEqual([idOf(3), idOf(1), idOf(2)]);
    expect(await ids(NOW, { robotics: -0.5 })).toEqual([idOf(3), idOf(2), idOf(1)]);
  });

  it("knows nothing of who wrote, submitted or employs", async () => {
    const known = { authors: ["A Very Famous Name", "And Another"], organization: "A Large Laboratory" };
    await listDay(stores.db, TODAY, [{ paper: { id: idOf(1), ...known } }, named(idOf(2), 0)]);
    await foldLog(stores.db);
    const scores = (await ordered()).map(([, score]) => score);
    expect(scores[0]).toBe(scores[1]);
  });

  it("takes for the day of a paper the one on which it was listed, be it published months before", async () => {
    await listDay(stores.db, TODAY, [{ paper: { id: idOf(1), publishedAt: NOW - 200 * DAY } }, named(idOf(2), 0)]);
    await foldLog(stores.db);
    const scores = (await ordered()).map(([, score]) => score);
    expect(scores[0]).toBe(scores[1]);
  });

  it("leaves out who has no score, and who is not there any more", async () => {
    await listDay(stores.db, TODAY, [named(idOf(1), 1)]);
    await foldLog(stores.db);
    const [members = []] = await readMembers(stores.db, [{ window: "day", limit: 500 }]);
    const sources = await readItemSources(stores.db, [idOf(1)]);
    const strangers = [
      { paperId: idOf(2), state: members[0]?.state ?? null },
      { paperId: idOf(1), state: null },
    ];
    expect(orderByForecast([...strangers, ...members], sources, {}, NOW)).toHaveLength(1);
    expect(orderByForecast([], new Map(), {}, NOW)).toEqual([]);
  });
});

describe("the appeal of topics", () => {
  /** A day some days ago: robots that everybody voted for, and others. */
  async function listBefore(days: number, robots: number): Promise<void> {
    const day = addDays(TODAY, -days);
    const papers = [...Array(20).keys()].map((i): Listed => {
      const isRobot = i % 2 === 0;
      return named(idOf(1_000 * days + i), isRobot ? robots : 1, isRobot ? "Robots" : "Notes");
    });
    await listDay(stores.db, day, papers, (startOfDay(day) ?? 0) + 12 * HOUR);
    await settle(stores.db);
  }

  it("is taken from what was listed in the last two months, but for the last three days", async () => {
    await listBefore(3, 500);
    await listBefore(61, 500);
    expect(await currentAppeal(stores.db, NOW)).toEqual({});
    await stores.clear();
    await listBefore(4, 30);
    const { robotics = 0 } = await currentAppeal(stores.db, NOW);
    expect(robotics).toBeCloseTo((10 * (Math.log(31) - Math.log(2))) / 2 / 30, 3);
  });

  it("is taken once a day, and read from then on", async () => {
    await listBefore(4, 30);
    const first = await currentAppeal(stores.db, NOW);
    await listBefore(5, 900);
    const again = await costOf(stores.d1, async (db) => {
      expect(await currentAppeal(db, NOW + 11 * HOUR)).toEqual(first);
    });
    expect(again).toMatchObject({ queries: 1, rowsRead: 1, rowsWritten: 0 });
    expect(await readAppeal(stores.db)).toEqual({ day: TODAY, effects: first });
    const next = await currentAppeal(stores.db, NOW + 12 * HOUR);
    expect(next.robotics).toBeGreaterThan(first.robotics ?? NaN);
    expect(await readAppeal(stores.db)).toEqual({ day: addDays(TODAY, 1), effects: next });
  });

  it("of no papers is known to be none", async () => {
    expect(await currentAppeal(stores.db, NOW)).toEqual({});
    expect(await readAppeal(stores.db)).toEqual({ day: TODAY, effects: {} });
  });
});
