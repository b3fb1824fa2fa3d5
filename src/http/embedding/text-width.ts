// Advance widths of Verdana at 1000 units per em, rounded: pictures are drawn where no font can be asked. DejaVu Sans,
// which stands in for it on Linux, is within a few per cent.
const WIDTHS: Record<number, string> = {
  270: "ijl",
  352: " fI",
  364: ".,",
  394: "t!|",
  427: "r",
  454: "()[]-/:;J",
  520: "csz",
  592: "kvxyLF",
  600: "aeE'\"*?TYP",
  633: "bdhnopqguS",
  636: "0123456789$_",
  692: "ABCKRVXZ",
  770: "DGHNU",
  787: "OQ",
  818: "#+=<>~w",
  843: "M",
  973: "m",
  989: "W",
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
