import { z } from "@hono/zod-openapi";
import type { ProblemDetails } from "../../domain/api.ts";

const shape = {
  type: z.string().describe("`about:blank`: the status says all that there is."),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().describe("What was wrong and, where there is something, what works."),
  instance: z.string().describe("The path that was asked for."),
  errors: z
    .array(z.object({ parameter: z.string(), detail: z.string() }))
    .describe("Every parameter that was wrong.")
    .optional(),
};

/** RFC 9457. */
export const ProblemSchema = z.object(shape).openapi("Problem") satisfies z.ZodType<Problem>;

/** 404 for a slug that is no tag; in the first minutes, before anything is published, for one that is. */
export const UnknownTagSchema = z
  .object({ ...shape, nearest: z.array(z.string()).describe("Slugs that may be meant.").optional() })
  .openapi("UnknownTag");

/** zod's optional members may be undefined. */
type Problem = Omit<ProblemDetails, "errors"> & { errors?: ProblemDetails["errors"] | undefined };
