import { tokensOf } from "../search/words.ts";

/** How many names a card has room for before it says `et al.` */
const MOST = 3;

/** What an author's page is called in addresses, `asa-o-brien`; empty for a name without a letter. Its words are those of
 * the index, without diacritics. */
export function authorSlug(name: string): string {
  return tokensOf(name).join("-");
}

/** `Ada Quill`, `Ada Quill and Ben Orrin`, `Ada Quill, Ben Orrin et al.` */
export function byline(authors: { name: string }[]): string {
  const names = authors.map((author) => author.name);
  if (names.length > MOST) return `${names.slice(0, 2).join(", ")} et al.`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
