import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TAGS } from "../../src/domain/taxonomy/tags.ts";
import { edge } from "../../src/workers/edge.ts";
import { XMLLINT, xmllint } from "../feeds/programs.ts";
import { childTexts, findAll, parseXml } from "../feeds/xml-tree.ts";
import { OLD_ID, openWorld, SITE_URL, walk, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const PARTS = ["/sitemaps/pages.xml", "/sitemaps/papers-2026-04.xml", "/sitemaps/papers-2026-05.xml"];
const text = async (path: string) => (await world.get(path)).text();

/** The addresses that a sitemap has, as paths. */
async function pathsIn(path: string): Promise<string[]> {
  const answer = await world.get(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/xml; charset=utf-8"]);
  const urls = findAll(parseXml(await answer.text()), "loc").map((loc) => loc.text);
  expect(urls.filter((url) => !url.startsWith(`${SITE_URL}/`))).toEqual([]);
  return urls.map((url) => url.slice(SITE_URL.length));
}

describe("/sitemap.xml", () => {
  it("leads to one of pages and one of every month's papers", async () => {
    expect(await pathsIn("/sitemap.xml")).toEqual(PARTS);
    const index = parseXml(await text("/sitemap.xml"));
    expect([index.name, index.attributes["xmlns"]]).toEqual([
      "sitemapindex",
      "http://www.sitemaps.org/schemas/sitemap/0.9",
    ]);
  });

  it("has every page, edition and topic once", async () => {
    const paths = await pathsIn("/sitemaps/pages.xml");
    expect(new Set(paths).size).toBe(paths.length);
    const editions = ["/date/2026-05-05", "/date/2026-04-30", "/week/2026-W18", "/week/2026-W19", "/month/2026-05"];
    expect(paths).toEqual(expect.arrayContaining(["/", "/trending", "/calendar", "/subscribe", ...editions]));
    expect(paths.filter((path) => path.startsWith("/tags/"))).toEqual([...TAGS.keys()].map((slug) => `/tags/${slug}`));
  });

  it("has a month's papers with the instants of their last change, the withdrawn left out", async () => {
    const papers = await pathsIn("/sitemaps/papers-2026-05.xml");
    const ids = await walk(world, "/api/v1/monthly/2026-05");
    expect(papers).toEqual(ids.map((id) => `/papers/${id}`));
    expect(papers).toContain(`/papers/${OLD_ID}`);
    expect(papers).not.toContain(`/papers/${WITHDRAWN}`);
    const first = findAll(parseXml(await text("/sitemaps/papers-2026-05.xml")), "url")[0];
    expect(first && childTexts(first, "lastmod")[0]).toMatch(/^2026-05-0\dT\d\d:\d\d:\d\d\.000Z$/);
  });

  it("has no address that is not there, and none that asks to be left out", async () => {
    const paths = (await Promise.all(PARTS.map(pathsIn))).flat();
    const missing: unknown[] = [];
    for (const path of paths) {
      const answer = await world.get(path);
      const html = await answer.text();
      if (answer.status !== 200 || html.includes('name="robots"')) missing.push([path, answer.status]);
    }
    expect(missing).toEqual([]);
    expect(paths.length).toBeGreaterThan(300);
  });

  it.skipIf(XMLLINT.missing !== "")(`xmllint has nothing against any of them${XMLLINT.missing}`, async () => {
    expect(xmllint(await Promise.all(["/sitemap.xml", ...PARTS].map(text)))).toBe("");
  });

  it("is short before the first edition", async () => {
    const empty = { ...world.env, EDITIONS: { get: async () => null } as unknown as KVNamespace }; // the edge only gets
    const answer = await edge.request("/sitemap.xml", {}, empty);
    expect(findAll(parseXml(await answer.text()), "loc").map((loc) => loc.text)).toEqual([
      `${SITE_URL}/sitemaps/pages.xml`,
    ]);
  });
});

describe("/robots.txt", () => {
  it("admits everybody but to what is a person's own, and names the sitemap", async () => {
    const answer = await world.get("/robots.txt");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect((await answer.text()).split("\n")).toEqual([
      "User-agent: *",
      "Allow: /",
      "Disallow: /admin/",
      "Disallow: /subscriptions/",
      "Disallow: /unsubscribe/",
      "",
      `Sitemap: ${SITE_URL}/sitemap.xml`,
      "",
    ]);
  });

  it("admits nobody to the demo", async () => {
    const demo = await edge.request("/robots.txt", {}, { ...world.env, DEMO: "1" });
    expect(await demo.text()).toMatch(/^User-agent: \*\nDisallow: \/\n\n/);
  });
});
