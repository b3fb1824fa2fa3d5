import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { DAY } from "../../src/domain/calendar.ts";
import { edge } from "../../src/workers/edge.ts";
import { isolate } from "./isolate.ts";
import { NOW, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Every feed in every format; a search has no date that could be believed, for papers leave it without one. */
const PATHS = ["daily", "trending", "search", "tags/robotics", "tags/survey"].flatMap((name) =>
  ["rss", "atom", "json"].map((format) => `/feeds/${name}.${format}?q=lantern&limit=20`),
);
const PUBLISHED = "Tue, 05 May 2026 12:00:00 GMT";
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  world.get(path, { headers, method });
const VALIDATORS = ["etag", "last-modified", "cache-control", "content-type"];
const validatorsOf = ({ headers }: Response) => VALIDATORS.map((name) => headers.get(name));

describe.each(PATHS)("scenario 54: %s", (path) => {
  const isDated = !path.includes("search");

  it("is the same for HEAD, and for who takes gzip, which is added on the way", async () => {
    const whole = await get(path);
    const text = await whole.text();
    expect(whole.headers.get("last-modified")).toBe(isDated ? PUBLISHED : null);
    for (const answer of [
      await get(path, { "accept-encoding": "gzip, br" }),
      await get(path, { "accept-encoding": "" }),
    ]) {
      expect(validatorsOf(answer)).toEqual(validatorsOf(whole));
      expect([answer.headers.get("vary"), await answer.text()]).toEqual([null, text]);
    }
    const head = await get(path, {}, "HEAD");
    expect([head.status, validatorsOf(head), await head.text()]).toEqual([200, validatorsOf(whole), ""]);
  });

  it("is a 304 without a body to who has it, by GET and HEAD", async () => {
    const whole = await get(path);
    const etag = whole.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}"$/);
    for (const tags of [etag, etag.slice(2), `"a", ${etag}`, "*"])
      for (const method of ["GET", "HEAD"]) {
        // As Python's feedparser asks: with instance manipulation (RFC 3229), which is not offered.
        const again = await get(path, { "if-none-match": tags, "a-im": "feed" }, method);
        expect([tags, again.status, await again.text()]).toEqual([tags, 304, ""]);
        expect(validatorsOf(again).slice(0, 3)).toEqual(validatorsOf(whole).slice(0, 3));
        expect(again.headers.get("content-type")).toBeNull();
      }
    expect((await get(path, { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("is a 304 by its date alone where it has one, and by its tag where both are given", async () => {
    const etag = (await get(path)).headers.get("etag") ?? "";
    const [before, after] = ["Tue, 05 May 2026 11:59:59 GMT", "Wed, 06 May 2026 00:00:00 GMT"];
    expect((await get(path, { "if-modified-since": PUBLISHED })).status).toBe(isDated ? 304 : 200);
    expect((await get(path, { "if-modified-since": before })).status).toBe(200);
    expect((await get(path, { "if-modified-since": before, "if-none-match": etag })).status).toBe(304);
    expect((await get(path, { "if-modified-since": after, "if-none-match": '"other"' })).status).toBe(200);
  });

  it("is the same bytes for days while nothing changes, in any isolate", async () => {
    const first = await get(path);
    const text = await first.text();
    vi.setSystemTime(NOW + 3 * DAY);
    const later = await get(path);
    const elsewhere = await edge.request(path, {}, isolate(world).env);
    vi.setSystemTime(NOW);
    for (const answer of [later, elsewhere]) {
      expect(validatorsOf(answer)).toEqual(validatorsOf(first));
      expect((await answer.text()) === text).toBe(true);
    }
  });
});
