import * as z from "zod";
import { dayOf } from "../../domain/calendar.ts";
import type { EditionKind } from "../../domain/api.ts";
import { isEdition } from "../../domain/edition.ts";
import { HubError } from "./errors.ts";

const number = z.coerce.number().int();

/** The parameters of `/api/daily_papers`. A day that has not begun is refused there, so it is here. */
export function dailyParams(now: number) {
  const today = dayOf(now);
  return z.object({
    p: number.min(0).default(0),
    limit: number.min(1).max(100).default(50),
    date: keyOf("daily", "Invalid ISO date")
      .refine((date) => date <= today, `"date" must be less than or equal to "${today}T00:00:00.000Z"`)
      .optional(),
    week: keyOf("weekly", "Invalid ISO week").optional(),
    month: keyOf("monthly", "Invalid ISO month").optional(),
    submitter: z.string().max(200).optional(),
    sort: z.enum(["publishedAt", "trending"]).default("publishedAt"),
  });
}
export type DailyParams = z.infer<ReturnType<typeof dailyParams>>;

/** The parameters of `/api/papers/search`. */
export const SearchParams = z.object({
  q: z.string().trim().min(1).max(250),
  limit: number.min(1).max(120).default(120),
});

function keyOf(kind: EditionKind, message: string) {
  return z.string().refine((key) => isEdition({ kind, key }), { message, abort: true });
}

/** Reads a query string by a schema. Other names are ignored; a 400 says what is wrong in Hugging Face's form, which is zod's. */
export function readHubQuery<Schema extends z.ZodObject>(url: string, schema: Schema): z.output<Schema> {
  const given = new URL(url).searchParams;
  const values = Object.keys(schema.shape).map((name) => {
    const all = given.getAll(name);
    return [name, all.length > 1 ? all : all[0]];
  });
  const parsed = schema.safeParse(Object.fromEntries(values));
  if (!parsed.success) throw new HubError(400, z.prettifyError(parsed.error));
  return parsed.data;
}
