import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterOf, ownUrl, parseFilters, withFilter } from "../../src/browser/page/saved-filters.ts";
import { asMarkdown, MAX_PAPERS, parsePapers, toggled } from "../../src/browser/page/saved-papers.ts";
import { isNew, parseVisit, visitAt } from "../../src/browser/page/visit.ts";

const ORIGIN = "https://broadsheet.example";
const NOON = Date.parse("2026-05-05T12:00:00Z");
const MINUTE = 60_000;
const paper = (id: string) => ({ id, title: `Paper ${id}`, authors: "A. Author", at: NOON });

describe("visits", () => {
  it("last while pages follow each other within half an hour", () => {
    const first = visitAt(null, NOON);
    expect(first).toEqual({ last: NOON, before: null });
    const second = visitAt(first, NOON + 30 * MINUTE);
    expect(second).toEqual({ last: NOON + 30 * MINUTE, before: null });
    const next = visitAt(second, NOON + 61 * MINUTE);
    expect(next).toEqual({ last: NOON + 61 * MINUTE, before: NOON + 30 * MINUTE });
    expect(visitAt(next, NOON + 62 * MINUTE).before).toBe(NOON + 30 * MINUTE);
  });

  it("a clock that was put back ends none", () => {
    expect(visitAt({ last: NOON, before: null }, NOON - 600 * MINUTE)).toEqual({
      last: NOON - 600 * MINUTE,
      before: null,
    });
  });

  it("only what was listed after the last one is new, and nothing on the first", () => {
    const listed = "2026-05-05T12:00:00.001Z";
    expect([isNew(listed, NOON), isNew(listed, NOON + 1), isNew(listed, null)]).toEqual([true, false, false]);
    expect([isNew(undefined, NOON), isNew("soon", NOON)]).toEqual([false, false]);
  });
});

describe("the reading list", () => {
  it("is newest first, and lets the oldest go", () => {
    const full = Array.from({ length: MAX_PAPERS }, (_, index) => paper(`2605.${10_000 + index}`));
    const more = toggled(full, paper("2606.00001"));
    expect([more.length, more[0]?.id, more.at(-1)?.id]).toEqual([MAX_PAPERS, "2606.00001", "2605.10498"]);
    expect(toggled(more, paper("2606.00001")).map(({ id }) => id)).not.toContain("2606.00001");
    expect(parsePapers([...full, paper("2606.00002")])).toEqual(full);
  });

  it("is read without what is no paper", () => {
    const good = [paper("2605.00001"), paper("hep-th/9901001")];
    const wrong = ["", "//evil.example", "../admin", "2605.1/../x", "javascript:alert(1)", "2605.00001v2"].map(paper);
    const broken = [null, 1, "x", [], {}, { ...paper("2605.00002"), at: 1e300 }, { ...paper("2605.00003"), title: {} }];
    expect(parsePapers([...wrong, ...good, ...broken])).toEqual(good);
  });

  it("is Markdown in which a title stays a title", () => {
    const list = [{ ...paper("2605.00001"), title: "a](javascript:alert(1)) <b>*x*</b> `c`" }];
    expect(asMarkdown(list, ORIGIN)).toBe(
      "- [a\\](javascript:alert(1)) \\<b\\>\\*x\\*\\</b\\> \\`c\\`](https://broadsheet.example/papers/2605.00001) A. Author\n",
    );
  });
});

describe("saved filters", () => {
  it.each([
    ["?tag=image-generation&tag=video&hasCode=true", "image generation, video, with code"],
    ["?q=rank+$%26+file&author=Ada&exclude=survey", "“rank $& file”, by Ada, without survey"],
    ["?category=cs.CL&hasCode=false&minUpvotes=5", "cs.CL, without code, 5 votes or more"],
    ["?minStars=10&maxAgeDays=7&window=week", "10 stars or more, at most 7 days old, by the week"],
  ])("%s is named %s", (query, words) => {
    expect(filterOf("Trending", "/trending", query)?.name).toBe(`Trending: ${words}`);
  });

  it("keep what is asked for, and no place in the list", () => {
    expect(filterOf("Search", "/search", "?q=a+b&tag=&cursor=abc")?.address).toBe("/search?q=a+b");
    for (const query of ["", "?", "?cursor=abc", "?q=&tag=", "?constructor=1&__proto__=2", "?hasCode=maybe"])
      expect([query, filterOf("Search", "/search", query)]).toEqual([query, null]);
  });

  it.each([
    "javascript:alert(1)",
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example/",
    " /search",
    "",
  ])("%j is no address of the site", (address) => {
    expect(ownUrl(address, ORIGIN)).toBeNull();
    expect(parseFilters([{ name: "x", address }], ORIGIN)).toEqual([]);
  });

  it("a path that climbs stays on the site", () => {
    expect(ownUrl("/..//evil.example/", ORIGIN)).toBe(`${ORIGIN}//evil.example/`);
  });

  it("are one for each address, the newest first", () => {
    const one = { name: "One", address: "/search?q=1" };
    const two = { name: "Two", address: "/search?q=2" };
    expect(withFilter([one, two], { ...two, name: "Again" })).toEqual([{ ...two, name: "Again" }, one]);
  });
});

it("nothing that can be kept makes reading fail", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const one of parsePapers(value)) new Date(one.at).toISOString();
      for (const { address } of parseFilters(value, ORIGIN)) expect(ownUrl(address, ORIGIN)).not.toBeNull();
      expect(visitAt(parseVisit(value), NOON).last).toBe(NOON);
    }),
  );
});
