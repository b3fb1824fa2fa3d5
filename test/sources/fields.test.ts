import { describe, expect, it } from "vitest";
import { abstractOf, instantOf, namesOf, titleOf, webUrl } from "../../src/sources/fields.ts";
import { NOW } from "./fakes.ts";

describe("texts", () => {
  it("titles are one line", () => {
    expect(titleOf("  Trees\n  of \t$\\alpha$\u0000\u202e ")).toBe("Trees of $\\alpha$");
  });

  const abstracts: [string, string, string][] = [
    ["line breaks are spaces", "  one\ntwo\r\nthree\n", "one two three"],
    ["indentation begins a paragraph", "one\n  two\nthree\n  four", "one\n\ntwo three\n\nfour"],
    ["so does an empty line", "one\n\n\ntwo", "one\n\ntwo"],
    ["LaTeX stays", "$a_{1}\n\\le b$ \\textbf{c}", "$a_{1} \\le b$ \\textbf{c}"],
    ["half a character does not", "a\ud800b", "a\ufffdb"],
  ];
  it.each(abstracts)("abstracts: %s", (_, text, expected) => expect(abstractOf(text)).toBe(expected));

  it("scenario 27: too much is cut by rule", () => {
    expect(titleOf("t".repeat(5000))).toHaveLength(1000);
    expect(abstractOf("word ".repeat(400_000))).toHaveLength(19_999);
    expect(titleOf("🌳".repeat(1000))).toBe("🌳".repeat(500));
    const names = namesOf(Array.from({ length: 5000 }, (_, index) => `${index} ${"n".repeat(300)}`));
    expect(names).toHaveLength(2000);
    expect(names[7]).toHaveLength(200);
  });

  it("names need a letter or a digit", () => {
    expect(namesOf(["Ada  B.", ":", " ", "", "7 Trees", "李"])).toEqual(["Ada B.", "7 Trees", "李"]);
  });
});

describe("links", () => {
  const cases: [string | null, string | null][] = [
    ["https://trees.example.org", "https://trees.example.org/"],
    [" http://trees.example.org/a b ", "http://trees.example.org/a%20b"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["//trees.example.org", null],
    ["https://user:pass@trees.example.org/", null],
    [`https://trees.example.org/${"x".repeat(3000)}`, null],
    ["", null],
    [null, null],
  ];
  it.each(cases)("%s → %s", (url, expected) => expect(webUrl(url)).toBe(expected));
});

describe("scenario 8: instants", () => {
  const cases: [string | null, string | null][] = [
    ["2026-05-05T00:00:00-04:00", "2026-05-05T04:00:00.000Z"],
    ["2026-05-03", "2026-05-03T00:00:00.000Z"],
    ["2026-05-06T07:59:59Z", "2026-05-06T07:59:59.000Z"],
    ["2026-05-06T08:00:01Z", null],
    ["0001-01-01", null],
    ["1990-12-31", null],
    ["2026-02-31T25:00", null],
    ["soon", null],
    ["Section 5", null],
    ["", null],
    [null, null],
  ];
  it.each(cases)("%s → %s", (text, expected) => {
    expect(instantOf(text, NOW)).toBe(expected === null ? null : Date.parse(expected));
  });
});
