import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, oneLine, truncate } from "../../src/domain/text.ts";
import { parseXml } from "../feeds/xml-tree.ts";

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(""));

describe("cleanText", () => {
  it("leaves nothing that XML forbids, and is done after once", () => {
    fc.assert(
      fc.property(text, (dirty) => {
        const clean = cleanText(dirty);
        expect(clean.isWellFormed()).toBe(true);
        expect(cleanText(clean)).toBe(clean);
        const escaped = clean.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        expect(() => parseXml(`<t>${escaped}</t>`)).not.toThrow();
      }),
    );
  });

  it.each([
    ["a\u0000b\u000bc\u001fd", "abcd"],
    ["tab\tand\nbreak\r\nstay", "tab\tand\nbreak\r\nstay"],
    ["\ufeffmark\uffff\ufffe\u0085", "mark"],
    ["gnp.\u202eexe\u202c \u2066x\u2069", "gnp.exe x"],
    ["half \ud83d of a fish", "half \ufffd of a fish"],
    ["whole 🐟, 雪, é, e\u0301, \u200d", "whole 🐟, 雪, é, e\u0301, \u200d"],
  ])("%j", (dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });
});

describe("oneLine", () => {
  it.each([
    ["A title\n  broken at column 80", "A title broken at column 80"],
    ["  \t no\u00a0break\u2028 ", "no break"],
    ["\u0000", ""],
  ])("%j", (lines, line) => {
    expect(oneLine(lines)).toBe(line);
  });
});

describe("truncate", () => {
  it("cuts to the length, never through a character", () => {
    expect(truncate("short", 5)).toBe("short");
    expect(truncate("longer", 5)).toBe("longe");
    expect(truncate("🐟🐟", 3)).toBe("🐟");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), (whole, length) => {
        const cut = truncate(whole, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(whole.length, length) - 1);
        expect(whole.startsWith(cut)).toBe(true);
        expect(cut.isWellFormed()).toBe(whole.isWellFormed());
      }),
    );
  });
});
