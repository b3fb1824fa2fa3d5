import type { z } from "@hono/zod-openapi";
import type { ParameterNotes } from "./parameters.ts";
import type { HeaderName, RefusalName } from "./responses.ts";

export type Group = "Editions" | "Papers" | "Tags" | "Mail" | "Service" | "Hugging Face";

/** One address of the API, as the document tells of it. */
export interface Operation {
  id: string;
  /** Reading unless it says otherwise. */
  method?: "post";
  path: string;
  group: Group;
  summary: string;
  description: string;
  /** The parts of the path that stand for something. */
  parts?: Record<string, ParameterNotes>;
  /** The schema that validates the query. */
  query?: z.ZodObject;
  /** The schema that validates the body, of texts as forms have them; documented as JSON has its members. */
  body?: { schema: z.ZodObject; example: Record<string, unknown> };
  /** What is to be said of parameters or members that no other operation has. */
  notes?: Record<string, ParameterNotes>;
  answer: { status?: 202; description: string; schema: z.ZodType; example: unknown };
  /** Those of its answer, beside what every answer has. */
  headers: HeaderName[];
  /** What it answers beside that and what every operation may. */
  refusals: Record<number, RefusalName>;
}
