import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokensOf } from "../../src/domain/search/words.ts";
import { authorSlug } from "../../src/domain/wording/authors.ts";

describe("an author's name in addresses", () => {
  it.each([
    ["Ada Quill", "ada-quill"],
    ["Åsa O'Brien", "asa-o-brien"],
    ["  José  María Núñez-Groß ", "jose-maria-nunez-groß"],
    ["A\u030asa", "asa"],
    ["J. R. Quill, Jr.", "j-r-quill-jr"],
    ["Nguyễn Văn Ổn", "nguyen-van-on"],
    ["김철수", "김철수"],
    ["李 明", "李-明"],
    ["Лев Йогин", "лев-йогин"],
    ["ガブリエル", "ガブリエル"],
    ["R2-D2", "r2-d2"],
    ["…", ""],
    ["", ""],
    ["<script>", "script"],
  ])("%j is %j", (name, slug) => expect(authorSlug(name)).toBe(slug));

  it("names itself, and is what the index takes for letters, and hyphens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const slug = authorSlug(name);
        expect(authorSlug(slug)).toBe(slug);
        expect(slug).toMatch(/^([\p{L}\p{N}\p{Co}]+(-[\p{L}\p{N}\p{Co}]+)*)?$/u);
        expect(tokensOf(name).join("-")).toBe(slug);
      }),
    );
  });
});
