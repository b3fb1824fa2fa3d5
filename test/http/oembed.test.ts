import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edge } from "../../src/workers/edge.ts";
import { parseXml } from "../feeds/xml-tree.ts";
import { HOSTILE, OLD_ID, openWorld, SITE_URL, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Rich {
  type: string;
  version: string;
  title: string;
  html: string;
  width: number;
  height: number;
}

function ask(url: string, more: Record<string, string> = {}): Promise<Response> {
  return world.get(`/oembed?${new URLSearchParams({ url, ...more }).toString()}`);
}

async function richOf(path: string, more: Record<string, string> = {}): Promise<Rich> {
  const answer = await ask(SITE_URL + path, more);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Rich;
}

/** The attributes of the iframe; fails where there is anything else. */
function frameOf({ html }: Rich): Record<string, string> {
  const root = parseXml(`<root>${html}</root>`);
  expect(root.children.map(({ name }) => name)).toEqual(["iframe"]);
  return root.children[0]?.attributes ?? {};
}

describe("own addresses", () => {
  it.each([
    ["/", "/embed/date/latest?limit=5", "Papers of Tuesday, 5 May 2026"],
    ["/date/2026-05-04", "/embed/date/2026-05-04?limit=5", "Papers of Monday, 4 May 2026"],
    ["/trending", "/embed/trending?limit=5", "Trending today"],
    ["/trending?window=week&tag=robotics&tag=", "/embed/trending?limit=5&tag=robotics&window=week", null],
    ["/trending?limit=50&cursor=abc", "/embed/trending?limit=5", "Trending today"],
    ["/tags/robotics", "/embed/trending?limit=5&tag=robotics&window=week", null],
    ["/tags/alignment-safety", "/embed/trending?limit=5&tag=safety&window=week", null],
  ])("%s unfolds into %s", async (path, framed, title) => {
    const rich = await richOf(path);
    expect(rich).toMatchObject({ version: "1.0", type: "rich", provider_name: "Broadsheet", provider_url: SITE_URL });
    const { src, width, height } = frameOf(rich);
    expect(src).toBe(SITE_URL + framed);
    expect([Number(width), Number(height)]).toEqual([rich.width, rich.height]);
    if (title !== null) expect(rich.title).toBe(title);
    const shown = await world.get((src ?? "").slice(SITE_URL.length));
    expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining(`<title>`)]);
  });

  it.each([OLD_ID, "2605.05001", "2605.05001v1", HOSTILE.id])("the paper %s is a link", async (id) => {
    const answer = await ask(`${SITE_URL}/papers/${id}`);
    const body = (await answer.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ version: "1.0", type: "link", author_name: expect.stringContaining("Ben Orrin") });
    expect(body["html"]).toBeUndefined();
    if (id === HOSTILE.id) expect(body["title"]).toBe(HOSTILE.title);
  });

  it("pages name it, and the address they name answers", async () => {
    for (const page of ["/trending?window=week&tag=robotics", "/tags/robotics", `/papers/${OLD_ID}`]) {
      const html = await (await world.get(page)).text();
      const [, href = ""] = /type="application\/json\+oembed"[^>]*href="([^"]*)"/.exec(html) ?? [];
      const path = href.replaceAll("&amp;", "&").slice(SITE_URL.length);
      expect(path).toMatch(/^\/oembed\?url=/);
      expect([page, (await world.get(path)).status]).toEqual([page, 200]);
    }
  });
});

describe("scenario 65: others' addresses and tricks", () => {
  const host = new URL(SITE_URL).host;
  it.each([
    "https://elsewhere.example/trending",
    `http://${host}@evil.example/trending`,
    `http://user:word@${host}/trending`,
    `http://evil.example@${host}/trending`,
    `//${host}/trending`,
    "//evil.example/trending",
    "/trending",
    `http://${host.replace(/\d+$/, "8788")}/trending`,
    `https://${host}/trending`,
    `http://${host}.evil.example/trending`,
    `http://evil.example/#http://${host}/trending`,
    `http://evil.example/?http://${host}/trending`,
    `http://evil.example\\@${host}/trending`,
    `http://${host}\\@evil.example/trending`,
    encodeURIComponent(`${SITE_URL}/trending`),
    `javascript:alert(1)//${host}/trending`,
    `data:text/html,${SITE_URL}/trending`,
    `${SITE_URL}/nothing`,
    `${SITE_URL}/trending/`,
    `${SITE_URL}//trending`,
    `${SITE_URL}/trending?window=year`,
    `${SITE_URL}/trending?tag=nonsense`,
    `${SITE_URL}/tags/nonsense`,
    `${SITE_URL}/tags/__proto__`,
    `${SITE_URL}/date/2026-05-03`,
    `${SITE_URL}/date/2026-13-40`,
    `${SITE_URL}/date/latest`,
    `${SITE_URL}/papers/2605.99999`,
    `${SITE_URL}/papers/nonsense`,
    `${SITE_URL}/papers/${WITHDRAWN}`,
    `${SITE_URL}/admin/recompute`,
    `${SITE_URL}/%74rending`,
    "",
    "%",
  ])("%s is a 404", async (url) => {
    const answer = await ask(url);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  });

  it("no address, no answer but a mistake that is named", async () => {
    const answer = await world.get("/oembed?format=json");
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ errors: [{ parameter: "url", detail: "is needed" }] }),
    ]);
  });

  it.each(["xml", "XML", "", "jsonp"])("format=%s is a 501", async (format) => {
    const answer = await ask(`${SITE_URL}/`, { format });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([501, "application/problem+json"]);
    expect((await ask(`${SITE_URL}/`, { format: "json" })).status).toBe(200);
  });

  it("what stands in the address is escaped in the markup", async () => {
    const q = `"><script>alert(1)</script>' onload='x`;
    const rich = await richOf(`/trending?${new URLSearchParams({ q }).toString()}`);
    expect(rich.html).not.toMatch(/<script|"[^"=]*" onload/);
    const { src, title } = frameOf(rich);
    expect(title).toBe(`Trending today: “${q}”`);
    expect(new URL(src ?? "").searchParams.get("q")).toBe(q);
  });

  it("nothing that is asked brings it down, and nothing leads elsewhere", async () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: "binary" }).map((given) => given.toWellFormed()),
      fc
        .tuple(fc.constantFrom("/trending?q=", "/tags/", "/papers/", "/date/", "/"), fc.string())
        .map(([path, more]) => {
          return SITE_URL + path + more.toWellFormed();
        }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (url) => {
        const answer = await edge.request(`/oembed?${new URLSearchParams({ url }).toString()}`, {}, world.env);
        expect([200, 400, 404]).toContain(answer.status);
        const body = (await answer.json()) as Partial<Rich>;
        if (body.html !== undefined) expect(frameOf(body as Rich)["src"]).toMatch(new RegExp(`^${SITE_URL}/embed/`));
      }),
      { numRuns: 150 },
    );
  });
});

describe("sizes", () => {
  it.each([
    [{}, 600, 5],
    [{ maxwidth: "320" }, 320, 5],
    [{ maxwidth: "320.9" }, 320, 5],
    [{ maxwidth: "0" }, 200, 5],
    [{ maxwidth: "-5" }, 200, 5],
    [{ maxwidth: "NaN" }, 600, 5],
    [{ maxwidth: "wide" }, 600, 5],
    [{ maxwidth: "" }, 600, 5],
    [{ maxwidth: "1e9" }, 1000, 5],
    [{ maxwidth: "Infinity" }, 600, 5],
    [{ maxheight: "300" }, 600, 3],
    [{ maxheight: "0" }, 600, 1],
    [{ maxheight: "-1" }, 600, 1],
    [{ maxheight: "9999" }, 600, 5],
  ])("%j: %i wide, %i papers", async (room: Record<string, string>, width, papers) => {
    const rich = await richOf("/trending", room);
    expect(rich.width).toBe(width);
    expect(new URL(frameOf(rich)["src"] ?? "").searchParams.get("limit")).toBe(String(papers));
    const most = Math.max(Number(room["maxheight"] ?? 10_000), 200);
    expect(rich.height).toBeLessThanOrEqual(most);
    expect(rich.height).toBeGreaterThanOrEqual(200);
  });
});
