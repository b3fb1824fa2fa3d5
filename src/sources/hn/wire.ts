import * as z from "zod";

/** More than any story will have; beyond it something else is counted. */
const MAX_COUNT = 1_000_000;
// Counts are null in entries that are no stories, and for a moment after one was posted.
const count = z
  .int()
  .nonnegative()
  .max(MAX_COUNT)
  .nullish()
  .transform((value) => value ?? 0);

/** What `search` and `search_by_date` answer with (https://hn.algolia.com/api); the hits are read one by one. */
export const WireAnswer = z.object({ hits: z.array(z.unknown()), nbPages: z.int().nonnegative() });
export type WireAnswer = z.infer<typeof WireAnswer>;

/** A story among the hits. One that was written on Hacker News itself has no address. */
export const WireHit = z.object({
  objectID: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
  url: z.string().nullish(),
  points: count,
  num_comments: count,
  /** Seconds since 1970. */
  created_at_i: z.int().positive(),
});
export type WireHit = z.infer<typeof WireHit>;

/** The id of a hit too malformed to be read, for the list of rejections. */
export const WireHitId = z.object({ objectID: z.coerce.string() }).transform(({ objectID }) => objectID);

/** What comes with a status of 400. */
export const WireError = z.object({ message: z.string() });
