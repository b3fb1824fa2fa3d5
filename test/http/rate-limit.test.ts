import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientKey } from "../../src/http/client-address.ts";
import { createWindows, RATE_LIMIT } from "../../src/http/rate-limit.ts";
import { edge } from "../../src/workers/edge.ts";
import { readWranglerConfig } from "../wrangler-config.ts";
import { NOW, openWorld, type World } from "./world.ts";

let world: World;
/** What the binding was asked, and what it says. */
let asked: string[] = [];
let success = true;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const API_LIMIT = {
  limit: async ({ key }: { key: string }) => {
    asked.push(key);
    return { success };
  },
};

async function from(address: string, path: string, method = "GET"): Promise<Response> {
  const init = { method, headers: { "CF-Connecting-IP": address, Origin: "https://elsewhere.example" } };
  return edge.request(path, init, { ...world.env, API_LIMIT } as Env);
}

describe("rate limits", () => {
  it("are those of the binding in wrangler.toml", () => {
    const [binding] = readWranglerConfig().ratelimits;
    expect(binding).toMatchObject({
      name: "API_LIMIT",
      simple: { limit: RATE_LIMIT.quota, period: RATE_LIMIT.seconds },
    });
  });

  it("are told with every answer, errors too, each API in its own words", async () => {
    for (const path of ["/api/v1/daily/latest?limit=1", "/api/v1/nothing", "/api/v1/papers?limit=0"]) {
      const { headers } = await from("203.0.113.1", path);
      expect([path, headers.get("ratelimit-policy")]).toEqual([path, '"default";q=300;w=60']);
      expect(headers.get("ratelimit")).toMatch(/^"default";r=29\d;t=60$/);
    }
    for (const path of ["/api/daily_papers?limit=1", "/api/papers/2605.99999"]) {
      const { headers } = await from("203.0.113.1", path);
      expect([path, headers.get("ratelimit-policy")]).toEqual([path, '"fixed window";"api";q=300;w=60']);
      expect(headers.get("ratelimit")).toMatch(/^"api";r=29\d;t=60$/);
    }
  });

  it("answer 429 with Retry-After when the binding has had enough", async () => {
    success = false;
    const answer = await from("203.0.113.2", "/api/v1/daily/latest");
    success = true;
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ type: "about:blank", status: 429, title: "Too many requests" });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "retry-after": "60",
      "ratelimit-policy": '"default";q=300;w=60',
      ratelimit: '"default";r=0;t=60',
      "access-control-allow-origin": "*",
    });
  });

  it("answer 429 without asking it where this isolate has counted enough itself", async () => {
    for (let i = 0; i < RATE_LIMIT.quota; i++) expect((await from("203.0.113.3", "/api/v1/nothing")).status).toBe(404);
    asked = [];
    expect((await from("203.0.113.3", "/api/v1/nothing")).status).toBe(429);
    expect(asked).toEqual([]);
    expect((await from("203.0.113.4", "/api/v1/nothing")).status).toBe(404);
    expect(asked).toEqual(["203.0.113.4"]);
  });

  it("leave pages, feeds and preflights alone, and whoever runs it on their own machine", async () => {
    success = false;
    for (const path of ["/", "/feeds/daily.rss", "/health"])
      expect([path, (await from("203.0.113.5", path)).status]).toEqual([path, 200]);
    expect((await from("203.0.113.5", "/api/v1/daily/latest", "OPTIONS")).status).toBe(204);
    for (const address of ["127.0.0.1", "::1"]) {
      const answer = await from(address, "/api/v1/daily/latest");
      expect([answer.status, answer.headers.get("ratelimit")]).toEqual([200, '"default";r=300;t=60']);
    }
    success = true;
  });
});

describe("a window", () => {
  it("begins with its first request and ends a minute later", () => {
    const windows = createWindows();
    expect(windows.count("a", NOW)).toEqual({ remaining: 299, reset: 60 });
    expect(windows.count("a", NOW + 30_500)).toEqual({ remaining: 298, reset: 30 });
    expect(windows.count("b", NOW + 30_500)).toEqual({ remaining: 299, reset: 60 });
    expect(windows.count("a", NOW + 60_000)).toEqual({ remaining: 299, reset: 60 });
  });

  it("is forgotten before memory runs out", () => {
    const windows = createWindows();
    windows.count("a", NOW);
    for (let i = 0; i < 10_000; i++) windows.count(`key ${i}`, NOW);
    expect(windows.count("a", NOW)).toEqual({ remaining: 299, reset: 60 });
  });
});

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::ffff:1", "0:0:0:0::/64"],
  ["127.0.0.1", null],
  ["::1", null],
  [undefined, null],
])("%s counts as %s", (address, key) => {
  expect(clientKey(address)).toBe(key);
});
