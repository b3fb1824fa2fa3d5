import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assetPath } from "../../src/http/asset-version.ts";
import { ASSETS } from "../../src/http/assets.ts";
import { type Element, findAll, parseXml } from "../feeds/xml-tree.ts";
import { parsePage } from "../views/site.ts";
import { openWorld, SITE_URL, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function builder(query = ""): Promise<Element> {
  const answer = await world.get(`/widget${query}`);
  if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`);
  return parsePage(await answer.text());
}

function snippet(page: Element, name: string): string {
  return findAll(page, "pre").find(({ attributes }) => attributes["id"] === `snippet-${name}`)?.text ?? "";
}

const WISHES = new URLSearchParams([
  ["tag", "robotics"],
  ["tag", "safety"],
  ["exclude", `a, "b" <c>`],
  ["hasCode", "true"],
  ["minStars", "10"],
  ["q", ""],
  ["window", "month"],
  ["limit", "7"],
  ["theme", "dark"],
]).toString();

describe("/widget", () => {
  it("may frame its own pages, and nobody may frame it", async () => {
    const policy = (await world.get("/widget")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  });

  it("writes an element that asks for what was chosen", async () => {
    const text = snippet(await builder(`?${WISHES}`), "element");
    const root = parseXml(`<root>${text.replace(/ (async|has-code) /g, ' $1="" ')}</root>`);
    const [script, element] = root.children;
    expect(script?.attributes).toEqual({ async: "", src: `${SITE_URL}/widget.js` });
    expect(element?.attributes).toEqual({
      tag: "robotics,safety",
      exclude: `a  "b" <c>`,
      "has-code": "",
      "min-stars": "10",
      window: "month",
      limit: "7",
      theme: "dark",
    });
  });

  it("writes an iframe and pictures of the same list, absolute and escaped", async () => {
    const page = await builder(`?${WISHES}`);
    const frame = parseXml(snippet(page, "frame")).attributes;
    const asked = new URL(frame["src"] ?? "");
    expect(asked.origin + asked.pathname).toBe(`${SITE_URL}/embed/trending`);
    expect(asked.searchParams.getAll("tag")).toEqual(["robotics", "safety"]);
    expect(asked.searchParams.get("exclude")).toBe(`a, "b" <c>`);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ limit: "7", theme: "dark", window: "month" });
    expect((await world.get(asked.pathname + asked.search)).status).toBe(200);
    const [, picture = "", href = ""] =
      /^\[!\[.*\]\(([^()]*)\)\]\(([^()]*)\)$/.exec(snippet(page, "picture-markdown")) ?? [];
    for (const address of [picture, href]) {
      expect(address.startsWith(`${SITE_URL}/`)).toBe(true);
      expect((await world.get(address.slice(SITE_URL.length))).status).toBe(200);
    }
    const link = parseXml(snippet(page, "picture").replace(/(<img[^>]*)>/, "$1/>"));
    expect(link.children[0]?.attributes["src"]).toBe(picture);
  });

  it("offers a dark picture beside the light one where the theme is the reader's", async () => {
    const html = snippet(await builder("?window=week"), "picture");
    expect(html).toMatch(/<picture><source media="\(prefers-color-scheme: dark\)" srcset="[^"]*theme=dark[^"]*">/);
  });

  it("writes the badge of the paper that was named, or of the first of the list", async () => {
    const chosen = snippet(await builder("?paper=hep-th/9901001v2"), "badge-markdown");
    expect(chosen).toBe(
      `[![Trending on Broadsheet](${SITE_URL}/badges/hep-th/9901001.svg)](${SITE_URL}/papers/hep-th/9901001)`,
    );
    expect(snippet(await builder(), "badge-markdown")).toContain("/badges/2605.05003.svg");
  });

  it("shows the list as it will look, and keeps what was chosen in both forms", async () => {
    const page = await builder(`?${WISHES}&paper=2605.05001`);
    const [preview] = findAll(page, "iframe");
    expect(preview?.attributes).toMatchObject({ width: "600", height: String(52 + 7 * 81) });
    expect((await world.get(preview?.attributes["src"] ?? "")).status).toBe(200);
    const forms = findAll(page, "form").filter(({ attributes }) => attributes["action"] === "/widget");
    expect(forms).toHaveLength(2);
    for (const form of forms) {
      const sent = [
        ...findAll(form, "input")
          .filter(({ attributes }) => attributes["type"] !== "checkbox" || "checked" in attributes)
          .map(({ attributes }) => [attributes["name"], attributes["value"] ?? ""]),
        ...findAll(form, "select").map((select) => [
          select.attributes["name"],
          findAll(select, "option").find(({ attributes }) => "selected" in attributes)?.attributes["value"] ?? "",
        ]),
      ].filter(([, value]) => value !== "");
      const query = new URLSearchParams(sent.map(([name = "", value = ""]) => [name, value]));
      query.sort();
      const asked = new URLSearchParams(`${WISHES}&paper=2605.05001`);
      asked.delete("q");
      asked.sort();
      expect(query.toString()).toBe(asked.toString());
    }
  });

  it("every snippet can be copied and reached by keyboard", async () => {
    const page = await builder();
    const ids = findAll(page, "pre").map(({ attributes }) => attributes["id"]);
    expect(ids).toHaveLength(8);
    const buttons = findAll(page, "button").flatMap(({ attributes }) => attributes["data-copy"] ?? []);
    expect(buttons).toEqual(ids);
    for (const { attributes } of findAll(page, "pre"))
      expect(attributes).toMatchObject({ tabindex: "0", role: "region", "aria-label": expect.stringMatching(/./) });
  });

  it.each([
    ["?limit=21", "The limit must be a whole number from 1 to 20."],
    ["?paper=nonsense", "The paper must be an arXiv id"],
    ["?theme=pink", "The theme must be one of auto, light, dark."],
  ])("%s is a mistake that is named", async (query, sentence) => {
    const answer = await world.get(`/widget${query}`);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(sentence)]);
  });
});

describe("/widget.js", () => {
  it("is small, and leaves no name on the page", () => {
    const { text } = ASSETS["widget.js"];
    expect(gzipSync(text).byteLength).toBeLessThanOrEqual(4_096);
    expect(text).toMatch(/^(?:"use strict";)?\(\(\)=>\{/);
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|import\.meta/,
    );
  });

  it("is kept for minutes, under its version for ever", async () => {
    expect((await world.get("/widget.js")).headers.get("cache-control")).toMatch(/^public, max-age=300, stale-while/);
    const versioned = await world.get(assetPath("widget.js"));
    expect(versioned.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(versioned.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(versioned.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  });
});
