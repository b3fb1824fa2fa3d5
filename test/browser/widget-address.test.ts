import { describe, expect, it } from "vitest";
import { addressOf, ATTRIBUTES, roomFor } from "../../src/browser/widget/address.ts";
import { elementAttributes } from "../../src/http/embedding/snippets.ts";
import { EmbedParams, MOST_PAPERS, USUAL_PAPERS } from "../../src/http/embedding/params.ts";
import { readQuery } from "../../src/http/params.ts";

const SITE = "https://broadsheet.example/widget.js?v=1";

function queryOf(attributes: Record<string, string>): string {
  const { origin, pathname, search } = new URL(addressOf(SITE, (name) => attributes[name] ?? null));
  expect(origin + pathname).toBe("https://broadsheet.example/embed/trending.json");
  return search;
}

describe("what attributes ask for", () => {
  it.each([
    [{}, ""],
    [{ window: "week", limit: "5", theme: "dark" }, "?window=week&limit=5"],
    [{ tag: "robotics, video,,", category: "cs.CL" }, "?tag=robotics&tag=video&category=cs.CL"],
    [{ exclude: "survey,long context" }, "?exclude=survey&exclude=long+context"],
    [{ author: "Quill, Ada", q: "a,b" }, "?author=Quill%2C+Ada&q=a%2Cb"],
    [{ "has-code": "" }, "?hasCode=true"],
    [
      { "has-code": "false", "min-upvotes": "5", "min-stars": "6", "max-age-days": "7" },
      "?hasCode=false&minUpvotes=5&minStars=6&maxAgeDays=7",
    ],
    [{ tag: "", q: " ", limit: "", window: "" }, ""],
    [{ tag: "a&window=day#?", q: "&limit=100" }, "?tag=a%26window%3Dday%23%3F&q=%26limit%3D100"],
    [{ site: "https://evil.example", src: "x" }, ""],
  ])("%j: %s", (attributes: Record<string, string>, query) => {
    expect(queryOf(attributes)).toBe(query);
  });

  it("is what the builder wrote", () => {
    const query =
      "?tag=robotics&tag=safety&category=cs.CL&category=stat.ML&author=Quill&q=oil+lamps&exclude=survey&hasCode=false" +
      "&minUpvotes=1&minStars=2&maxAgeDays=3&window=month&limit=9";
    const params = readQuery(`https://broadsheet.example/${query}`, EmbedParams);
    const attributes = Object.entries(elementAttributes(params)).map(([name, value]) => [name, String(value)] as const);
    expect(queryOf(Object.fromEntries(attributes))).toBe(query);
    expect(attributes.map(([name]) => name).filter((name) => name !== "theme")).toEqual(ATTRIBUTES);
  });
});

describe("room", () => {
  it.each([
    [null, USUAL_PAPERS],
    ["", USUAL_PAPERS],
    ["1", 1],
    ["20", MOST_PAPERS],
    ["21", USUAL_PAPERS],
    ["0", USUAL_PAPERS],
    ["-3", USUAL_PAPERS],
    ["2.5", USUAL_PAPERS],
    ["many", USUAL_PAPERS],
  ])("limit %j: %i rows", (limit, rows) => {
    expect(roomFor((name) => (name === "limit" ? limit : null))).toBe(rows);
  });
});
