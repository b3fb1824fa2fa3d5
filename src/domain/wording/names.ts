/** A person's name in the order of reference lists. */
export interface PersonName {
  /** With its particle: `van der Maaten`. */
  family: string;
  given: string;
  /** `Jr.`, `III`; empty for most. */
  suffix: string;
}

/** A group signs as it calls itself. */
const GROUP = /\b(team|group|labs?|laboratory|collaboration|consortium|initiative|community|project|institute)\b/i;
/** What companies call theirs; `Ai` is a family's name. */
const MACHINES = /\bAI$/;
const SUFFIX = /,?\s+(Jr\.?|Sr\.?|I{2,3}|IV)$/;
/** What stands before a family's name and belongs to it; in lower case anything does. */
const PARTICLE = /^(\p{Ll}.*|Van|Von|Der|Den|Ter|De|Del|Della|Di|Da|Dos|Du|La|Le|El|Al|St\.)$/u;

/**
 * Family and given names, as far as they can be told apart: the last word is the family's name, with the particles before
 * it. `null` for groups, single words, and names with commas, digits or LaTeX in them, which are cited as they are.
 */
export function splitName(name: string): PersonName | null {
  const suffix = SUFFIX.exec(name)?.[1] ?? "";
  const words = name.replace(SUFFIX, "").trim().split(/\s+/);
  const person = words.join(" ");
  if (words.length < 2 || GROUP.test(person) || MACHINES.test(person) || / and |[,\\{}$&\d]/.test(person)) return null;
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? "")) first -= 1;
  return { family: words.slice(first).join(" "), given: words.slice(0, first).join(" "), suffix };
}

/** `Jean-Pierre A.` as `J.-P. A.` */
export function initials(given: string): string {
  return given
    .split(/[\s.]+/)
    .map((word) =>
      word
        .split("-")
        .flatMap((part) => /^\P{L}*(\p{L})/u.exec(part)?.[1] ?? [])
        .map((letter) => `${letter.toUpperCase()}.`)
        .join("-"),
    )
    .filter((word) => word !== "")
    .join(" ");
}
