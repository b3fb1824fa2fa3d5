import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edge } from "../../src/workers/edge.ts";
import { ADMIN_TOKEN, HOSTILE, OLD_ID, openWorld, SITE_URL, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** An address of every read route. */
const ROUTES = {
  "/api/v1/daily/:date": "/api/v1/daily/latest",
  "/api/v1/weekly/:week": "/api/v1/weekly/2026-W19",
  "/api/v1/monthly/:month": "/api/v1/monthly/2026-05",
  "/api/v1/trending": "/api/v1/trending?window=week",
  "/api/v1/papers": "/api/v1/papers?limit=3",
  "/api/v1/papers/:id{.+}": `/api/v1/papers/${OLD_ID}`,
  "/api/v1/search": "/api/v1/search?q=lantern&limit=3",
  "/api/v1/similar": `/api/v1/similar?id=${OLD_ID}&limit=3`,
  "/api/v1/changes": "/api/v1/changes?limit=3",
  "/api/v1/tags": "/api/v1/tags",
  "/api/v1/tags/:slug": "/api/v1/tags/robotics?limit=3",
  "/api/v1/status": "/api/v1/status",
  "/api/v1/openapi.json": "/api/v1/openapi.json",
  "/api/docs": "/api/docs",
  "/api/daily_papers": "/api/daily_papers?limit=3",
  "/api/papers/search": "/api/papers/search?q=lantern&limit=3",
  "/api/papers/:id{.+}": `/api/papers/${OLD_ID}`,
  "/opml.xml": "/opml.xml",
  "/feeds/tags/:file{[^/]+\\.(?:rss|atom|json)}": "/feeds/tags/robotics.rss?limit=3",
  "/feeds/:file{daily\\.(?:rss|atom|json)}": "/feeds/daily.atom?limit=3",
  "/feeds/:file{trending\\.(?:rss|atom|json)}": "/feeds/trending.json?limit=3",
  "/feeds/:file{search\\.(?:rss|atom|json)}": "/feeds/search.rss?q=lantern&limit=3",
  "/feeds/:file{similar\\.(?:rss|atom|json)}": `/feeds/similar.json?id=${OLD_ID}&limit=3`,
  "/health": "/health",
  "/": "/",
  "/date/:date": "/date/2026-05-04",
  "/week/:week": "/week/2026-W19?tag=robotics",
  "/month/:month": "/month/latest",
  "/calendar": "/calendar",
  "/calendar/:year": "/calendar/2026",
  "/trending": "/trending?window=week",
  "/search": "/search?q=lantern",
  "/authors/:slug": "/authors/ada-quill",
  "/reading-list": "/reading-list",
  "/status": "/status",
  "/robots.txt": "/robots.txt",
  "/sitemap.xml": "/sitemap.xml",
  "/sitemaps/pages.xml": "/sitemaps/pages.xml",
  "/sitemaps/:file{papers-\\d{4}-\\d{2}\\.xml}": "/sitemaps/papers-2026-05.xml",
  "/papers/:file{.+\\.md}": `/papers/${OLD_ID}.md`,
  "/papers/:file{.+\\.(?:bib|ris)}": `/papers/${OLD_ID}.bib`,
  "/papers/:file{.+\\/card\\.png}": `/papers/${OLD_ID}/card.png`,
  "/papers/:id{.+}": "/papers/2605.05001",
  "/tags": "/tags",
  "/tags/:slug": "/tags/robotics",
  "/about/ranking": "/about/ranking",
  "/subscribe": "/subscribe?tag=robotics",
  "/style.css": "/style.css",
  "/favicon.svg": "/favicon.svg",
  "/page.js": "/page.js",
  "/widget": "/widget?tag=robotics",
  "/widget.js": "/widget.js",
  "/embed.js": "/embed.js",
  "/embed.css": "/embed.css",
  "/embed/trending": "/embed/trending?window=week",
  "/embed/date/:date": "/embed/date/2026-05-04",
  "/embed/trending.json": "/embed/trending.json?limit=3",
  "/embed/trending.svg": "/embed/trending.svg?limit=3",
  "/badges/:file{.+\\.svg}": `/badges/${OLD_ID}.svg`,
  "/oembed": `/oembed?url=${encodeURIComponent(`${SITE_URL}/trending`)}`,
};
const ERRORS = [
  "/nothing",
  "/date/2026-05-03",
  "/date/tomorrow",
  "/week/2026-W54",
  "/week/2026-W10",
  "/month/2026-13",
  "/month/2025-01",
  "/calendar/1999",
  "/calendar/now",
  "/trending?window=year",
  "/search?tag=nonsense",
  "/authors/nobody-at-all",
  "/sitemaps/papers-1999-01.xml",
  "/sitemaps/papers-2026-13.xml",
  "/sitemaps/nothing.xml",
  "/tags/nonsense",
  "/papers/2605.99999",
  "/papers/nonsense",
  `/papers/${WITHDRAWN}`,
  "/api/v1/nothing",
  "/api/v1/daily/2026-05-03",
  "/api/v1/daily/latest?limit=0",
  "/api/v1/papers/nonsense",
  "/api/v1/papers/2605.99999/similar",
  "/api/v1/search",
  "/api/v1/search?q=tag:nonsense",
  "/api/v1/similar",
  "/api/v1/tags/nonsense",
  "/api/v1/tags/robotics?limit=0",
  "/papers/2605.99999.md",
  `/papers/${WITHDRAWN}.md`,
  `/papers/${WITHDRAWN}.ris`,
  "/papers/nonsense/card.png",
  "/api/daily_papers?date=2025-13-40",
  "/api/papers/search",
  "/api/papers/2605.99999",
  "/api/papers/nonsense",
  "/feeds/nothing.rss",
  "/feeds/daily.xml",
  "/feeds/daily.rss?tag=no",
  "/feeds/search.rss",
  "/feeds/similar.rss",
  "/feeds/similar.rss?id=nonsense",
  "/feeds/trending.atom?window=year",
  "/feeds/tags/nonsense.atom",
  "/feeds/tags/robotics.xml",
  "/admin/nothing",
  "/admin/backfill",
  "/admin/recompute",
  "/subscribe/preview",
  "/subscriptions/nonsense",
  "/subscriptions/nonsense/export",
  "/unsubscribe/nonsense",
  "/webhooks/resend",
  "/dev/outbox/nothing",
  "/widget?limit=21",
  "/embed/nothing",
  "/embed/trending?window=year",
  "/embed/date/tomorrow",
  "/embed/trending.json?limit=0",
  "/embed/trending.svg?width=90",
  "/badges/nonsense.svg",
  "/oembed",
  "/oembed?url=https://elsewhere.example/",
];
const VALIDATED = Object.values(ROUTES).filter((path) => !/status|health|subscribe/.test(path));
const DATED = VALIDATED.filter((path) =>
  /^\/(api\/v1\/(daily|weekly|monthly|trending|tags$)|api\/daily_papers|feeds\/(?!search|similar))/.test(path),
);

const get = (path: string, headers: Record<string, string> = {}) => world.get(path, { headers });

it("the table of routes is that of the edge", () => {
  // What goes by tokens, and what is for local runs, has tests of its own.
  const reads = edge.routes.filter(
    ({ method, path }) => method === "GET" && !path.endsWith("*") && !/^\/dev|:token/.test(path),
  );
  expect(Object.keys(ROUTES).toSorted()).toEqual([...new Set(reads.map(({ path }) => path))].toSorted());
});

describe("scenario 57: explicit caching", () => {
  it.each(Object.values(ROUTES))("%s", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    const cached = answer.headers.get("cache-control");
    if (/status|health|subscribe/.test(path)) expect(cached).toBe("no-store");
    else if (path.endsWith("/card.png")) expect(cached).toBe("public, max-age=31536000, immutable");
    else if (path.startsWith("/badges/")) expect(cached).toBe("public, max-age=300");
    else if (path.includes("changes")) expect(cached).toBe("public, max-age=30");
    else expect(cached).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("vary")).toBeNull(); // nothing is negotiated
  });

  it.each(ERRORS)("%s is not kept", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("etag")).toBeNull();
  });

  it.each(["PUT", "POST", "OPTIONS", "PROPFIND"])("nor is what %s gets", async (method) => {
    for (const path of [...Object.values(ROUTES), ...ERRORS]) {
      const answer = await world.get(path, { method });
      expect([path, answer.headers.get("cache-control")]).toEqual([path, "no-store"]);
    }
  });
});

describe("scenario 54: conditional requests", () => {
  it.each(VALIDATED)("%s by its tag: exact, weak, in a list, any", async (path) => {
    const first = await get(path);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}"$/);
    for (const tag of [etag, etag.slice(2), `"other", ${etag}, W/"third"`, `"a,b",${etag.slice(2)}`, "*"]) {
      const again = await get(path, { "if-none-match": tag });
      expect([tag, again.status, await again.text()]).toEqual([tag, 304, ""]);
      for (const name of ["etag", "cache-control", "last-modified", "x-content-type-options"])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    for (const tag of ['"other"', `W/"${"0".repeat(16)}"`, "", etag.replace(/"/g, "")])
      expect([tag, (await get(path, { "if-none-match": tag })).status]).toEqual([tag, 200]);
  });

  it.each(DATED)("%s by its date", async (path) => {
    expect((await get(path)).headers.get("last-modified")).toBe("Tue, 05 May 2026 12:00:00 GMT");
    const since = async (date: string) => (await get(path, { "if-modified-since": date })).status;
    expect(await since("Tue, 05 May 2026 12:00:00 GMT")).toBe(304);
    expect(await since("Tue, 05 May 2026 12:00:01 GMT")).toBe(304);
    expect(await since("Tue, 05 May 2026 11:59:59 GMT")).toBe(200);
    expect(await since("yesterday")).toBe(200);
  });

  it.each(VALIDATED.filter((path) => !DATED.includes(path)))("%s has no date that could be believed", async (path) => {
    const answer = await get(path, { "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT" });
    expect([answer.status, answer.headers.get("last-modified")]).toEqual([200, null]);
  });

  it.each(DATED)("%s by both: the tag decides", async (path) => {
    const etag = (await get(path)).headers.get("etag") ?? "";
    const [past, future] = ["Mon, 04 May 2026 00:00:00 GMT", "Wed, 06 May 2026 00:00:00 GMT"];
    expect((await get(path, { "if-none-match": etag, "if-modified-since": past })).status).toBe(304);
    expect((await get(path, { "if-none-match": '"other"', "if-modified-since": future })).status).toBe(200);
  });

  it.each([...Object.values(ROUTES), ...ERRORS])("HEAD %s is GET without its body", async (path) => {
    const [head, whole] = [await world.get(path, { method: "HEAD" }), await get(path)];
    expect(await head.text()).toBe("");
    expect(head.status).toBe(whole.status);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
  });

  it.each(VALIDATED)("%s is the same bytes while nothing changes", async (path) => {
    const [first, second] = [await get(path), await get(path)];
    expect(await second.text()).toBe(await first.text());
  });

  it.each(VALIDATED)("%s by If-Match and If-Unmodified-Since, which come first", async (path) => {
    const whole = await get(path);
    const etag = whole.headers.get("etag") ?? "";
    expect((await get(path, { "if-match": "*" })).status).toBe(200);
    // Strong comparison: a weak tag matches nothing (RFC 9110 §8.8.3.2).
    for (const tag of [etag, '"other"'])
      expect((await get(path, { "if-match": tag, "if-none-match": etag })).status).toBe(412);
    const dated = whole.headers.has("last-modified");
    expect((await get(path, { "if-unmodified-since": "Mon, 04 May 2026 00:00:00 GMT" })).status).toBe(
      dated ? 412 : 200,
    );
    expect((await get(path, { "if-unmodified-since": "Wed, 06 May 2026 00:00:00 GMT" })).status).toBe(200);
    expect((await get(path, { "if-match": "*", "if-unmodified-since": "Mon, 04 May 2026 00:00:00 GMT" })).status).toBe(
      200,
    );
  });

  it("changes every tag with the site's settings: pages and feeds speak of them", async () => {
    for (const path of VALIDATED) {
      const etag = (await get(path)).headers.get("etag") ?? "";
      const renamed = { ...world.env, SITE_NAME: "Another" };
      const answer = await edge.request(path, { headers: { "if-none-match": etag } }, renamed);
      expect([path, answer.status]).toEqual([path, 200]);
    }
  });
});

describe("scenario 63: CORS", () => {
  it.each([
    "/api/v1/daily/latest",
    "/api/v1/status",
    "/api/v1/tags",
    "/api/v1/tags/alignment-safety",
    "/feeds/daily.json",
    "/feeds/tags/robotics.atom",
    "/opml.xml",
    "/api/v1/nothing",
    "/api/v1/daily/x",
  ])("%s may be read from any site, without credentials", async (path) => {
    const { headers } = await get(path, { origin: "https://elsewhere.example" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("access-control-expose-headers")).toMatch(/ETag.*Link.*RateLimit-Policy.*Retry-After/);
  });

  it("a preflight is answered, and kept for a day", async () => {
    const headers = { origin: "https://elsewhere.example", "access-control-request-method": "GET" };
    const answer = await world.get("/api/v1/trending", { method: "OPTIONS", headers });
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
    expect(answer.headers.get("access-control-allow-methods")).toBe("GET,HEAD,OPTIONS");
    expect(answer.headers.get("access-control-max-age")).toBe("86400");
  });

  it.each(["/", "/date/2026-05-04", "/health", "/admin/backfill"])("%s is for its own site", async (path) => {
    expect((await get(path, { origin: "https://elsewhere.example" })).headers.get("access-control-allow-origin")).toBe(
      null,
    );
  });
});

describe("methods", () => {
  it.each(Object.values(ROUTES).filter((path) => !path.startsWith("/subscribe")))("%s is for reading", async (path) => {
    const open = /^\/(api|feeds)\/|^\/opml/.test(path);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", ...(open ? [] : ["OPTIONS"])]) {
      const answer = await world.get(path, { method });
      expect([method, answer.status]).toEqual([method, 405]);
      expect(answer.headers.get("allow")).toBe(open ? "GET, HEAD, OPTIONS" : "GET, HEAD");
    }
  });

  it("/admin/backfill is for posting", async () => {
    const answer = await get("/admin/backfill", { authorization: `Bearer ${ADMIN_TOKEN}` });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it.each(["/api/v1/nothing", "/feeds/nothing", "/nothing"])("no method makes %s an address", async (path) => {
    for (const method of ["POST", "DELETE"]) expect((await world.get(path, { method })).status).toBe(404);
  });
});

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** What every answer has to keep to, whatever was asked. */
async function expectDecent(answer: Response, path: string): Promise<void> {
  const body = await answer.text();
  expect(answer.status, path).toBeLessThan(500);
  expect(answer.headers.get("cache-control"), path).not.toBeNull();
  expect(body, path).not.toMatch(/"stack"|\n\s+at |internal error|reference =|D1_ERROR|ZodError/i);
  if (answer.status < 400) return;
  const type = answer.headers.get("content-type") ?? "";
  if (type.startsWith("text/html")) {
    expect(answer.headers.get("content-security-policy"), path).toContain("default-src 'none'");
    return;
  }
  if (answer.headers.has("x-error-message")) {
    expect(JSON.parse(body), path).toEqual({ error: expect.any(String) }); // as Hugging Face
    return;
  }
  expect(type, path).toBe("application/problem+json");
  const problem = JSON.parse(body) as ProblemBody;
  expect(problem, path).toMatchObject({ type: "about:blank", status: answer.status });
  expect(problem.title.length, path).toBeGreaterThan(0);
  expect(problem.detail.length, path).toBeGreaterThan(0);
}

describe("errors", () => {
  it.each([
    ["/api", "problem"],
    ["/api/v1", "problem"],
    ["/api/v1/nothing", "problem"],
    ["/feeds", "problem"],
    ["/feeds/daily.xml", "problem"],
    ["/admin", "problem"],
    ["/apicot", "page"],
    ["/nothing", "page"],
    ["/date", "page"],
    ["/date/2026-05-04/", "page"],
    ["//", "page"],
  ])("%s is answered with a %s", async (path, kind) => {
    const answer = await get(path);
    expect(answer.headers.get("content-type")).toMatch(
      kind === "page" ? /^text\/html/ : /^application\/problem\+json$/,
    );
    expect(answer.status).toBe(path === "/admin" ? 401 : 404);
    await expectDecent(answer, path);
  });

  it.each(
    [
      "/date/__proto__",
      "/api/v1/daily/__proto__",
      "/api/v1/trending?window=constructor",
      "/api/v1/daily/latest?__proto__=1&constructor=2&toString=3",
      "/api/v1/daily/latest?limit=1&limit=2&limit=3",
      `/api/v1/daily/latest?q=${"a".repeat(16_000)}`,
      `/${"x".repeat(16_000)}`,
      `/papers/${"9".repeat(16_000)}`,
      `/date/${"%F0%9F%90%9F".repeat(500)}`,
      `/api/v1/daily/latest?${"tag=reasoning&".repeat(1000)}`,
      "/papers/%00",
      "/papers/2605.05001%00",
      "/date/%E0%A4%A",
      "/api/v1/papers/%",
      "/api/v1/daily/latest?q=%E0%A4%A",
      "/api/v1/daily/latest?q=%00",
      "/api/v1/daily/latest?q=%22%20OR%201%3D1--",
      "/papers/../../etc/passwd",
      "/papers/..%2f..%2fetc%2fpasswd",
      "/feeds/..%5cdaily.rss",
      "/feeds/daily.rss/../daily.rss",
      "/style.css/..;/",
      "/api/v1/monthly/0000-01",
      "/date/0000-01-01",
      "/date/9999-12-31",
      "/api/v1/weekly/9999-W52",
      "/api/v1/weekly/0001-W01",
      "/api/v1/daily/latest?maxAgeDays=999999999",
      "/api/v1/daily/latest?exclude=!!!",
      "/feeds/daily.atom?q=]]>%3Cscript%3E&exclude=%EF%BF%BF",
    ].map((path) => [path.slice(0, 60), path] as const),
  )("%s is no failure of ours", async (_name, path) => {
    await expectDecent(await get(path), path);
  });

  it("no address and no query brings the edge down", async () => {
    const segment = fc.oneof(
      fc.constantFrom(
        "",
        "api",
        "v1",
        "daily",
        "latest",
        "date",
        "papers",
        "feeds",
        "daily.rss",
        "tags",
        "robotics",
        "robotics.atom",
        "alignment-safety",
        "admin",
        "..",
        "%2e%2e",
        "%",
      ),
      fc.string({ unit: "binary", maxLength: 12 }).map(encodeURIComponentSafely),
      fc.stringMatching(/^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$/),
      fc.stringMatching(/^[a-z-]{1,9}\/[0-9]{7}(v[0-9])?$/),
    );
    const start = fc.constantFrom(
      "/",
      "/api/v1/daily/",
      "/api/v1/papers/",
      "/papers/",
      "/date/",
      "/tags/",
      "/feeds/",
      "/api/v1/tags/",
      "/feeds/tags/",
      "/api/v1/trending",
      "/api/v1/search",
      "/api/v1/similar",
      "/feeds/similar.rss",
      "/search",
    );
    const name = fc.oneof(
      fc.constantFrom(
        "limit",
        "cursor",
        "tag",
        "category",
        "author",
        "q",
        "exclude",
        "hasCode",
        "minStars",
        "maxAgeDays",
        "window",
        "id",
      ),
      fc.constantFrom("__proto__", "constructor", "hasOwnProperty", ""),
    );
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }).map(encodeURIComponentSafely),
      fc.string({ unit: "grapheme-ascii", maxLength: 10 }),
      fc.constantFrom("1", "100", "true", "day", "%", "%zz", "%00", "'", '"', "*", "latest"),
    );
    const query = fc.array(fc.tuple(name, value), { maxLength: 5 });
    const method = fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "OPTIONS");
    const path = fc.tuple(start, fc.array(segment, { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(method, path, query, async (verb, [first, segments], pairs) => {
        const search = pairs.map(([key, text]) => `${key}=${text}`).join("&");
        const address = first + segments.join("/") + (search === "" ? "" : `?${search}`);
        if (!URL.canParse(address, "http://127.0.0.1")) return;
        const answer = await world.get(address, { method: verb });
        if (verb === "HEAD") expect([answer.status < 500, await answer.text()], address).toEqual([true, ""]);
        else await expectDecent(answer, address);
      }),
      { numRuns: 300 },
    );
  });

  it("what nobody foresaw is a bare 500, not kept, and goes to the log", async () => {
    const lines: string[] = [];
    const { error } = console;
    console.error = (line: string) => lines.push(line);
    const broken = { ...world.env, DB: null } as unknown as Env;
    const [api, page] = [
      await edge.request("/api/v1/status", {}, broken),
      await edge.request("/papers/2605.05001", {}, broken),
    ];
    console.error = error;
    for (const answer of [api, page]) {
      const body = await answer.text();
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([500, "no-store"]);
      expect(body).toContain("Something went wrong");
      expect(body).not.toMatch(/TypeError|prepare|\.ts/);
    }
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      "request-failed",
      "request-failed",
    ]);
  });

  it("settings that are wrong are named in the log alone", async () => {
    const { error } = console;
    let logged = "";
    console.error = (line: string) => (logged = line);
    const answer = await edge.request("/", {}, { ...world.env, SITE_URL: "nowhere" } as Env);
    console.error = error;
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([500, "no-store"]);
    expect(await answer.text()).not.toContain("SITE_URL");
    expect(logged).toContain("SITE_URL");
  });

  it("a hostile title changes no header", async () => {
    const answer = await get(`/papers/${HOSTILE.id}`);
    expect(answer.headers.get("link")).toBeNull();
    expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  });
});

/** Lone surrogates cannot be written in an address. */
function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
