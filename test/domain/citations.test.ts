import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtexOf } from "../../src/domain/wording/bibtex.ts";
import { apaOf, risOf } from "../../src/domain/wording/citations.ts";
import { initials, splitName } from "../../src/domain/wording/names.ts";
import { sampleItem } from "../feeds/sample.ts";

const by = (...names: string[]) => sampleItem({ authors: names.map((name) => ({ name })) });
const LATEX = { title: "On $\\mathcal{O}(n)$", plain: { title: "On 𝒪(n)", abstract: "It is 𝒪(n)." } };

describe("a name", () => {
  it.each([
    ["Ada Quill", "Quill", "Ada", ""],
    ["Ada B. Quill", "Quill", "Ada B.", ""],
    ["Laurens van der Maaten", "van der Maaten", "Laurens", ""],
    ["Luc Van Gool", "Van Gool", "Luc", ""],
    ["Di Wang", "Wang", "Di", ""],
    ["bell hooks", "hooks", "bell", ""],
    ["Qing Ai", "Ai", "Qing", ""],
    ["Ben Orrin Jr.", "Orrin", "Ben", "Jr."],
    ["Ben Orrin, III", "Orrin", "Ben", "III"],
  ])("%s", (name, family, given, suffix) => {
    expect(splitName(name)).toEqual({ family, given, suffix });
  });

  it.each(["DeepSeek-AI", "Kimi Team", "Meta AI", "Harbour Lab", "ATLAS Collaboration", "Quill, Ada", "王小明", ""])(
    "%j is no person's, or does not come apart",
    (name) => expect(splitName(name)).toBeNull(),
  );

  it.each([
    ["Ada", "A."],
    ["Ada B.", "A. B."],
    ["A.B.", "A. B."],
    ["Jean-Pierre", "J.-P."],
    ["Éva", "É."],
    ["'t (Al)", "T. A."],
  ])("%s begins with %s", (given, expected) => {
    expect(initials(given)).toBe(expected);
  });
});

describe("BibTeX", () => {
  const titled = (title: string) => /^ {2}title = \{\{(.*)\}\},$/m.exec(bibtexOf(sampleItem({ title })))?.[1];
  const keyed = (changes: Parameters<typeof sampleItem>[0]) =>
    /^@misc\{(.*),$/m.exec(bibtexOf(sampleItem(changes)))?.[1];
  const authored = (...names: string[]) => /^ {2}author = \{(.*)\},$/m.exec(bibtexOf(by(...names)))?.[1];

  it("is an entry as arXiv has it", () => {
    expect(bibtexOf(sampleItem())).toBe(`@misc{quill2026lanterns,
  title = {{Lanterns: Small Indices for Long Books}},
  author = {Quill, Ada and Orrin, Ben},
  year = {2026},
  eprint = {2605.90001},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/2605.90001},
}`);
  });

  it("leaves out what is not known", () => {
    expect(bibtexOf(sampleItem({ authors: [], categories: [] }))).not.toMatch(/author|primaryClass|\{\}/);
  });

  it.each([
    ["Ada Quill", "The Art of Indexing", "quill2026art"],
    ["Øyvind Łoś", "Self-Attention", "los2026self"],
    ["Luc Van Gool", "How and Why to", "vangool2026how"],
    ["DeepSeek-AI", "k-NN, in 3D", "deepseekai2026nn"],
    ["王小明", "图像", "arxiv2026260590001"],
  ])("names %s's “%s” %s", (name, title, key) => {
    expect(keyed({ authors: [{ name }], title })).toBe(key);
  });

  it("takes the key's word from the plain title", () => {
    expect(
      keyed({ ...LATEX, title: "$\\mathcal{O}(n)$ Sorting", plain: { title: "𝒪(n) Sorting", abstract: "" } }),
    ).toBe("quill2026sorting");
  });

  it.each([
    ["{GPT} & 50% of #1", "{GPT} \\& 50\\% of \\#1"],
    ["Already \\& done", "Already \\& done"],
    ["A } closes { first", "A  closes  first"],
    ["One { too many", "One  too many"],
    ["A set \\{ in $\\mathbb{R}$", "A set \\lbrace{} in $\\mathbb{R}$"],
    ["$a_i^2$ and snake_case^2", "$a_i^2$ and snake\\_case\\^{}2"],
    ["\\(a_i\\) and b_i", "\\(a_i\\) and b\\_i"],
    ["Costs $5_000", "Costs \\$5\\_000"],
    ["Ends in \\", "Ends in "],
    ["Ends in \\\\", "Ends in \\\\"],
    ["two\nlines", "two lines"],
  ])("writes the title %j for LaTeX", (title, expected) => {
    expect(titled(title)).toBe(expected);
  });

  it("lets no text out of its field", () => {
    const text = fc.string({ unit: fc.constantFrom("{", "}", "\\", "$", "a", " ", "\n", "@", ",", "&", "_") });
    fc.assert(
      fc.property(text, text, (title, name) => {
        const entry = bibtexOf(sampleItem({ title, authors: [{ name }] }));
        const value = /^ {2}title = (\{.*\}),$/m.exec(entry)?.[1] ?? "";
        let depth = 0;
        const depths = Array.from(value, (sign) => (depth += Number(sign === "{") - Number(sign === "}")));
        expect([depths.slice(0, -1).every((each) => each > 0), depths.at(-1)], entry).toEqual([true, 0]);
        expect(entry.split("\n").filter((line) => !/^( {2}\w+ = \{.*\},|@misc\{\w+,|\})$/.test(line))).toEqual([]);
      }),
    );
  });

  it("keeps groups and names in LaTeX whole", () => {
    expect(authored("Kimi Team", "Laurens van der Maaten", "Ben Orrin Jr.", "R and D", "Quill, Ada")).toBe(
      "{Kimi Team} and van der Maaten, Laurens and Orrin, Jr., Ben and {R and D} and {Quill, Ada}",
    );
    expect(authored("Jos{\\'e} Quill")).toBe("Jos{\\'e} Quill");
  });
});

describe("RIS", () => {
  it("is a report of arXiv's, with its number", () => {
    expect(risOf(sampleItem()).split("\r\n")).toEqual([
      "TY  - RPRT",
      "TI  - Lanterns: Small Indices for Long Books",
      "AU  - Quill, Ada",
      "AU  - Orrin, Ben",
      "PY  - 2026",
      "DA  - 2026/05/01",
      "AB  - Long books are slow to read. A small index helps. It is trained with the reader.",
      "KW  - cs.CL",
      "KW  - cs.LG",
      "PB  - arXiv",
      "M3  - Preprint",
      "SN  - arXiv:2605.90001",
      "DO  - 10.48550/arXiv.2605.90001",
      "UR  - https://arxiv.org/abs/2605.90001",
      "ER  - ",
      "",
    ]);
  });

  it("has formulas as plain text, and names whose commas part them", () => {
    const ris = risOf(sampleItem({ ...LATEX, authors: [{ name: "Ben Orrin Jr." }, { name: "Harbour,Inc." }] }));
    expect(ris).toContain("TI  - On 𝒪(n)\r\nAU  - Orrin, Ben, Jr.\r\nAU  - Harbour Inc.\r\n");
    expect(ris).toContain("AB  - It is 𝒪(n).\r\n");
  });

  it("is not ended by a title", () => {
    const lines = risOf(sampleItem({ title: "One\r\nER  - \r\nTY  - JOUR\u2028TI  - x" })).split(/[\r\n\u2028]+/);
    expect(lines.filter((line) => /^(TY|ER|TI)/.test(line))).toHaveLength(3);
  });
});

describe("one line for a reference list", () => {
  it("is authors, year, title, number and address", () => {
    expect(apaOf(sampleItem())).toBe(
      "Quill, A., & Orrin, B. (2026). Lanterns: Small Indices for Long Books (arXiv:2605.90001). arXiv. https://arxiv.org/abs/2605.90001",
    );
  });

  it.each([
    [["Ada Quill"], "Quill, A. (2026)"],
    [["Kimi Team"], "Kimi Team. (2026)"],
    [["Ada Quill", "Ben Orrin Jr.", "Kimi Team"], "Quill, A., Orrin, B., Jr., & Kimi Team. (2026)"],
    [[], "Lanterns: Small Indices for Long Books (arXiv:2605.90001). (2026). arXiv."],
  ])("of %j begins %s", (names, start) => {
    expect(apaOf(by(...names)).startsWith(start)).toBe(true);
  });

  it("names twenty authors, of more nineteen and the last", () => {
    const many = (count: number) =>
      apaOf(by(...Array.from({ length: count }, (_, i) => `Ada Quill${"abcdefghijklmnopqrstuvwxyz"[i]}`)));
    expect(many(20)).toContain("Quills, A., & Quillt, A. (2026)");
    expect(many(21)).toContain("Quills, A., … Quillu, A. (2026)");
  });

  it("has formulas as plain text", () => {
    expect(apaOf(sampleItem(LATEX))).toContain("On 𝒪(n) (arXiv:");
  });
});
