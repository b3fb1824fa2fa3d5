import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutToWidth, textWidth } from "../../src/http/embedding/text-width.ts";
import { edge } from "../../src/workers/edge.ts";
import { everyElement, findAll, parseXml } from "../feeds/xml-tree.ts";
import { HOUR } from "../../src/domain/calendar.ts";
import { HOSTILE, listOf, NOW, OLD_ID, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function badgeOf(path: string): Promise<string> {
  const svg = parseXml(await (await world.get(`/badges/${path}`)).text());
  return findAll(svg, "title")[0]?.text ?? "";
}

async function ranksOf(id: string): Promise<Record<string, number | undefined>> {
  const ranks = ["day", "week", "month"].map(async (window) => {
    const { items } = await listOf(await world.get(`/api/v1/trending?window=${window}&limit=100`));
    return [window, items.find((item) => item.id === id)?.rank] as const;
  });
  return Object.fromEntries(await Promise.all(ranks));
}

describe("what a badge says", () => {
  it("the rank in the list of a window, or the best of all", async () => {
    const phrases = { day: "today", week: "this week", month: "this month" };
    for (const id of ["2605.05003", "2605.05009", OLD_ID, HOSTILE.id]) {
      const ranks = await ranksOf(id);
      for (const [window, phrase] of Object.entries(phrases)) {
        const rank = ranks[window];
        const said = rank === undefined ? "not trending" : `trending #${rank} ${phrase}`;
        expect(await badgeOf(`${id}.svg?window=${window}`)).toBe(`Broadsheet: ${said}`);
      }
      const best = Math.min(...Object.values(ranks).map((rank) => rank ?? Infinity));
      expect(await badgeOf(`${id}.svg`)).toMatch(new RegExp(`^Broadsheet: trending #${best} `));
    }
  });

  it("of equal ranks that of the longest window", async () => {
    expect(await ranksOf("2605.05003")).toMatchObject({ day: 1, week: 1, month: 1 });
    expect(await badgeOf("2605.05003.svg")).toBe("Broadsheet: trending #1 this month");
  });

  it.each(["2605.99999", "math/0309136", "2605.99999v2"])("%s, which is in no list, is not trending", async (id) => {
    const answer = await world.get(`/badges/${id}.svg`);
    expect([answer.status, await badgeOf(`${id}.svg`)]).toEqual([200, "Broadsheet: not trending"]);
  });

  it.each(["nonsense", "<script>", "..%2fadmin", "9".repeat(5_000)])("%s is no paper", async (id) => {
    const answer = await world.get(`/badges/${id}.svg`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
  });

  it("a window that is none is named", async () => {
    const answer = await world.get("/badges/2605.05003.svg?window=year");
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ parameter: "window" })] }),
    ]);
  });
});

describe("how it is fetched: as GitHub's proxy does", () => {
  const CAMO = { "user-agent": "github-camo (7b3c9d1e)", accept: "image/*", via: "1.1 github-camo" };

  it("small, of the right type, kept for five minutes and never stale", async () => {
    const answer = await world.get("/badges/2605.05003.svg", { headers: CAMO });
    const { headers } = answer;
    expect([answer.status, headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    expect(headers.get("cache-control")).toBe("public, max-age=300");
    expect((await answer.text()).length).toBeLessThanOrEqual(1_500);
    const etag = headers.get("etag") ?? "";
    const again = await world.get("/badges/2605.05003.svg", { headers: { ...CAMO, "if-none-match": etag } });
    expect([again.status, again.headers.get("cache-control")]).toEqual([304, "public, max-age=300"]);
  });

  it("holds nothing that could run or be loaded", async () => {
    const text = await (await world.get(`/badges/${HOSTILE.id}.svg`)).text();
    const names = new Set(everyElement(parseXml(text)).map(({ name }) => name));
    expect([...names].toSorted()).toEqual(["g", "rect", "svg", "text", "title"]);
    expect(text).not.toMatch(/href|style|url\(|@import| on\w+=/);
  });

  it("has a new tag when the paper climbs", async () => {
    const path = "/badges/2605.05020.svg?window=day";
    const before = await world.get(path);
    await world.vote({ "2605.05020": 900 }, NOW + HOUR);
    const after = await world.get(path, { headers: { "if-none-match": before.headers.get("etag") ?? "" } });
    expect(after.status).toBe(200);
    expect(await after.text()).not.toBe(await before.text());
  });

  it("a site's name is text, whatever is in it", async () => {
    const env = { ...world.env, SITE_NAME: `<b onload="x">&]]>` };
    const svg = parseXml(await (await edge.request("/badges/2605.99999.svg", {}, env)).text());
    expect(svg.attributes["aria-label"]).toBe(`<b onload="x">&]]>: not trending`);
  });
});

describe("geometry", () => {
  it("two fields, each as wide as its text with its margins", async () => {
    const svg = parseXml(await (await world.get("/badges/2605.99999.svg")).text());
    const [left, right] = findAll(svg, "rect").map(({ attributes }) => Number(attributes["width"]));
    const [label, message] = findAll(svg, "text");
    expect(Number(svg.attributes["width"])).toBe((left ?? 0) + (right ?? 0));
    expect([left, right]).toEqual([label, message].map((text) => Number(text?.attributes["textLength"]) + 12));
    expect(svg.attributes).toMatchObject({ height: "20", role: "img" });
  });

  it("measures as Verdana does, and cuts what is too long", () => {
    expect(textWidth("Broadsheet", 11)).toBeCloseTo(62.3, 0);
    expect(textWidth("论文", 10)).toBe(20);
    const title = "A very long title of a paper that nobody could print in one line, 论文 included";
    for (let room = 20; room < 600; room += 7) {
      const cut = cutToWidth(title, 12, room);
      expect(textWidth(cut, 12)).toBeLessThanOrEqual(room);
      expect(title.startsWith(cut.replace(/…$/, ""))).toBe(true);
    }
    expect(cutToWidth("🐟🐟🐟🐟", 10, 35).isWellFormed()).toBe(true);
  });
});
