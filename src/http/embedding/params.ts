import * as z from "zod";
import { parseArxivId } from "../../domain/arxiv-id.ts";
import type { Filters } from "../../domain/filters.ts";
import { WINDOWS } from "../../domain/trending.ts";
import { TrendingParams } from "../params.ts";
import { PICTURE } from "./size.ts";

const window = z.enum(WINDOWS, `must be one of ${WINDOWS.join(", ")}`);

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Papers that a list on another site has: the widget keeps room for as many before it knows any. */
export const USUAL_PAPERS = 5;
export const MOST_PAPERS = 20;

function wholeNumber(least: number, most: number, usual: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
    .default(usual);
}

/** What a list on another site shows, and how: the filters of the API, fewer papers, a theme. */
export const EmbedParams = TrendingParams.omit({ cursor: true }).extend({
  limit: wholeNumber(1, MOST_PAPERS, USUAL_PAPERS),
  theme: z.enum(THEMES, `must be one of ${THEMES.join(", ")}`).default("auto"),
});
export type EmbedParams = z.infer<typeof EmbedParams>;

/** The same as a picture, `width` pixels wide. */
export const PictureParams = EmbedParams.extend({ width: wholeNumber(320, 800, PICTURE.width) });

/** The list that is being put together, and the paper whose badge is shown. */
export const BuilderParams = EmbedParams.extend({
  window: window.default("week"),
  paper: z
    .string()
    .trim()
    .max(40, "must be an arXiv id, such as 2602.23229")
    .transform((text, context) => {
      const id = parseArxivId(text)?.id ?? null;
      if (id === null) context.addIssue("must be an arXiv id, such as 2602.23229");
      return id;
    })
    .optional()
    .transform((id) => id ?? null),
});
export type BuilderParams = z.infer<typeof BuilderParams>;

/** Without a window the best standing counts. */
export const BadgeParams = z.object({ window: window.optional() });

/** Pixels. What is no number says nothing, as there is nobody to whom a mistake could be told. */
const extent = z
  .string()
  .default("")
  .transform((text) => (text.trim() === "" || !Number.isFinite(Number(text)) ? null : Number(text)));

/** https://oembed.com/#section2.2 */
export const OembedParams = z.object({
  url: z.string("is needed").max(2_000, "must have at most 2000 characters"),
  maxwidth: extent,
  maxheight: extent,
  format: z.string().default("json"),
});

/** What of the parameters lets papers through. */
export function filtersOf(params: EmbedParams): Filters {
  const { tag, category, author, q, exclude, hasCode, minUpvotes, minStars, maxAgeDays } = params;
  return { tag, category, author, q, exclude, hasCode, minUpvotes, minStars, maxAgeDays };
}
