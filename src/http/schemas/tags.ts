import { z } from "@hono/zod-openapi";
import type { CountedArea, CountedTag, TagPage, TagTree } from "../../domain/api.ts";
import { component } from "./component.ts";
import { RankedItemSchema } from "./item.ts";
import { EditionSchema, nextCursor } from "./lists.ts";

const count = z.int().min(0);
const weeks = {
  week: count.describe("Papers listed in the last seven days."),
  previousWeek: count.describe("In the seven days before."),
  change: z.int().describe("`week` less `previousWeek`."),
};

const counted = {
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  kind: z.enum(["topic", "facet"]),
  area: z.string().nullable().describe("The area of a topic; null for areas and facets."),
  papers: count.describe("All papers that have it."),
  ...weeks,
  url: z.url(),
};

const CountedTagSchema = component<CountedTag>()("CountedTag", z.object(counted));

const area = { ...counted, topics: z.array(CountedTagSchema) };

const CountedAreaSchema = component<CountedArea>()("CountedArea", z.object(area));

export const TagTreeSchema = component<TagTree>()(
  "TagTree",
  z.object({
    areas: z.array(CountedAreaSchema),
    facets: z.array(CountedTagSchema),
    categories: z.array(z.object({ slug: z.string(), ...weeks })).describe("The arXiv categories of listed papers."),
    listed: z.object(weeks),
    publishedAt: z.iso.datetime().nullable().describe("null before the first count."),
  }),
);

export const TagPageSchema = component<TagPage>()(
  "TagPage",
  z.object({
    tag: z.object({ ...area, feeds: z.object({ rss: z.url(), atom: z.url(), json: z.url() }) }),
    items: z.array(RankedItemSchema),
    nextCursor,
    edition: EditionSchema,
  }),
);
