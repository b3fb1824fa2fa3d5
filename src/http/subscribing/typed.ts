import * as z from "zod";
import type { Preferences } from "../../domain/subscription.ts";

/** What somebody typed, by the names of the fields: shown again as it was when something is wrong with it. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Fields that a form has as one line, values between commas. */
const LISTS = new Set(["tag", "category", "exclude"]);

/** The fields of a form, or of the query of a link to it. What was left empty is not there. */
export function fromFields(fields: Iterable<[string, unknown]>): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of fields) {
    if (typeof value !== "string") continue; // a file
    const values = LISTS.has(name) ? value.split(",") : [value];
    const filled = values.map((one) => one.trim()).filter((one) => one !== "");
    if (filled.length > 0) typed.set(name, [...(typed.get(name) ?? []), ...filled]);
  }
  return Object.fromEntries([...typed].map(([name, values]) => [name, name === "tag" ? values.map(slugOf) : values]));
}

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Member = z.union([Scalar.transform((value) => [value]), z.array(Scalar), z.null().transform((): string[] => [])]);
const Members = z.record(z.string(), Member);

/** Members that are neither text nor number nor a list of them, by name. */
export class WrongMembers {
  readonly names: string[];

  constructor(names: string[]) {
    this.names = names;
  }
}

/** The members of a JSON object in the same shape; `null` for what is no object. */
export function fromJson(value: unknown): Typed | WrongMembers | null {
  const parsed = Members.safeParse(value);
  if (parsed.success) return Object.fromEntries(Object.entries(parsed.data).filter(([, values]) => values.length > 0));
  const names = parsed.error.issues.flatMap(({ path }) => (path.length > 0 ? [String(path[0]).slice(0, 60)] : []));
  return names.length > 0 ? new WrongMembers([...new Set(names)]) : null;
}

/** Stored wishes as a form shows them. */
export function typedOf({ filters, papers, frequency, weekday, hour, timeZone }: Preferences): Typed {
  const { tag, category, exclude, ...single } = filters;
  const values = Object.entries({ ...single, papers, frequency, weekday, hour, timeZone });
  return {
    tag,
    category,
    exclude,
    ...Object.fromEntries(values.filter(([, value]) => value !== null).map(([name, value]) => [name, [String(value)]])),
  };
}

/** A topic may be written as it reads: `Speech recognition` is `speech-recognition`. */
function slugOf(tag: string): string {
  return tag.toLowerCase().replace(/\s+/g, "-");
}
