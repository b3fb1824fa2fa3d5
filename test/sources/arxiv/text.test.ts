import { describe, expect, it } from "vitest";
import { splitCreators } from "../../../src/sources/arxiv/creators.ts";
import { isWithdrawn } from "../../../src/sources/arxiv/withdrawn.ts";

describe("isWithdrawn", () => {
  const withdrawn = [
    "Withdrawn",
    "withdrawn by the author due to an error in Lemma 2",
    "Withdrawn from arXiv by the authors",
    "Paper withdrawn",
    "This paper has been withdrawn by the authors",
    "This paper is being withdrawn",
    "12 pages. This\nversion has been withdrawn",
    "arXiv admin note: This submission has been withdrawn by arXiv administrators",
    "We found an error. The manuscript is withdrawn pending further experiments",
    "Posted too early; thus it is being withdrawn",
    "The authors are withdrawing this manuscript",
    "We decided to withdraw the paper",
    "Authorship is disputed: we request withdrawal",
  ];
  it.each(withdrawn)("yes: %s", (comment) => expect(isWithdrawn(comment, "We study trees.")).toBe(true));

  const standing = [
    "12 pages, 3 figures",
    "We study withdrawn consent in federated learning",
    "A revised version of the previously withdrawn manuscript",
    "Withdrawn from ICLR 2026, accepted at ICML 2026",
    "This paper was withdrawn from NeurIPS and extended",
    "On the right to withdraw consent",
    "It is not withdrawn",
    "Withdrawing the probe is studied in Section 4",
    "",
  ];
  it.each(standing)("no: %s", (comment) => expect(isWithdrawn(comment, "We study trees.")).toBe(false));

  const abstracts: [string, boolean][] = [
    ["This paper has been withdrawn by the author due to an error.", true],
    ["This submission is withdrawn.", true],
    ["We study papers. This paper has been withdrawn", false],
    ["This paper has been written with withdrawn users in mind", false],
    ["Withdrawn consent is studied.", false],
  ];
  it.each(abstracts)("by its abstract: %s", (abstract, expected) => {
    expect(isWithdrawn(null, abstract)).toBe(expected);
    expect(isWithdrawn("3 pages", abstract)).toBe(expected);
  });
});

describe("splitCreators", () => {
  const cases: [string, string[]][] = [
    ["Ada Lindqvist", ["Ada Lindqvist"]],
    ["Ada Lindqvist, Bao Nguyễn", ["Ada Lindqvist", "Bao Nguyễn"]],
    [
      "John Smith, Jr., Eve Roe, III, Kim Ph.D, Cy Ortega, PhD",
      ["John Smith Jr.", "Eve Roe III", "Kim Ph.D", "Cy Ortega PhD"],
    ],
    [
      "Eve Roe (Trees, Oslo), Bao (for the A, B Collaboration)",
      ["Eve Roe (Trees, Oslo)", "Bao (for the A, B Collaboration)"],
    ],
    ["Eve Roe (Trees, Bao, Cy", ["Eve Roe (Trees", "Bao", "Cy"]],
    ["Eve :) Roe, Bao", ["Eve :) Roe", "Bao"]],
    ["Jr.", ["Jr."]],
    [", ,", []],
    ["", []],
  ];
  it.each(cases)("%s", (creators, expected) => expect(splitCreators(creators)).toEqual(expected));
});
