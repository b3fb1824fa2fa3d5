// What XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets) and what no title needs: such characters break feeds.
// oxlint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufeff]/g;
// Marks that turn the direction of the text around them: a title could pass for another.
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;

/** Well-formed text without forbidden characters; paragraphs and line breaks stay. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, "").replace(BIDI, "");
}

/** One line: white space of any kind folded to single spaces. Upstreams break titles at column 80. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** Cuts by Unicode code points, so that no half of a surrogate pair stays behind. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
}
