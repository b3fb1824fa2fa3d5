import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sourceCursor } from "../../../src/db/sources.ts";
import { DAY, HOUR } from "../../../src/domain/calendar.ts";
import { github } from "../../../src/jobs/ingest/github-job.ts";
import { runSources } from "../../../src/jobs/ingest/run-sources.ts";
import { allRows, openStores, rows, type Stores } from "../../db/d1.ts";
import { failing } from "../../db/failing.ts";
import { openGate } from "../../sources/fakes.ts";
import { NOW, TODAY } from "../factories.ts";
import { type FakeRepository, fakeGithub } from "../github.ts";
import { CONFIG, depsOf, runJob, silenceLog } from "../run.ts";
import { listDay } from "../stage.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());
silenceLog();

const FOREST: FakeRepository = { name: "trees/Forest", stars: 48, createdAt: "2026-04-20T10:00:00Z" };

/** Lists a paper for each of the repositories; returns the papers' ids. */
const list = (...repos: string[]) =>
  listDay(
    stores.db,
    TODAY,
    repos.map((repo) => ({ paper: { codeUrl: `https://github.com/${repo}` } })),
  );
/** So many repositories, each with a paper, and a GitHub that has them all. */
async function planted(count: number): Promise<Record<string, FakeRepository>> {
  const repos = Array.from({ length: count }, (_, i) => `trees/tree-${i}`);
  await list(...repos);
  return Object.fromEntries(repos.map((repo, i) => [repo, { name: repo, stars: i }]));
}
const run = (upstream: ReturnType<typeof fakeGithub>, now = NOW) => runJob(stores.db, github, upstream, { now });
const known = () => rows(stores.d1, "select * from repositories order by repo");
const starLog = () =>
  rows(
    stores.d1,
    "select paper_id, value, observed_at, since from observations where signal = 'githubStars' order by seq",
  );
const sizes = (upstream: ReturnType<typeof fakeGithub>) => upstream.batches.map((names) => names.length);

describe("github", () => {
  it("is on when there are an address and a token", () => {
    expect(github.address(CONFIG)).toBe("https://github.test");
    expect(github.address({ ...CONFIG, github: { ...CONFIG.github, token: null } })).toBeNull();
    expect(github.address({ ...CONFIG, github: { ...CONFIG.github, url: null } })).toBeNull();
  });

  it("links, asks, and notes the stars of every paper of a repository", async () => {
    const [a, b, c] = await list("Trees/Forest", "trees/forest", "ada/leaf");
    expect(await github.hasWork?.(stores.db, NOW)).toBe(true);
    const upstream = fakeGithub({ "trees/forest": FOREST, "ada/leaf": { name: "ada/leaf", stars: 3 } });
    expect(await run(upstream)).toMatchObject({
      nextDueAt: NOW + HOUR,
      tally: { requests: 0, records: 2, observed: 3 },
    });
    expect(upstream.urls).toEqual(["https://github.test/graphql"]);
    expect(await known()).toEqual([
      expect.objectContaining({ repo: "ada/leaf", name: "ada/leaf", stars: 3, created_at: null, polled_at: NOW }),
      {
        repo: "trees/forest",
        name: "trees/Forest",
        stars: 48,
        created_at: Date.parse("2026-04-20T10:00:00Z"),
        polled_at: NOW,
        next_poll_at: NOW + HOUR,
        interval_ms: HOUR,
        misses: 0,
      },
    ]);
    const seen = { observed_at: NOW, since: null };
    const byPaper = (await starLog()).toSorted((x, y) => String(x["paper_id"]).localeCompare(String(y["paper_id"])));
    expect(byPaper).toEqual([
      { paper_id: a, value: 48, ...seen },
      { paper_id: b, value: 48, ...seen },
      { paper_id: c, value: 3, ...seen },
    ]);
    expect(await github.hasWork?.(stores.db, NOW)).toBe(false);
  });

  it("asks nobody before anything is due, then again, and says since when stars have grown", async () => {
    const [id] = await list("trees/forest");
    await run(fakeGithub({ "trees/forest": FOREST }));
    expect(await github.hasWork?.(stores.db, NOW + HOUR - 1)).toBe(false);
    expect(await github.hasWork?.(stores.db, NOW + HOUR)).toBe(true);
    const idle = fakeGithub({});
    await run(idle, NOW + HOUR - 1);
    expect(idle.batches).toEqual([]);
    await run(fakeGithub({ "trees/forest": FOREST }), NOW + HOUR);
    await run(fakeGithub({ "trees/forest": { ...FOREST, stars: 60 } }), NOW + 3 * HOUR);
    expect((await starLog()).slice(1)).toEqual([
      { paper_id: id, value: 60, observed_at: NOW + 3 * HOUR, since: NOW + HOUR },
    ]);
  });

  it("asks more and more seldom while nothing moves, and hourly when it does", async () => {
    await list("trees/forest");
    const pauses: number[] = [];
    let now = NOW;
    for (const stars of [48, 48, 48, 48, 48, 48, 48, 48, 49]) {
      await run(fakeGithub({ "trees/forest": { ...FOREST, stars } }), now);
      const next = Number((await known())[0]?.["next_poll_at"]);
      pauses.push((next - now) / HOUR);
      now = next;
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 48, 48, 1]);
  });

  it("stores a new name and asks by it from then on", async () => {
    await list("trees/forest");
    await run(fakeGithub({ "trees/forest": { ...FOREST, name: "Woods/Forest2" } }));
    const later = fakeGithub({ "woods/forest2": { ...FOREST, name: "Woods/Forest2", stars: 50 } });
    await run(later, NOW + HOUR);
    expect(later.batches).toEqual([["Woods/Forest2"]]);
    expect(await known()).toMatchObject([{ repo: "trees/forest", name: "Woods/Forest2", stars: 50 }]);
    const gone = fakeGithub({});
    await run(gone, NOW + 2 * HOUR);
    await run(gone, NOW + 4 * HOUR);
    expect(gone.batches).toEqual([["Woods/Forest2"], ["trees/forest"]]);
  });

  it("counts a miss of one alone, and asks for one that is gone every week", async () => {
    await list("trees/forest", "ada/leaf");
    const upstream = fakeGithub({ "trees/forest": FOREST });
    let now = NOW;
    const pauses: number[] = [];
    for (let look = 0; look < 5; look++) {
      await run(upstream, now);
      const [leaf] = await known();
      expect(leaf).toMatchObject({ repo: "ada/leaf", misses: look + 1, stars: null, polled_at: null });
      pauses.push((Number(leaf?.["next_poll_at"]) - now) / DAY);
      now = Number(leaf?.["next_poll_at"]);
    }
    expect(pauses).toEqual([2 / 24, 4 / 24, 7, 7, 7]);
    expect(await starLog()).toHaveLength(1);
    await run(fakeGithub({ "trees/forest": FOREST, "ada/leaf": { name: "ada/leaf", stars: 3 } }), now);
    expect((await known())[0]).toMatchObject({ misses: 0, stars: 3, interval_ms: HOUR });
  });

  it("asks for a hundred at once, ten times a run, and goes on at the next tick", async () => {
    const repos = await planted(450);
    const upstream = fakeGithub(repos);
    expect(await run(upstream)).toMatchObject({ nextDueAt: NOW + HOUR, tally: { records: 450, observed: 450 } });
    expect(sizes(upstream)).toEqual([100, 100, 100, 100, 50]);
    const many = Array.from({ length: 1_100 }, (_, i) => ({ repo: `woods/wood-${i}`, nextPollAt: NOW }));
    await stores.d1
      .prepare(
        `insert into repositories (repo, next_poll_at, interval_ms)
         select value ->> 'repo', value ->> 'nextPollAt', ${HOUR} from json_each(?1)`,
      )
      .bind(JSON.stringify(many))
      .run();
    const next = fakeGithub({});
    expect(await run(next)).toMatchObject({ nextDueAt: NOW });
    expect(sizes(next)).toEqual(Array.from({ length: 10 }, () => 100));
  });

  it("ends when its time is up", async () => {
    const upstream = fakeGithub(await planted(250));
    let asked = 0;
    const { nextDueAt } = await runJob(stores.db, github, upstream, { hasTime: () => asked++ < 1 });
    expect(sizes(upstream)).toEqual([100]);
    expect(nextDueAt).toBe(NOW);
  });

  it("stops near the end of the limit until there is a new one", async () => {
    const upstream = fakeGithub(await planted(250), { remaining: 150 });
    expect(await run(upstream)).toMatchObject({
      nextDueAt: Date.parse("2026-05-06T12:40:00Z"),
      tally: { records: 100 },
    });
    expect(sizes(upstream)).toEqual([100]);
    const odd = fakeGithub({}, { remaining: 0, resetAt: "2031-01-01T00:00:00Z" });
    expect(await run(odd)).toMatchObject({ nextDueAt: NOW + HOUR });
  });

  it.each(["rubbish", { before: 7 }, { before: "yesterday" }])(
    "gets on with a cursor that it cannot read: %j",
    async (cursor) => {
      await list("trees/forest");
      await runJob(stores.db, github, fakeGithub({ "trees/forest": FOREST }), { cursor });
      expect(await known()).toHaveLength(1);
      expect(await sourceCursor(stores.db, "github")).toEqual({ before: null });
    },
  );
});

describe("a batch that is too much", () => {
  it.each([502, 504])("is halved after %i, until it is answered", async (status) => {
    const upstream = fakeGithub(await planted(90), {
      interfere: (names) => (names.length > 25 ? new Response("", { status }) : null),
    });
    expect(await run(upstream)).toMatchObject({ tally: { records: 90 } });
    expect(sizes(upstream)).toEqual([90, 45, 22, 22, 22, 22, 2]);
  });

  it("is halved down to one, which is put off; the next run goes on without it", async () => {
    const repos = await planted(5);
    const poisoned = {
      interfere: (names: string[]) => (names.includes("trees/tree-0") ? new Response("", { status: 502 }) : null),
    };
    const upstream = fakeGithub(repos, poisoned);
    await expect(run(upstream)).rejects.toMatchObject({ name: "UpstreamError", status: 502 });
    expect(sizes(upstream)).toEqual([5, 2, 1]);
    expect((await known())[0]).toMatchObject({ repo: "trees/tree-0", next_poll_at: NOW + 2 * HOUR, misses: 0 });
    expect(await run(fakeGithub(repos, poisoned))).toMatchObject({ tally: { records: 4 } });
  });

  it("keeps what was answered when GitHub gives up on the rest, and asks for that again", async () => {
    const upstream = fakeGithub(await planted(8), { cut: (name, size) => size > 4 && Number(name.slice(11)) >= 3 });
    expect(await run(upstream)).toMatchObject({ nextDueAt: NOW + HOUR, tally: { records: 8 } });
    expect(sizes(upstream)).toEqual([8, 4, 1]);
    expect((await known()).map(({ misses, stars }) => [misses, stars])).toEqual(
      Array.from({ length: 8 }, (_, i) => [0, i]),
    );
  });

  it("puts off one that gets no answer alone, and that is no miss", async () => {
    const upstream = fakeGithub(await planted(3), { cut: (name) => name === "trees/tree-1" });
    expect(await run(upstream)).toMatchObject({ nextDueAt: NOW + HOUR });
    expect((await known())[1]).toMatchObject({ stars: null, misses: 0, polled_at: null, next_poll_at: NOW + 2 * HOUR });
  });
});

describe("scenario 1: a GitHub that fails", () => {
  const tick = (upstream: ReturnType<typeof fakeGithub>, now = NOW) =>
    runSources(depsOf(stores.db, upstream, { now }), [github], openGate());
  const source = async () => (await rows(stores.d1, "select * from sources where name = 'github'"))[0];

  it("keeps the batches before the one that failed", async () => {
    const repos = await planted(250);
    const upstream = fakeGithub(repos, {
      interfere: () =>
        upstream.batches.length === 2 ? new Response("{}", { status: 403, headers: { "retry-after": "1800" } }) : null,
    });
    await tick(upstream);
    expect(await source()).toMatchObject({
      last_error: "github.test/graphql answered 403 (retry after 1800 s)",
      next_due_at: NOW + HOUR / 2,
    });
    expect(await rows(stores.d1, "select count(*) as n from repositories where polled_at is not null")).toEqual([
      { n: 100 },
    ]);
    const later = fakeGithub(repos);
    await tick(later, NOW + HOUR / 2);
    expect(sizes(later)).toEqual([100, 50]);
    expect(await source()).toMatchObject({ last_error: null, next_due_at: NOW + HOUR / 2 + HOUR });
  });

  it("says that the token was refused, and shows it to nobody", async () => {
    await planted(2);
    await tick(fakeGithub({}, { interfere: () => Response.json({ message: "Bad credentials" }, { status: 401 }) }));
    expect(await source()).toMatchObject({
      last_error: "github.test/graphql answered 401: the token was refused (GITHUB_TOKEN)",
    });
    expect(JSON.stringify(await allRows(stores.d1))).not.toContain(CONFIG.github.token);
  });

  it.each(["before", "after"] as const)(
    "stores a batch once when the connection is lost %s the write",
    async (when) => {
      const repos = await planted(3);
      await run(fakeGithub(repos));
      for (const facts of Object.values(repos)) facts.stars += 5;
      const { db, failed } = failing(stores.d1, {
        message: "Network connection lost.",
        when,
        times: 1,
        calls: ({ statements }) => statements.some(({ sql }) => sql.startsWith("update repositories")),
      });
      await runJob(db, github, fakeGithub(repos), { now: NOW + HOUR });
      expect(failed()).toBe(1);
      expect((await known()).map(({ stars, next_poll_at }) => [stars, next_poll_at])).toEqual(
        [5, 6, 7].map((stars) => [stars, NOW + 2 * HOUR]),
      );
      expect(await starLog()).toHaveLength(6);
    },
  );

  it("stores nothing of a batch whose write fails", async () => {
    const repos = await planted(3);
    await run(fakeGithub(repos));
    const before = [await known(), await starLog()];
    for (const facts of Object.values(repos)) facts.stars += 5;
    const { db } = failing(stores.d1, {
      message: "D1 DB is overloaded.",
      when: "before",
      times: 1,
      calls: ({ statements }) => statements.some(({ sql }) => sql.startsWith("update repositories")),
    });
    await expect(runJob(db, github, fakeGithub(repos), { now: NOW + HOUR })).rejects.toThrow("overloaded");
    expect([await known(), await starLog()]).toEqual(before);
  });
});
