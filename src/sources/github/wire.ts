import * as z from "zod";

/** An answer of GraphQL, data and errors side by side (https://spec.graphql.org/October2021/#sec-Response-Format). */
export const WireAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        type: z.string().nullish().catch(null),
        message: z.string().catch(""),
        path: z
          .array(z.union([z.string(), z.number()]))
          .nullish()
          .catch(null),
      }),
    )
    .nullish(),
});
export type WireAnswer = z.infer<typeof WireAnswer>;
export type WireError = NonNullable<WireAnswer["errors"]>[number];

/** The fields that the query asks for, as far as GitHub has them: a stand-in may not know when a repository was made. */
export const WireRepository = z.object({
  nameWithOwner: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/),
  stargazerCount: z.int().nonnegative(),
  createdAt: z.iso.datetime({ offset: true }).nullish(),
});

export const WireRateLimit = z
  .object({ remaining: z.int().nonnegative(), resetAt: z.iso.datetime({ offset: true }) })
  .nullish()
  .catch(null);
