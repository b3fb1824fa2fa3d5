import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assetPath } from "../../src/http/asset-version.ts";
import { edge } from "../../src/workers/edge.ts";
import { everyElement, findAll } from "../feeds/xml-tree.ts";
import { readPage } from "./reading.ts";
import { HOSTILE, OLD_ID, openWorld, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const CACHED = [
  "/",
  "/date/2026-05-04",
  "/date/2026-05-04?tag=robotics&q=",
  "/week/latest",
  "/month/2026-05",
  "/calendar",
  "/calendar/2026",
  "/trending?window=week",
  "/trending?tag=robotics&hasCode=true",
  "/search",
  "/search?q=lantern&category=cs.CL",
  "/authors/ada-quill",
  "/tags",
  "/tags/robotics",
  "/reading-list",
  `/papers/${OLD_ID}`,
  `/papers/${HOSTILE.id}`,
  "/about/ranking",
  "/api/docs",
];
const FRESH = ["/status", "/subscribe?tag=robotics"];
const ERRORS: [string, number][] = [
  ["/nothing", 404],
  ["/date/2026-05-03", 404],
  ["/week/2026-W54", 400],
  ["/authors/nobody", 404],
  ["/tags/robotic", 404],
  ["/search?minStars=x", 400],
  [`/papers/${WITHDRAWN}`, 410],
  ["/subscriptions/nonsense", 404],
];
const ALL: [string, number][] = [...[...CACHED, ...FRESH].map((path): [string, number] => [path, 200]), ...ERRORS];

/** Two readers who have nothing in common. */
const VISITORS = [
  {
    cookie: "session=abc; seen=2605.05001",
    "user-agent": "Mozilla/5.0 (iPhone)",
    "accept-language": "de-DE,de",
    accept: "text/html,*/*",
    "cf-ipcountry": "DE",
    "cf-connecting-ip": "203.0.113.7",
    referer: "https://elsewhere.example/",
    dnt: "1",
    "sec-ch-prefers-color-scheme": "dark",
  },
  { cookie: "session=xyz", "user-agent": "Lynx", "accept-language": "ja", "cf-connecting-ip": "2001:db8::1" },
];

/** The sources that a policy names, by directive. */
function directivesOf(policy: string | null): Record<string, string> {
  const parts = (policy ?? "").split(";").map((part) => part.trim().split(/ (.*)/s));
  return Object.fromEntries(parts.map(([name = "", sources = ""]) => [name, sources]));
}

describe.each(ALL)("%s, a %i", (path, status) => {
  it("runs nothing but its own script, and may stand in no frame", async () => {
    const answer = await world.get(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=UTF-8"]);
    const policy = directivesOf(answer.headers.get("content-security-policy"));
    expect(policy).toMatchObject({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    });
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|script-src-(elem|attr)/);
    const page = await readPage(world, path, status);
    expect(findAll(page, "script").map(({ attributes, text }) => [attributes["src"], text])).toEqual([
      [assetPath("page.js"), ""],
    ]);
    const inline = everyElement(page).flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => /^(on|style$)/.test(name)),
    );
    expect(inline).toEqual([]);
  });

  it("is the same for everybody, sets no cookie, and says how long it may be kept", async () => {
    const [one, other] = await Promise.all(
      VISITORS.map(async (headers) => {
        const answer = await edge.request(path, { headers }, world.env);
        return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
      }),
    );
    expect(other).toEqual(one);
    expect(one?.headers).not.toHaveProperty("set-cookie");
    expect(one?.headers).not.toHaveProperty("vary");
    const kept = CACHED.includes(path) ? /^public, max-age=\d+/ : /^no-store$/;
    expect(one?.headers["cache-control"]).toMatch(kept);
    expect(one?.headers["x-content-type-options"]).toBe("nosniff");
  });
});

it("every link and every form of these pages leads to what is there", async () => {
  const addresses = new Set<string>();
  for (const [path, status] of ALL)
    for (const { name, attributes } of everyElement(await readPage(world, path, status))) {
      const address =
        name === "form" && attributes["method"] === "post"
          ? null
          : (attributes["action"] ?? attributes["href"] ?? attributes["src"]);
      if (address?.startsWith("/") && !/[?&]cursor=/.test(address)) addresses.add(address);
    }
  const missing: unknown[] = [];
  for (const address of addresses) {
    const { status } = await world.get(address);
    if (status !== 200) missing.push([address, status]);
  }
  expect(missing).toEqual([]);
  expect(addresses.size).toBeGreaterThan(500);
});
