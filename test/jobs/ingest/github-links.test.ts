import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays, HOUR } from "../../../src/domain/calendar.ts";
import { hasNewLinks, linkRepositories } from "../../../src/jobs/ingest/github-links.ts";
import { allRows, openStores, rows, type Stores } from "../../db/d1.ts";
import { NOW, TODAY, YESTERDAY } from "../factories.ts";
import { listDay } from "../stage.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

/** Lists a paper for each of the links on a day; returns the papers' ids. */
const list = (date: string, ...links: (string | null)[]) =>
  listDay(
    stores.db,
    date,
    links.map((codeUrl) => ({ paper: { codeUrl } })),
  );
const relink = (id: string, codeUrl: string | null) =>
  stores.d1.prepare("update papers set code_url = ?2 where id = ?1").bind(id, codeUrl).run();
const links = async () =>
  Object.fromEntries(
    (await rows(stores.d1, "select paper_id, repo from paper_repositories")).map((row) => [
      row["paper_id"],
      row["repo"],
    ]),
  );
const repos = () => rows(stores.d1, "select repo, stars, next_poll_at, interval_ms from repositories order by repo");
const FRESH = { stars: null, next_poll_at: NOW, interval_ms: HOUR };

describe("linkRepositories", () => {
  it("stores the repositories on GitHub that listed papers name, due now", async () => {
    const [a, , b, c] = await list(
      TODAY,
      "https://github.com/Trees/Forest",
      null,
      "https://github.com/trees/forest",
      "https://github.com/ada/leaf",
      "https://gitlab.com/trees/prune",
    );
    expect(await hasNewLinks(stores.db)).toBe(true);
    expect(await linkRepositories(stores.db, null, NOW)).toBeNull();
    expect(await links()).toEqual({ [a ?? ""]: "trees/forest", [b ?? ""]: "trees/forest", [c ?? ""]: "ada/leaf" });
    expect(await repos()).toEqual([
      { repo: "ada/leaf", ...FRESH },
      { repo: "trees/forest", ...FRESH },
    ]);
    expect(await hasNewLinks(stores.db)).toBe(false);
  });

  it("changes nothing when it comes again", async () => {
    await list(TODAY, "https://github.com/trees/forest", "https://github.com/ada/leaf");
    await linkRepositories(stores.db, null, NOW);
    const before = await allRows(stores.d1);
    await linkRepositories(stores.db, null, NOW + HOUR);
    expect(await allRows(stores.d1)).toEqual(before);
  });

  it("drops the old repository of a paper whose link changed, and forgets it when it was the last", async () => {
    const [moved = "", stays = ""] = await list(
      TODAY,
      "https://github.com/trees/forest",
      "https://github.com/trees/forest",
    );
    await linkRepositories(stores.db, null, NOW);
    await relink(moved, "https://github.com/trees/grove");
    await linkRepositories(stores.db, null, NOW + HOUR);
    expect(await links()).toEqual({ [moved]: "trees/grove", [stays]: "trees/forest" });
    expect((await repos()).map(({ repo }) => repo)).toEqual(["trees/forest", "trees/grove"]);
    await relink(stays, null);
    await linkRepositories(stores.db, null, NOW + 2 * HOUR);
    expect(await links()).toEqual({ [moved]: "trees/grove" });
    expect((await repos()).map(({ repo }) => repo)).toEqual(["trees/grove"]);
    await relink(moved, "https://gitlab.com/trees/grove");
    await linkRepositories(stores.db, null, NOW + 3 * HOUR);
    expect(await links()).toEqual({});
    expect(await repos()).toEqual([]);
  });

  it("makes a known repository due when another paper comes to it, and keeps what is known", async () => {
    await list(YESTERDAY, "https://github.com/trees/forest");
    await linkRepositories(stores.db, null, NOW - HOUR);
    await stores.d1.prepare(`update repositories set stars = 48, next_poll_at = ${NOW + 40 * HOUR}`).run();
    await list(TODAY, "https://github.com/trees/forest");
    await linkRepositories(stores.db, null, NOW);
    expect(await repos()).toEqual([{ repo: "trees/forest", ...FRESH, stars: 48 }]);
  });

  it("has no work with a link that is no repository's, and stores none", async () => {
    const [id = ""] = await list(TODAY, null);
    await relink(id, 'https://github.com/a"){id}/x');
    expect(await hasNewLinks(stores.db)).toBe(false);
    await linkRepositories(stores.db, null, NOW);
    expect(await repos()).toEqual([]);
  });

  it("looks at the newest week in every run, and at older weeks in turn", async () => {
    const days = Array.from({ length: 18 }, (_, back) => addDays(TODAY, -back));
    for (const [i, day] of days.entries()) await list(day, `https://github.com/trees/tree-${i}`);
    const known = async () => Object.keys(await links()).length;
    let before = await linkRepositories(stores.db, null, NOW);
    expect([before, await known()]).toEqual([days[13], 14]);
    before = await linkRepositories(stores.db, before, NOW);
    expect([before, await known()]).toEqual([null, 18]);
    const [oldest] = await rows(stores.d1, `select paper_id from listings where date = '${days[17]}'`);
    await relink(String(oldest?.["paper_id"]), "https://github.com/trees/replanted");
    for (const place of [null, days[13] ?? null]) await linkRepositories(stores.db, place, NOW);
    expect(Object.values(await links())).toContain("trees/replanted");
  });

  it("passes over days without papers, and does nothing before the first list", async () => {
    expect(await linkRepositories(stores.db, null, NOW)).toBeNull();
    expect(await hasNewLinks(stores.db)).toBe(false);
    await list(addDays(TODAY, -40), "https://github.com/trees/forest");
    for (const back of [0, 1, 2, 3, 4, 5, 6, 7]) await list(addDays(TODAY, -back));
    expect(await hasNewLinks(stores.db)).toBe(true);
    await linkRepositories(stores.db, null, NOW);
    expect(await repos()).toHaveLength(1);
  });

  it("stores so many a run, and stays at its place until it has them all", async () => {
    const days = Array.from({ length: 14 }, (_, back) => addDays(TODAY, -back));
    for (const day of days)
      await list(day, ...Array.from({ length: 40 }, (_, i) => `https://github.com/trees/${day}-${i}`));
    expect(await linkRepositories(stores.db, null, NOW)).toBeNull();
    expect(await repos()).toHaveLength(500);
    expect(await linkRepositories(stores.db, null, NOW)).toBe(days[13]);
    expect(await repos()).toHaveLength(560);
  });
});
