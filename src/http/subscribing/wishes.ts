import * as z from "zod";
import { normalizeAddress } from "../../domain/address.ts";
import { DEFAULT_PREFERENCES, FREQUENCIES, MAX_PAPERS, type Preferences } from "../../domain/subscription.ts";
import { isTimeZone } from "../../domain/zoned-time.ts";
import { FilterParams } from "../params.ts";
import type { ParameterError } from "../problem.ts";
import type { Typed } from "./typed.ts";

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .refine((n) => n >= least && n <= most, message);
}

const Filters = FilterParams.omit({ limit: true, maxAgeDays: true });

/** What a digest should be, by the contract's names; what is not said is as it is for most. */
const Wishes = Filters.extend({
  frequency: z.enum(FREQUENCIES, `must be one of ${FREQUENCIES.join(", ")}`).default(DEFAULT_PREFERENCES.frequency),
  weekday: wholeNumber(1, 7).default(DEFAULT_PREFERENCES.weekday),
  hour: wholeNumber(0, 23).default(DEFAULT_PREFERENCES.hour),
  timeZone: z
    .string()
    .refine(isTimeZone, "is no time zone, such as Europe/Paris")
    .default(DEFAULT_PREFERENCES.timeZone),
  papers: wholeNumber(1, MAX_PAPERS).default(DEFAULT_PREFERENCES.papers),
});

const Address = z.string("is missing").transform((text, context) => {
  const address = normalizeAddress(text);
  if (address === null) context.addIssue("is no address that mail can be sent to, such as name@example.org");
  return address ?? "";
});

/** The same with an address, as texts. */
export const Subscription = Wishes.extend({ address: Address });

/** What a field got that it cannot take, ready to stand beside it. */
export interface Mistakes {
  errors: ParameterError[];
}

/** The names that a subscription has; others are no concern of it. */
export const FIELDS: ReadonlySet<string> = new Set(Object.keys(Subscription.shape));

/** The wishes of a form or a JSON object, or what is wrong with them. */
export function readWishes(typed: Typed): Preferences | Mistakes {
  const read = parse(Wishes, typed);
  return "errors" in read ? read : preferencesOf(read.data);
}

/** The same with the address that they come for. */
export function readSubscription(typed: Typed): { address: string; preferences: Preferences } | Mistakes {
  const read = parse(Subscription, typed);
  return "errors" in read ? read : { address: read.data.address, preferences: preferencesOf(read.data) };
}

const REPEATABLE = new Set(["tag", "category", "exclude"]);

function parse<Schema extends z.ZodObject>(schema: Schema, typed: Typed): { data: z.output<Schema> } | Mistakes {
  const errors: ParameterError[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(schema.shape)) {
    const given = Object.hasOwn(typed, name) ? (typed[name] ?? []) : [];
    if (REPEATABLE.has(name)) values[name] = given;
    else if (given.length > 1) errors.push({ parameter: name, detail: "must be given once" });
    else if (given.length === 1) values[name] = given[0];
  }
  const parsed = schema.safeParse(values);
  if (parsed.success && errors.length === 0) return { data: parsed.data };
  const found = parsed.error?.issues ?? [];
  return {
    errors: [...errors, ...found.map(({ path, message }) => ({ parameter: String(path[0]), detail: message }))],
  };
}

function preferencesOf({ frequency, weekday, hour, timeZone, papers, ...filters }: z.output<typeof Wishes>) {
  const { tag, category, author, q, exclude, hasCode, minUpvotes, minStars } = filters;
  const wanted = { tag: [...new Set(tag)], category, author, q, exclude, hasCode, minUpvotes, minStars };
  return { frequency, weekday, hour, timeZone, papers, filters: wanted } satisfies Preferences;
}
