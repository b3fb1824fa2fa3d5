// What stands in the index beside a paper's own words: one word for each of its tags and categories, and one for its code.
// They look like nothing that anybody types.

/** The word of a tag: `qtagrobotlearning`. */
export function tagWord(slug: string): string {
  return `qtag${slug.replace(/[^a-z0-9]/g, "")}`;
}

/** The word of an arXiv category: `qcatcscl`. */
export function categoryWord(category: string): string {
  return `qcat${category.toLowerCase().replace(/[^a-z]/g, "")}`;
}

export const CODE_WORD = "qhascode";
