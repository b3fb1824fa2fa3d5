import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operationsOf } from "../../src/http/api-document.ts";
import { assetPath } from "../../src/http/asset-version.ts";
import document from "../../src/http/openapi.json" with { type: "json" };
import { edge } from "../../src/workers/edge.ts";
import { everyElement, findAll, type Element } from "../feeds/xml-tree.ts";
import { parsePage } from "../views/site.ts";
import { openWorld, SITE_URL, type World } from "./world.ts";

let world: World;
let html: string;
let page: Element;
let code: string;
beforeAll(async () => {
  world = await openWorld();
  html = await (await world.get("/api/docs")).text();
  page = parsePage(html);
  code = findAll(page, "pre")
    .map(({ text }) => text)
    .join("\n");
});
afterAll(() => world.close());

describe("/api/v1/openapi.json", () => {
  it("speaks of the site that serves it, in its address and in its examples", async () => {
    const url = 'https://papers.example/$&"q';
    const answer = await edge.request("/api/v1/openapi.json", {}, { ...world.env, SITE_URL: url });
    const text = await answer.text();
    expect(text).not.toContain("broadsheet.example");
    const served = JSON.parse(text) as Record<string, unknown>; // an object, which the validator looks into
    expect(served).toMatchObject({ openapi: "3.1.1", servers: [{ url }] });
    expect(text.split(JSON.stringify(`${url}/papers/2605.90001`)).length).toBeGreaterThan(5);
    expect(await new Validator().validate(served)).toEqual({ valid: true });
  });
});

describe("/api/docs", () => {
  it("is one page of its own, without styles or pictures, and no larger than it need be", () => {
    const names = new Set(everyElement(page).map(({ name }) => name));
    for (const foreign of ["style", "iframe", "img", "object"]) expect(names).not.toContain(foreign);
    const loaded = findAll(page, "link").filter(({ attributes }) => /stylesheet|icon/.test(attributes["rel"] ?? ""));
    expect(loaded.map(({ attributes }) => attributes["href"])).toEqual(["/favicon.svg", assetPath("style.css")]);
    expect(html.length).toBeLessThan(48_000);
  });

  it("has every operation and every shared parameter once, where the contents lead", () => {
    const ids = everyElement(page).flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const operations = operationsOf(document).map(({ operation }) => operation.operationId);
    expect(ids).toEqual(expect.arrayContaining([...operations, ...Object.keys(document.components.parameters)]));
    const anchors = findAll(page, "a").flatMap(({ attributes }) => /^#(.+)/.exec(attributes["href"] ?? "")?.[1] ?? []);
    expect(anchors.filter((id) => !ids.includes(id))).toEqual([]);
    expect(anchors).toEqual(expect.arrayContaining(operations));
  });

  it("has headings in order, one of them the first", () => {
    const levels = everyElement(page).flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []);
    expect(levels.filter((level) => level === "1")).toEqual(["1"]);
    levels.forEach((level, i) => expect(Number(level) - Number(levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it("shows lines that work on this very site", async () => {
    const addresses = Array.from(code.matchAll(/curl[^"]*"(http[^"]+)"/g), ([, address]) => address ?? "");
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address.startsWith(`${SITE_URL}/api/v1/`), address).toBe(true);
      expect([address, (await world.get(address.slice(SITE_URL.length))).status]).toEqual([address, 200]);
    }
    const sent = Array.from(code.matchAll(/-H '(.+): (.+)' \\\n {2}-d '(.+)' \\\n {2}"(http.+)"/g));
    expect(sent).toHaveLength(1);
    for (const [, name = "", value = "", body = "", address = ""] of sent) {
      const answer = await world.get(address.slice(SITE_URL.length), {
        method: "POST",
        body,
        headers: { [name]: value },
      });
      expect([address.startsWith(SITE_URL), answer.status]).toEqual([true, 202]);
    }
    expect(code).toContain(`HF_ENDPOINT=${SITE_URL}\n`);
    expect(code).toContain(`createClient("${SITE_URL}")`);
  });

  it("links to what is there", async () => {
    const own = findAll(page, "a").flatMap(({ attributes }) => /^\/.*/.exec(attributes["href"] ?? "")?.[0] ?? []);
    for (const path of new Set(own)) expect([path, (await world.get(path)).status]).toEqual([path, 200]);
  });

  it("says of limits, headers and errors what is so", async () => {
    const { headers } = await world.get("/api/v1/tags", { headers: { origin: "https://elsewhere.example" } });
    for (const name of headers.get("access-control-expose-headers")?.split(",") ?? [])
      expect(page.text).toContain(name);
    const [, quota, seconds] = /q=(\d+);w=(\d+)/.exec(headers.get("ratelimit-policy") ?? "") ?? [];
    expect(page.text).toContain(`${quota} requests in ${seconds} seconds`);
    const refused = await (await world.get("/api/v1/trending?limit=0")).json();
    expect(JSON.parse(findAll(page, "pre").find(({ text }) => text.includes("about:blank"))?.text ?? "")).toEqual(
      refused,
    );
  });
});
