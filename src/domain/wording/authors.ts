/** How many names a card has room for before it says `et al.` */
const MOST = 3;

// Of other letters the index keeps the marks, as of й and ガ.
const MARKED = /([A-Za-z])\p{M}+/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * The words of a name as the index has them (unicode61 without diacritics, https://www.sqlite.org/fts5.html#unicode61_tokenizer):
 * `Åsa O'Brien` is `asa`, `o`, `brien`.
 */
export function nameWords(name: string): string[] {
  const folded = name.normalize("NFD").replace(MARKED, "$1").normalize("NFC");
  return folded.toLowerCase().match(WORDS) ?? [];
}

/** What an author's page is called in addresses, `asa-o-brien`; empty for a name without a letter. */
export function authorSlug(name: string): string {
  return nameWords(name).join("-");
}

/** `Ada Quill`, `Ada Quill and Ben Orrin`, `Ada Quill, Ben Orrin et al.` */
export function byline(authors: { name: string }[]): string {
  const names = authors.map((author) => author.name);
  if (names.length > MOST) return `${names.slice(0, 2).join(", ")} et al.`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
