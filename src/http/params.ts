import * as z from "zod";
import { decodeChangesCursor, decodeCursor, decodePapersCursor, decodeSearchCursor } from "../domain/cursor.ts";
import { parseArxivId } from "../domain/arxiv-id.ts";
import { currentSlug, nearestSlugs } from "../domain/taxonomy/tags.ts";
import { WINDOWS } from "../domain/trending.ts";
import { badParameters, type ParameterError } from "./problem.ts";
import { mistakeIn } from "./wish.ts";

const MAX_REPEATED = 20;
/** Papers that are compared; what comes after them is hardly alike. */
const MOST_ALIKE = 50;

const words = z.string().trim().min(1, "must not be empty").max(200, "must have at most 200 characters");
/** What somebody looks for, as `readSearch` reads it, may be as long as an abstract. */
const wish = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(2_000, "must have at most 2000 characters")
  .superRefine((text, context) => {
    const mistake = mistakeIn(text);
    if (mistake !== null) context.addIssue(mistake);
  });
const count = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number);
const repeated = <T extends z.ZodType>(value: T) =>
  z.array(value).max(MAX_REPEATED, `must have at most ${MAX_REPEATED} values`);
const optional = <T extends z.ZodType>(value: T) => value.optional().transform((given) => given ?? null);

const limit = z
  .string()
  .regex(/^\d{1,4}$/, "must be a whole number from 1 to 100")
  .transform(Number)
  .refine((n) => n >= 1 && n <= 100, "must be a whole number from 1 to 100")
  .optional()
  .transform((n) => n ?? 50);

/** A tag by its slug of today or a former one; what is no tag is answered with those that may be meant. */
const tag = z
  .string()
  .max(200, "must have at most 200 characters")
  .transform((slug, context) => {
    const current = currentSlug(slug);
    if (current === null) context.addIssue(`is no known tag; the nearest are ${nearestSlugs(slug, 3).join(", ")}`);
    return current ?? slug;
  });

/** The filters of contract and page, by the names that they have everywhere. */
export const FilterParams = z.object({
  tag: repeated(tag),
  category: repeated(z.string().regex(/^[a-z-]+(\.[A-Za-z-]+)?$/, "is no arXiv category, such as cs.CL")),
  author: optional(words),
  q: optional(wish),
  exclude: repeated(words.transform((word) => currentSlug(word) ?? word)),
  hasCode: optional(z.enum(["true", "false"], "must be true or false").transform((value) => value === "true")),
  minUpvotes: optional(count),
  minStars: optional(count),
  maxAgeDays: optional(count),
  limit,
});

/** A `nextCursor` that an answer gave; `decode` knows those of one kind of list. */
const cursorOf = <Cursor>(decode: (text: string) => Cursor | null) =>
  optional(
    z.string().transform((text, context) => {
      const cursor = decode(text);
      if (cursor === null) context.addIssue("is no cursor of this list");
      return cursor;
    }),
  );

export const ListParams = FilterParams.extend({ cursor: cursorOf(decodeCursor) });
export type ListParams = z.infer<typeof ListParams>;

export const PapersParams = FilterParams.extend({ cursor: cursorOf(decodePapersCursor) });
export type PapersParams = z.infer<typeof PapersParams>;

/** A search has words to look for, beside the filters. */
export const SearchParams = FilterParams.extend({ q: wish, cursor: cursorOf(decodeSearchCursor) });
export type SearchParams = z.infer<typeof SearchParams>;

/** More papers like these; the ids as they stand in addresses, a version may follow. */
export const SimilarParams = z.object({
  id: z
    .array(
      z.string().transform((text, context) => {
        const parsed = text.length > 40 ? null : parseArxivId(text);
        if (!parsed) context.addIssue("must be an arXiv id, such as 2602.23229");
        return parsed?.id ?? text;
      }),
    )
    .min(1, "is needed")
    .max(MAX_REPEATED, `must have at most ${MAX_REPEATED} values`),
  limit: limit.transform((most) => Math.min(most, MOST_ALIKE)),
});

const DAY_OR_INSTANT = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** A place in the stream, a day or an instant. */
const since = z
  .string()
  .max(200, "must have at most 200 characters")
  .transform((text, context) => {
    const place = decodeChangesCursor(text);
    if (place) return place;
    const instant = DAY_OR_INSTANT.safeParse(text);
    if (instant.success) return { instant: Date.parse(instant.data) };
    context.addIssue(
      "must be the since of an earlier answer, a day such as 2026-05-04, or an instant such as 2026-05-04T08:00:00Z",
    );
    return z.NEVER;
  });

export const ChangesParams = z.object({ since: optional(since), cursor: cursorOf(decodeChangesCursor), limit });

export const TrendingParams = ListParams.extend({
  window: z.enum(WINDOWS, `must be one of ${WINDOWS.join(", ")}`).default("day"),
});

const REPEATABLE = new Set(["tag", "category", "exclude", "id"]);

/** Reads a query string by a schema; throws a 400 that names every parameter that is wrong. Other names are ignored. */
export function readQuery<Schema extends z.ZodObject>(url: string, schema: Schema): z.output<Schema> {
  const given = new URL(url).searchParams;
  const errors: ParameterError[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(schema.shape)) {
    const all = given.getAll(name);
    if (REPEATABLE.has(name)) values[name] = all;
    else if (all.length > 1) errors.push({ parameter: name, detail: "must be given once" });
    else if (all.length === 1) values[name] = all[0];
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success)
    errors.push(...parsed.error.issues.map(({ path, message }) => ({ parameter: String(path[0]), detail: message })));
  if (errors.length > 0 || !parsed.success) throw badParameters(errors);
  return parsed.data;
}
