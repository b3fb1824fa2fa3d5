/** Members shown of a paper that stands in a list. */
const SHOWN = 3;
const CUT = "…";

/** An example answer as text. Papers of a list are cut short: a whole one stands at its own address. */
export function exampleText(example: unknown): string {
  return JSON.stringify(example, abridge, 2).replaceAll(`"${CUT}": 0`, CUT);
}

function abridge(key: string, value: unknown): unknown {
  return Array.isArray(value) && (key === "" || key === "items") ? value.map(shortened) : value;
}

function shortened(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const members = Object.entries(value).slice(0, SHOWN);
  return { ...Object.fromEntries(members.map(([name, member]) => [name, shortened(member)])), [CUT]: 0 };
}
