import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE, OLD_ID, openWorld, WITHDRAWN, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const FORMATS = [
  { ending: "bib", type: "application/x-bibtex; charset=utf-8", start: "@misc{quill2026lantern,\n" },
  { ending: "ris", type: "application/x-research-info-systems; charset=utf-8", start: "TY  - RPRT\r\n" },
];

describe.each(FORMATS)("/papers/{id}.$ending", ({ ending, type, start }) => {
  it.each([
    ["2605.05001", "2605.05001"],
    ["2605.05001v3", "2605.05001"],
    [OLD_ID, "hep-th-9901001"],
  ])("%s is a file of one reference", async (id, name) => {
    const answer = await world.get(`/papers/${id}.${ending}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    expect(answer.headers.get("content-disposition")).toBe(`inline; filename="${name}.${ending}"`);
    expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=60,/);
    const text = await answer.text();
    expect(text.startsWith(start)).toBe(true);
    expect(text).toContain(`https://arxiv.org/abs/${id.replace(/v\d$/, "")}`);
  });

  it("is not sent again while it is the same", async () => {
    const etag = (await world.get(`/papers/2605.05001.${ending}`)).headers.get("etag") ?? "";
    const again = await world.get(`/papers/2605.05001.${ending}`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("of a withdrawn paper is gone", async () => {
    const answer = await world.get(`/papers/${WITHDRAWN}.${ending}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([410, "no-store"]);
    const text = await answer.text();
    expect(text).toContain("This paper was withdrawn");
    expect(text).toContain(`https://arxiv.org/abs/${WITHDRAWN}`);
  });

  it.each([
    ["2605.99999", 404],
    ["nonsense", 400],
    ["a/b", 400],
  ])("%s is %i", async (id, status) => {
    const answer = await world.get(`/papers/${id}.${ending}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=UTF-8"]);
  });

  it("is no page in disguise", async () => {
    const answer = await world.get(`/papers/${HOSTILE.id}.${ending}`);
    expect([answer.headers.get("content-type"), answer.headers.get("x-content-type-options")]).toEqual([
      type,
      "nosniff",
    ]);
  });
});
