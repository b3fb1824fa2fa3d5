import { z } from "@hono/zod-openapi";
import { HUB_ITEM, HUB_PAGE } from "../examples/hugging-face.ts";
import { HubListItemSchema, HubPaperPageSchema } from "../hugging-face.ts";
import type { Operation } from "../operation.ts";

// The schemas that validate throw errors that are rendered as JSX, which Node cannot load. A test holds these to them.
const number = z.coerce.number().int();
const DailyParams = z.object({
  p: number.default(0),
  limit: number.default(50),
  date: z.iso.date().optional(),
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  submitter: z.string().max(200).optional(),
  sort: z.enum(["publishedAt", "trending"]).default("publishedAt"),
});
const SearchParams = z.object({ q: z.string().trim().min(1).max(250), limit: number.default(120) });

const SHAPE = "in Hugging Face's shape; what cannot be known here is absent";

/** The addresses of Hugging Face's papers API. */
export const huggingFace: Operation[] = [
  {
    id: "hubDailyPapers",
    path: "/api/daily_papers",
    group: "Hugging Face",
    summary: "The daily papers, as Hugging Face has them",
    description: `The papers of the daily list ${SHAPE}. Of a day, a week or a month; else the newest. Other parameters are ignored.`,
    query: DailyParams,
    notes: {
      p: {
        description: "Which page, from 0.",
        is: { type: "integer", minimum: 0, default: 0 },
      },
      limit: { description: "How many of a page.", is: { type: "integer", minimum: 1, maximum: 100, default: 50 } },
      date: { description: "A day that has begun.", example: "2026-05-04" },
      week: { description: "An ISO week.", example: "2026-W19" },
      month: { description: "A month.", example: "2026-05" },
      submitter: { description: "Papers that this user put on the list.", example: "quill" },
      sort: { description: "By when they were listed, or by what is moving." },
    },
    answer: { description: "A page of papers.", schema: z.array(HubListItemSchema), example: [HUB_ITEM] },
    headers: ["ETag", "Last-Modified", "Link"],
    refusals: { 400: "HubBadRequest" },
  },
  {
    id: "hubSearchPapers",
    path: "/api/papers/search",
    group: "Hugging Face",
    summary: "Papers by their words, as Hugging Face has them",
    description: `The papers with all of the words, best first, ${SHAPE}.`,
    query: SearchParams,
    notes: {
      q: { description: "What to look for.", example: "long context" },
      limit: { description: "How many at most.", is: { type: "integer", minimum: 1, maximum: 120, default: 120 } },
    },
    answer: { description: "The papers found.", schema: z.array(HubListItemSchema), example: [HUB_ITEM] },
    headers: ["ETag"],
    refusals: { 400: "HubBadRequest" },
  },
  {
    id: "hubPaper",
    path: "/api/papers/{id}",
    group: "Hugging Face",
    summary: "A paper, as Hugging Face has it",
    description: `The paper ${SHAPE}.`,
    parts: { id: { description: "An arXiv id.", example: "2605.90001" } },
    answer: { description: "The paper.", schema: HubPaperPageSchema, example: HUB_PAGE },
    headers: ["ETag"],
    refusals: { 404: "HubNotFound" },
  },
];
