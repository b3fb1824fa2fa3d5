import type { z } from "@hono/zod-openapi";
import type { ParameterNotes } from "./parameters.ts";
import type { HeaderName, RefusalName } from "./responses.ts";

export type Group = "Editions" | "Papers" | "Tags" | "Service" | "Hugging Face";

/** One address of the API, as the document tells of it. */
export interface Operation {
  id: string;
  path: string;
  group: Group;
  summary: string;
  description: string;
  /** The parts of the path that stand for something. */
  parts?: Record<string, ParameterNotes>;
  /** The schema that validates the query. */
  query?: z.ZodObject;
  /** What is to be said of parameters that no other operation has. */
  notes?: Record<string, ParameterNotes>;
  answer: { description: string; schema: z.ZodType; example: unknown };
  /** Those of its 200, beside what every answer has. */
  headers: HeaderName[];
  /** What it answers beside 200 and what every operation may. */
  refusals: Record<number, RefusalName>;
}
