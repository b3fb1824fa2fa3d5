// The letters that Unicode has raised and lowered (https://www.unicode.org/charts/PDF/U2070.pdf, U1D00, U02B0).
const RAISED = table(
  "0123456789+−-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ′″‴∗*†‡°∘",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ′″‴**†‡°°",
);
const LOWERED = table("0123456789+−-=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");
// Whole words in small letters are hard to read, and nobody finds them.
const MAX_LETTERS = 2;

function table(from: string, to: string): Map<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, targets[index] ?? ""]));
}

/** `2` as `²`; what has no such characters as `^n`, `^(…)`. */
export const raised = (text: string) => script(text, RAISED, "^");

/** `0` as `₀`; what has no such characters as `_q`, `_(…)`. */
export const lowered = (text: string) => script(text, LOWERED, "_");

function script(text: string, characters: Map<string, string>, mark: string): string {
  const bare = text.replace(/\s/g, "");
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  const all = Array.from(bare, (character) => characters.get(character));
  if (letters <= MAX_LETTERS && all.every((character) => character !== undefined)) return all.join("");
  return /^([\p{L}\p{N}]+|.)$/u.test(text) ? mark + text : `${mark}(${text})`;
}
