import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EmbeddedList } from "../../src/domain/embedded.ts";
import { ASSETS } from "../../src/http/assets.ts";
import { edge } from "../../src/workers/edge.ts";
import { findAll, parseXml } from "../feeds/xml-tree.ts";
import { HOSTILE, listOf, openWorld, SITE_URL, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const jsonOf = async (query: string) =>
  (await (await world.get(`/embed/trending.json${query}`)).json()) as EmbeddedList;

/** How each form may be used by other sites; `policy` is what its Content-Security-Policy holds. */
const EMBEDDING: { path: string; status: number; policy: string | null }[] = [
  { path: "/widget.js", status: 200, policy: null },
  { path: "/embed/trending.json", status: 200, policy: null },
  { path: "/embed/trending.json?limit=0", status: 400, policy: null },
  { path: `/oembed?url=${SITE_URL}/`, status: 200, policy: null },
  { path: "/oembed", status: 400, policy: null },
  { path: "/embed/trending", status: 200, policy: "frame-ancestors *" },
  { path: "/embed/trending?window=year", status: 400, policy: "frame-ancestors *" },
  { path: "/embed/date/latest", status: 200, policy: "frame-ancestors *" },
  { path: "/embed/date/2026-05-03", status: 404, policy: "frame-ancestors *" },
  { path: "/embed/trending.svg", status: 200, policy: "default-src 'none'" },
  { path: "/badges/2605.05003.svg", status: 200, policy: "default-src 'none'" },
  { path: "/badges/2605.99999.svg", status: 200, policy: "default-src 'none'" },
];

describe("headers: what pages forbid, embedding needs", () => {
  it.each(EMBEDDING)("$path: any site may load it, and nobody is recognised", async ({ path, status, policy }) => {
    const answer = await world.get(path, { headers: { origin: "https://lab.example", cookie: "a=b" } });
    expect(answer.status).toBe(status);
    const { headers } = answer;
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    for (const name of ["x-frame-options", "set-cookie", "access-control-allow-credentials", "vary"])
      expect([name, headers.get(name)]).toEqual([name, null]);
    expect(headers.get("content-security-policy") ?? "").toContain(policy ?? "");
    expect(headers.get("content-security-policy") ?? "").not.toMatch(/unsafe|frame-ancestors 'none'/);
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it.each(["/", "/trending", "/widget", "/subscribe"])("%s may not be framed", async (path) => {
    const { headers } = await world.get(path);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("an answer that has not changed keeps them", async () => {
    const path = "/embed/trending";
    const etag = (await world.get(path)).headers.get("etag") ?? "";
    const again = await world.get(path, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(again.headers.get("cache-control")).toMatch(/^public, max-age=60, stale-while-revalidate=600/);
  });
});

describe("/embed/trending.json", () => {
  it("has what a list shows, in the API's order, and little else", async () => {
    const list = await jsonOf("?window=week&limit=20");
    const api = await listOf(await world.get("/api/v1/trending?window=week&limit=20"));
    expect(list).toMatchObject({ heading: "Trending this week", url: `${SITE_URL}/trending?window=week` });
    expect(list.items.map(({ id, rank }) => [id, rank])).toEqual(api.items.map(({ id, rank }) => [id, rank]));
    const [bytes, whole] = [list, api].map((answer) => gzipSync(JSON.stringify(answer)).byteLength);
    expect(bytes).toBeLessThan((whole ?? 0) / 2);
    expect(JSON.stringify(list.items[0]).length).toBeLessThan(300);
  });

  it("filters as the API does, before it limits", async () => {
    const query = "?window=month&category=cs.CV&hasCode=true&minStars=100&exclude=survey&limit=4";
    const api = await listOf(await world.get(`/api/v1/trending${query}`));
    const { items, heading } = await jsonOf(query);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ id }) => id)).toEqual(api.items.map(({ id }) => id));
    expect(heading).toMatch(/^Trending this month: cs.CV, without .*, with code, 100 stars or more$/);
  });

  it("has five papers unless told, and none where none passes", async () => {
    expect((await jsonOf("")).items).toHaveLength(5);
    expect((await jsonOf("?q=nothinglikethis")).items).toEqual([]);
  });

  it.each([
    ["?window=year", "window"],
    ["?limit=21", "limit"],
    ["?limit=0", "limit"],
    ["?tag=nonsense", "tag"],
    ["?theme=pink", "theme"],
    ["?minStars=many", "minStars"],
  ])("%s is a problem that names %s", async (query, parameter) => {
    const answer = await world.get(`/embed/trending.json${query}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ errors: [{ parameter }] });
  });
});

describe("/embed/trending", () => {
  it("is a page whose links leave the frame, and which is small", async () => {
    const html = await (await world.get("/embed/trending?window=week&limit=20&theme=dark")).text();
    const page = parseXml(html.slice("<!doctype html>".length));
    expect(page.attributes["data-theme"]).toBe("dark");
    const links = findAll(page, "a");
    expect(links).toHaveLength(22);
    for (const { attributes } of links) {
      expect(attributes["href"]).toMatch(new RegExp(`^${SITE_URL}(/|$)`));
      expect([attributes["target"], attributes["rel"]]).toEqual(["_top", "noopener"]);
    }
    expect(html).toContain('<meta name="robots" content="noindex"');
    const parts = [html, ASSETS["embed.css"].text, ASSETS["embed.js"].text];
    const bytes = parts.reduce((sum, part) => sum + gzipSync(part).byteLength, 0);
    expect(bytes).toBeLessThanOrEqual(12_288);
  });

  it("loads nothing but its own style and script", async () => {
    const html = await (await world.get("/embed/trending")).text();
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*?(?:src|href)="([^"]*)"/g)].map(([, to]) => to);
    expect(loaded).toEqual([expect.stringMatching(/^\/embed\.css\?v=/), expect.stringMatching(/^\/embed\.js\?v=/)]);
    for (const path of loaded) expect((await world.get(path ?? "")).status).toBe(200);
    expect(html).not.toMatch(/ style=|<style|javascript:| on\w+=/);
  });

  it("shows a hostile title as text", async () => {
    const html = await (await world.get("/embed/date/2026-05-04?limit=20")).text();
    expect(html).toContain("&lt;script&gt;alert(");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(`/papers/${HOSTILE.id}`);
  });

  it("says what is wrong with its address where the list would be", async () => {
    const answer = await world.get('/embed/trending?tag="><script>&limit=x');
    const html = await answer.text();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "text/html; charset=UTF-8"]);
    expect(html).toContain("The tag is no known tag");
    expect(html).toContain("The limit must be a whole number from 1 to 20.");
    expect(html.length).toBeLessThan(2_000);
  });

  it("says where nothing passes, and what does", async () => {
    const html = await (await world.get("/embed/trending?q=nothinglikethis")).text();
    expect(html).toContain("No paper passes these filters just now.");
    expect(html).toContain(`${SITE_URL}/trending?window=month`);
  });

  it("marks invented papers as such", async () => {
    const demo = { ...world.env, DEMO: "1" };
    for (const path of ["/embed/trending", "/embed/trending.svg", "/embed/trending.json", "/badges/2605.05003.svg"])
      expect([path, await (await edge.request(path, {}, demo)).text()]).toEqual([
        path,
        expect.stringContaining("Broadsheet (demo)"),
      ]);
  });
});

describe("/embed/trending.svg", () => {
  const pictureOf = async (query: string) => parseXml(await (await world.get(`/embed/trending.svg${query}`)).text());

  it("is a list that fits into its width", async () => {
    for (const width of [320, 480, 800]) {
      const svg = await pictureOf(`?width=${width}&limit=7&window=week`);
      expect(svg.attributes).toMatchObject({ width: String(width), height: String(40 + 7 * 30 + 8), role: "img" });
      expect(findAll(svg, "title")[0]?.text).toBe("Trending this week, Broadsheet");
    }
    const [narrow, wide] = [await pictureOf("?width=320"), await pictureOf("?width=800")];
    expect(narrow.text).toContain("…");
    expect(wide.text).not.toContain("…");
  });

  it("is light unless it shall be dark, and says where nothing passes", async () => {
    const paper = async (query: string) => findAll(await pictureOf(query), "rect")[0]?.attributes["fill"];
    expect([await paper(""), await paper("?theme=light"), await paper("?theme=dark")]).toEqual([
      "#fffdf8",
      "#fffdf8",
      "#151310",
    ]);
    expect((await pictureOf("?q=nothinglikethis")).text).toContain("No paper passes");
  });

  it.each(["?width=319", "?width=801", "?width=480.5", "?width=-480", "?width=NaN"])("%s is refused", async (query) => {
    const answer = await world.get(`/embed/trending.svg${query}`);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ detail: "width: must be a whole number from 320 to 800" }),
    ]);
  });
});
