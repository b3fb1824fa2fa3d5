import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VERSION } from "../../src/version.ts";
import { ADMIN_TOKEN, type Flow, openFlow } from "./flow.ts";

interface ListAnswer {
  items: { id: string; rank: number; title: string; signals: { upvotes: number | null }; tags: unknown[] }[];
  edition: { key: string; version: string; complete: boolean };
}
interface StatusAnswer {
  papers: number;
  sources: { name: string; lastError: string | null; consecutiveFailures: number; lastSuccessAt: string | null }[];
  backlog: Record<string, number>;
  backfills: { id: number; finishedAt: string | null; papers: number }[];
}

const hours = (day: string, from: number, to: number, step = 1) =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, i) => `${day}T${String(from + i * step).padStart(2, "0")}:00:00Z`,
  );

let flow: Flow;
beforeAll(async () => {
  flow = await openFlow(80);
});
afterAll(() => flow.close());

const rowsOf = async (sql: string) => (await flow.db.prepare(sql).all()).results;
const PAPERS = "select * from papers order by id";
/** What two runs must agree on. */
const outcome = async () => ({
  papers: await rowsOf(
    "select id, version, title, abstract, authors, categories, published_at, updated_at, code_url, keywords from papers order by id",
  ),
  listings: await rowsOf("select * from listings order by date, paper_id"),
  tags: await rowsOf("select * from paper_tags order by paper_id, slug"),
  counts: await rowsOf("select * from tag_counts where papers > 0 order by slug"),
  members: await Promise.all(
    // Lists of tags with few papers are due at times, and never published; counts of tags, and what is known of words, are no lists.
    (
      await rowsOf(
        "select kind, key from editions where items > 0 and kind not in ('tags', 'words', 'lexicon') order by kind, key",
      )
    ).map(async ({ kind, key }) => {
      const { version } = JSON.parse((await flow.kv.get(`edition:${kind}:${key}`)) ?? "{}") as { version: string };
      const { items } = JSON.parse((await flow.kv.get(`snapshot:${version}`)) ?? "{}") as ListAnswer;
      return [kind, key, items.map((item) => item.id).toSorted()];
    }),
  ),
});

async function empty(): Promise<void> {
  const tables = await rowsOf(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_cf%' escape '\\' and name not like 'papers\\_fts\\_%' escape '\\' and name not in ('papers_words', 'd1_migrations')",
  );
  for (const round of [1, 2])
    for (const { name } of tables)
      await flow.db
        .prepare(`delete from "${name}"`)
        .run()
        .catch((error) => round === 2 && Promise.reject(error));
}

describe("the pipeline, from an empty store", () => {
  it("scenario 12: answers everything before the first edition", async () => {
    for (const path of ["/", "/health", "/api/v1/status", "/feeds/daily.rss", "/feeds/daily.atom", "/feeds/daily.json"])
      expect((await flow.get(path)).status, path).toBe(200);
    expect((await flow.get("/api/v1/daily/latest")).status).toBe(404);
  });

  it("has today's edition after one tick: listed, tagged, ranked, published", async () => {
    await flow.tick("2026-05-07T10:00:00Z");
    const { items, edition } = await flow.json<ListAnswer>("/api/v1/daily/latest");
    expect(edition).toMatchObject({ key: "2026-05-07", complete: false });
    expect(items.length).toBeGreaterThan(4);
    expect(items.map((item) => item.rank)).toEqual(items.map((_, i) => i + 1));
    expect(items.filter((item) => item.tags.length > 0).length).toBeGreaterThan(items.length / 2);
    const yesterday = await flow.json<ListAnswer>("/api/v1/daily/2026-05-06");
    expect(yesterday.edition.complete).toBe(true);
  });

  it("stays within the budget of an invocation, and says who asks", async () => {
    expect(flow.requests.length).toBeLessThanOrEqual(50);
    expect(new Set(flow.requests.map((request) => request.userAgent))).toEqual(
      new Set([`Broadsheet/${VERSION} (+http://127.0.0.1:8787; editor@broadsheet.example)`]),
    );
  });

  it("scenario 2: writes no paper again when the same hour comes again", async () => {
    await flow.tick("2026-05-07T10:00:00Z"); // the API is asked about what the lists have brought
    const before = await rowsOf(PAPERS);
    const { count } =
      (await flow.db.prepare("select count(*) as count from observations").first<{ count: number }>()) ?? {};
    await flow.db.prepare("update sources set next_due_at = 0").run();
    await flow.tick("2026-05-07T10:00:00Z");
    expect(flow.requests.length).toBeGreaterThan(5);
    expect(await rowsOf(PAPERS)).toEqual(before);
    expect(await flow.db.prepare("select count(*) as count from observations").first()).toEqual({ count });
  });

  it("orders by what happens hour by hour, and keeps the bytes while nothing does", async () => {
    for (const at of hours("2026-05-07", 11, 22)) await flow.tick(at);
    const first = await flow.get("/api/v1/daily/2026-05-07");
    const etag = first.headers.get("etag") ?? "";
    const text = await first.text();
    expect(await (await flow.get("/api/v1/daily/2026-05-07")).text()).toBe(text);
    expect((await flow.get("/api/v1/daily/2026-05-07", { headers: { "if-none-match": etag } })).status).toBe(304);
    const votes = (JSON.parse(text) as ListAnswer).items.map((item) => item.signals.upvotes ?? 0);
    const sorted = votes.toSorted((a, b) => b - a);
    expect(votes[0]).toBeGreaterThanOrEqual(sorted[1] ?? 0);
    for (const format of ["rss", "atom", "json"]) {
      const feed = await flow.get(`/feeds/daily.${format}`);
      const again = await flow.get(`/feeds/daily.${format}`, {
        headers: { "if-none-match": feed.headers.get("etag") ?? "" },
      });
      expect(again.status, format).toBe(304);
    }
  });

  it("scenario 7: one of two runs at the same instant holds the leases", async () => {
    await flow.db.prepare("update sources set next_due_at = 0").run();
    await Promise.all([flow.tick("2026-05-07T23:00:00Z"), flow.tick("2026-05-07T23:00:00Z")]);
    const runs = await rowsOf(
      "select source, count(*) as runs from runs where started_at = unixepoch('2026-05-07T23:00:00Z') * 1000 group by source",
    );
    expect(runs.length).toBeGreaterThan(2);
    for (const { runs: times } of runs) expect(times).toBe(1);
  });

  it("scenario 19: does what a lost message left undone", async () => {
    const before = await outcome();
    await flow.db.batch([
      flow.db.prepare("delete from paper_tags"),
      flow.db.prepare("delete from tag_counts"),
      flow.db.prepare("update papers set tagger_version = 0"),
      flow.db.prepare("update editions set wanted = wanted + 1"),
    ]);
    await flow.tick("2026-05-07T23:15:00Z");
    expect(await outcome()).toEqual(before);
  });

  it("asks arXiv nothing in the hour after midnight", async () => {
    await flow.db.prepare("update sources set next_due_at = 0").run();
    await flow.tick("2026-05-08T00:30:00Z");
    const asked = flow.requests.map(({ url }) => url.pathname);
    expect(asked.some((path) => path.startsWith("/hf/"))).toBe(true);
    expect(asked.filter((path) => path.startsWith("/arxiv/"))).toEqual([]);
    await flow.tick("2026-05-08T01:00:00Z");
    expect(flow.requests.some(({ url }) => url.pathname.startsWith("/arxiv/"))).toBe(true);
  });

  it("takes a backfill over ticks and says how far it is", async () => {
    const order = { source: "hf-daily", from: "2026-04-24", until: "2026-04-28" };
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, "content-type": "application/json" };
    const answer = await flow.get("/admin/backfill", { method: "POST", headers, body: JSON.stringify(order) });
    expect(answer.status).toBe(202);
    const { id } = (await answer.json()) as { id: number };
    let backfill: StatusAnswer["backfills"][number] | undefined;
    for (const at of hours("2026-05-08", 2, 12)) {
      await flow.tick(at);
      backfill = (await flow.json<StatusAnswer>("/api/v1/status")).backfills.find((known) => known.id === id);
      if (backfill?.finishedAt) break;
    }
    expect(backfill?.finishedAt).not.toBeNull();
    expect((await flow.get("/api/v1/daily/2026-04-27")).status).toBe(200);
  });
});

describe("upstreams in trouble", () => {
  const faults: [string, RegExp, () => Response][] = [
    [
      "503 with Retry-After",
      /answered 503 \(retry after 120 s\)/,
      () => new Response("busy", { status: 503, headers: { "retry-after": "120" } }),
    ],
    [
      "HTML with status 200",
      /answered with text\/html/,
      () => new Response("<html></html>", { headers: { "content-type": "text/html" } }),
    ],
    [
      "a truncated document",
      /middle of the document|unclosed|ended|broken|malformed/i,
      () => new Response('[{"paper": {"id": "26', { headers: { "content-type": "application/json" } }),
    ],
    ["a failure of its own", /answered 502/, () => new Response("Bad gateway", { status: 502 })],
    [
      "an empty list",
      /listed 0 papers for .* are known/,
      () => new Response("[]", { headers: { "content-type": "application/json" } }),
    ],
  ];

  it.each(faults)(
    "scenario 1: %s is named in status, nothing is lost, and it is gone afterwards",
    async (_, message, answer) => {
      await flow.tick("2026-05-08T12:45:00Z"); // whatever the other sources still had to say
      const before = await outcome();
      await flow.db
        .prepare("update sources set next_due_at = 0, consecutive_failures = 0 where name = 'hf-daily'")
        .run();
      flow.setFault((url) => (url.pathname.startsWith("/hf/") ? answer() : null));
      await flow.tick("2026-05-08T13:00:00Z");
      const source = async () =>
        (await flow.json<StatusAnswer>("/api/v1/status")).sources.find((known) => known.name === "hf-daily");
      expect((await source())?.lastError).toMatch(message);
      expect((await source())?.consecutiveFailures).toBe(1);
      expect(await outcome()).toEqual(before);
      flow.setFault(null);
      await flow.db.prepare("update sources set next_due_at = 0 where name = 'hf-daily'").run();
      await flow.tick("2026-05-08T13:15:00Z");
      expect(await source()).toMatchObject({ lastError: null, consecutiveFailures: 0 });
    },
  );

  it("ends a day in which every fourth request fails as a day without faults ends", { timeout: 120_000 }, async () => {
    const day = [...hours("2026-05-06", 1, 22, 3), ...hours("2026-05-07", 1, 12)];
    const stormUntil = "2026-05-07T05";
    await empty();
    for (const at of day) await flow.tick(at);
    const calm = await outcome();
    await empty();
    let asked = 0;
    const seen = new Set<string>();
    for (const at of day) {
      flow.setFault(
        at > stormUntil
          ? null
          : () => (++asked % 4 === 0 ? (faults[(asked / 4) % faults.length]?.[2]() ?? null) : null),
      );
      await flow.tick(at);
      const { sources } = await flow.json<StatusAnswer>("/api/v1/status");
      for (const { name, lastError } of sources) if (lastError) seen.add(name);
    }
    expect(await outcome()).toEqual(calm);
    expect(seen.size).toBeGreaterThan(2);
  });
});
