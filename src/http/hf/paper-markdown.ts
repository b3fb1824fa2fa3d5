import type { Item } from "../../domain/api.ts";
import { bibtexOf } from "../../domain/wording/bibtex.ts";
import { linksOf, paragraphsOf } from "../../domain/wording/links.ts";

/** The type wants its character set named: https://www.rfc-editor.org/rfc/rfc7763#section-2 */
export const MARKDOWN_CONTENT_TYPE = "text/markdown; charset=utf-8";

/** A paper for programs that read: what its page says, without what only looks. */
export function renderPaperMarkdown(item: Item): string {
  const { title, authors, organization, abstract } = item;
  const names = authors.map(({ name }) => plain(name)).join(", ");
  return blocks([
    `# ${plain(title)}`,
    organization === null ? names : `${names} (${plain(organization)})`,
    factsOf(item).join("\n"),
    "## Abstract",
    ...paragraphsOf(abstract).map(plain),
    "## Citation",
    `\`\`\`bibtex\n${bibtexOf(item)}\n\`\`\``,
  ]);
}

/** What is left to say of a paper that its authors have withdrawn. */
export function renderWithdrawnMarkdown({ title, abstractUrl }: Item, withdrawnAt: string): string {
  return blocks([
    `# ${plain(title)}`,
    `Withdrawn on ${day(withdrawnAt)}. arXiv keeps the record and the authors' reason: <${abstractUrl}>`,
  ]);
}

function factsOf(item: Item): string[] {
  const { id, version, publishedAt, updatedAt, listedAt, tags, url } = item;
  return [
    `- arXiv: ${id}, version ${version}`,
    `- Published: ${day(publishedAt)}`,
    ...(version > 1 ? [`- Revised: ${day(updatedAt)}`] : []),
    ...(listedAt === null ? [] : [`- On the daily list: ${day(listedAt)}`]),
    ...(tags.length > 0 ? [`- Topics: ${tags.map(({ name }) => name).join(", ")}`] : []),
    `- Page: <${url}>`,
    ...linksOf(item).map(({ label, href }) => `- ${label}: <${new URL(href).href}>`),
  ];
}

/**
 * A line of text that stays text: nothing in it becomes a tag, a link, a picture or a block. A space parts what would be
 * one, for a backslash can be undone by another before it. Emphasis and formulas are left alone: most who read this read
 * the source.
 */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/<(?=[a-z/!?])|\](?=[([:])/gi, "$& ")
    .replace(/^(?=[#>~`]|[-+*] )/, "\\")
    .replace(/^\d+(?=[.)] )/, "$&\\");
}

function day(instant: string): string {
  return instant.slice(0, 10);
}

function blocks(parts: string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
