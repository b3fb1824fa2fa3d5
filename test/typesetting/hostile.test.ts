import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, oneLine } from "../../src/domain/text.ts";
import { allowedAttributes, type Inline, textOf } from "../../src/domain/typeset.ts";
import { typeset } from "../../src/typesetting/typeset.ts";
import { HOSTILE } from "./hostile.ts";

/** All elements, without recursion: a test has less stack to spare than its subject. */
function elementsOf(inlines: Inline[]) {
  const all = inlines.filter((inline) => typeof inline !== "string");
  for (const element of all) all.push(...element.children.filter((child) => typeof child !== "string"));
  return all;
}

function expectSafe(source: string) {
  const result = typeset(source, source);
  if (result === null) return;
  const inlines = [...result.title, ...result.abstract.flat()];
  const elements = elementsOf(inlines);
  for (const { name, attributes } of elements) expect(allowedAttributes(name, attributes)).toEqual(attributes ?? {});
  // Bounded work: no more nodes than characters, whatever is written.
  expect(elements.length).toBeLessThanOrEqual(source.length * 4 + 20);
  for (const text of [result.plain.title, result.plain.abstract, ...inlines.map(textOf)]) {
    expect(text).toBe(cleanText(text));
  }
  if (oneLine(source) !== "") {
    expect(result.plain.title).not.toBe("");
    expect(result.plain.abstract).not.toBe("");
  }
}

describe("hostile LaTeX", () => {
  it.each(HOSTILE.map((source) => [source.slice(0, 60), source]))("is inert: %s", (_, source) => {
    expectSafe(source);
  });

  it("stays visible where it is not understood", () => {
    expect(typeset("\\href{javascript:alert(1)}{x}", "")?.title).toEqual(["x"]);
    expect(typeset("\\emph{a} $\\htmlId{main}{x}$", "")?.plain.title).toBe("a $\\htmlId{main}{x}$");
    expect(typeset("\\emph{a} $\\phantom{hidden}$", "")?.plain.title).toBe("a $\\phantom{hidden}$");
    expect(typeset("$a % b$ c", "")?.plain.title).toBe("a%b c");
    expect(typeset("$\\textcolor{white}{hidden}$", "")?.title).toEqual(["hidden"]);
  });

  it("grows nothing: sources twice as long have twice the elements", () => {
    const count = (source: string) => elementsOf(typeset("", source)?.abstract.flat() ?? []).length;
    for (const piece of ["$x_i$ ", "\\emph{a} ", "$\\frac{a}{b}$ "]) {
      expect(count(piece.repeat(400))).toBe(2 * count(piece.repeat(200)));
    }
  });

  it("that prints nothing at all is shown as it is", () => {
    for (const source of ["$\\,$", "\\label{x}", "$\\hspace{1em}$"]) {
      expect(typeset(source, "\\emph{a}"), source).toBeNull();
      expect(typeset("\\emph{a}", source), source).toBeNull();
    }
  });

  it("does not survive into the next formula", () => {
    expect(typeset("$\\gdef\\sin{x}\\sin$", "")).toBeNull();
    expect(typeset("$\\sin$", "")?.plain.title).toBe("sin");
  });
});

describe("any text", () => {
  const tex = fc
    .array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 5 }),
        fc.constantFrom("$", "$$", "\\", "{", "}", "\\(", "\\)", "^", "_", "%", "~", "--", "``", "''", "`", "\n\n"),
        fc.constantFrom(
          "\\emph",
          "\\href",
          "\\frac",
          "\\sqrt",
          "\\text",
          "\\bf",
          "\\url{https://a.example}",
          "\\'",
          "\\left(",
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  it("is typeset safely, or not at all", () => {
    fc.assert(fc.property(tex, expectSafe), { numRuns: 1000 });
  });

  it("without LaTeX is left alone", () => {
    const ordinary = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\\$~{`'-]/g, ""));
    fc.assert(fc.property(ordinary, (text) => typeset(text, text) === null));
  });
});
