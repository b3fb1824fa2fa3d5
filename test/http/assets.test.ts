import { afterAll, beforeAll, expect, it } from "vitest";
import { assetPath } from "../../src/http/asset-version.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const FILES = [
  ["style.css", "text/css; charset=utf-8"],
  ["favicon.svg", "image/svg+xml"],
  ["page.js", "text/javascript; charset=utf-8"],
] as const;
const FOREVER = "public, max-age=31536000, immutable";

it.each(FILES)("%s is kept for ever under its version alone", async (name, type) => {
  const path = assetPath(name);
  expect(path).toMatch(/\?v=[0-9a-f]{8}$/);
  const versioned = await world.get(path);
  expect([versioned.status, versioned.headers.get("content-type")]).toEqual([200, type]);
  expect(versioned.headers.get("cache-control")).toBe(FOREVER);
  for (const other of [`/${name}`, `/${name}?v=`, `/${name}?v=00000000`, `${path}0`]) {
    const answer = await world.get(other);
    expect([other, answer.status]).toEqual([other, 200]);
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=300,/);
  }
  const again = await world.get(path, { headers: { "if-none-match": versioned.headers.get("etag") ?? "" } });
  expect([again.status, again.headers.get("cache-control")]).toEqual([304, FOREVER]);
});

it("no two files share a version", () => {
  expect(new Set(FILES.map(([name]) => assetPath(name).split("=")[1])).size).toBe(FILES.length);
});
