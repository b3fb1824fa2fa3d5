// TeX's accents and the marks that Unicode combines with the letter before them.
const MARKS: Record<string, string> = {
  '"': "\u0308",
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  c: "\u0327",
  v: "\u030c",
  u: "\u0306",
  H: "\u030b",
  k: "\u0328",
  r: "\u030a",
  d: "\u0323",
  b: "\u0331",
};
const NEEDS_BRACES = /^\\?[A-Za-z]$/;

/**
 * The accented letter, or `null` when there is none such: `\"n` in a text that quotes JSON is no accent. Only letters that
 * Unicode has in one character are believed.
 */
export function accented(mark: string, argument: string): string | null {
  if (!NEEDS_BRACES.test(argument)) return null;
  // The dotless letters that TeX puts under accents: Unicode's accented i has no dot by itself.
  const letter = (argument.replace("\\", "") + (MARKS[mark] ?? "")).normalize("NFC");
  return letter.length === 1 ? letter : null;
}
