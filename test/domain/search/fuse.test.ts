import { describe, expect, it } from "vitest";
import { fuse } from "../../../src/domain/search/fuse.ts";

describe("fuse", () => {
  it("leaves one list as it is", () => {
    expect(fuse([["c", "a", "b"]])).toEqual(["c", "a", "b"]);
    expect(fuse([["c", "a", "b"], []])).toEqual(["c", "a", "b"]);
    expect(fuse([])).toEqual([]);
  });

  it("prefers what stands in both lists to what leads one", () => {
    expect(
      fuse([
        ["a", "x", "b"],
        ["c", "y", "b"],
      ]),
    ).toEqual(["b", "a", "c", "x", "y"]);
  });

  it("counts by 1 / (60 + rank): rank 1 in one list is worth as much as 62 and 62 in two", () => {
    const filler = (name: string) => Array.from({ length: 60 }, (_, i) => `${name}${i}`);
    // 1/61 = 0.016393; twice 1/122 is the same, twice 1/123 less, twice 1/121 more.
    const at = (rank: number) => [
      ["first", ...filler("a").slice(0, rank - 2), "both"],
      [...filler("b").slice(0, rank - 1), "both"],
    ];
    expect(fuse(at(61)).indexOf("both")).toBeLessThan(fuse(at(61)).indexOf("first"));
    const later = [
      ["first", ...filler("a"), "x", "both"],
      [...filler("b"), "y", "z", "both"],
    ];
    expect(fuse(later).indexOf("both")).toBeGreaterThan(fuse(later).indexOf("first"));
  });

  it("is the same each time, and counts an id that a list names twice once", () => {
    expect(
      fuse([
        ["a", "b"],
        ["b", "a"],
      ]),
    ).toEqual(["a", "b"]);
    expect(
      fuse([
        ["b", "a"],
        ["a", "b"],
      ]),
    ).toEqual(["b", "a"]);
    expect(fuse([["a", "b", "a", "a"], ["b"]])).toEqual(["b", "a"]);
  });
});
