// Advance widths of Verdana by thousandths of an em: pictures are made where no font can be asked. DejaVu Sans, which
// stands in for it on Linux, is within a few per cent.
const WIDTHS: Record<number, string> = {
  269: "'’‘",
  274: "il",
  344: "j",
  352: " f",
  364: ",.·",
  394: "!t",
  421: "I",
  427: "r",
  454: "()-/:;J[]|\\",
  459: '"“”',
  521: "cs",
  525: "z",
  545: "?",
  557: "L",
  575: "F",
  592: "kvxy",
  596: "e",
  601: "a",
  603: "P",
  607: "o",
  616: "TY",
  623: "bdgpq",
  633: "Ehnu",
  636: "0123456789$*_{}–",
  684: "ABRSVXZK",
  698: "C",
  727: "&U",
  748: "HN",
  773: "DG",
  787: "OQ",
  818: "#+<=>^w~…×",
  843: "M",
  973: "m",
  989: "W",
  1000: "@—",
  1076: "%",
};
const BY_CHARACTER = new Map(
  Object.entries(WIDTHS).flatMap(([width, characters]) =>
    Array.from(characters, (character) => [character, Number(width) / 1_000] as const),
  ),
);
/** Of what is not in the table: other alphabets, and characters that are as wide as they are high. */
const OTHER = 0.7;
const SQUARE = 1;
const SQUARE_FROM = 0x1100;

/** How wide a line of Verdana is, in the unit of its size. */
export function textWidth(text: string, size: number): number {
  return size * Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
}

function widthOf(character: string): number {
  return BY_CHARACTER.get(character) ?? ((character.codePointAt(0) ?? 0) >= SQUARE_FROM ? SQUARE : OTHER);
}

/** The text, or as much of it as fits with an ellipsis, cut after a word where there is one. */
export function cutToWidth(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let width = textWidth("…", size);
  let kept = "";
  for (const character of text) {
    width += textWidth(character, size);
    if (width > room) break;
    kept += character;
  }
  const words = kept.replace(/\s+\S*$/, "");
  return `${(words.length > kept.length / 2 ? words : kept).replace(/[\s,;:(–—-]+$/, "")}…`;
}
