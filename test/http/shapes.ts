import * as z from "zod";
import { SITE_URL } from "./world.ts";

// The answers of the API, every key of them and no other.

export const Instant = z.iso.datetime({ precision: 3 });
const count = z.number().int().min(0).nullable();
const paper = {
  id: z.string(),
  version: z.number().int().min(1),
  title: z.string().min(1),
  abstract: z.string().min(1),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  categories: z.array(z.string()),
  publishedAt: Instant,
  updatedAt: Instant,
  listedAt: Instant.nullable(),
  url: z.string().startsWith(`${SITE_URL}/papers/`),
  abstractUrl: z.string().startsWith("https://arxiv.org/abs/"),
  pdfUrl: z.string().startsWith("https://arxiv.org/pdf/"),
  codeUrl: z.url().nullable(),
  projectUrl: z.url().nullable(),
  tags: z.array(z.strictObject({ slug: z.string(), name: z.string(), kind: z.enum(["topic", "facet"]) })),
  signals: z.strictObject({ upvotes: count, comments: count, githubStars: count, hnPoints: count }),
  score: z.number().positive(),
  why: z
    .array(
      z.strictObject({
        signal: z.enum(["listing", "upvotes", "comments", "githubStars", "hnPoints"]),
        share: z.number().min(0).max(1),
        change: z.number(),
        since: Instant,
      }),
    )
    .min(1),
  movement: z.strictObject({ since: Instant, rank: z.number().int().min(1).nullable() }).nullable(),
  thumbnailUrl: z.url().nullable(),
  organization: z.string().nullable(),
  keywords: z.array(z.string()),
  listing: z
    .strictObject({
      date: z.iso.date(),
      submittedBy: z
        .strictObject({
          name: z.string(),
          fullname: z.string(),
          avatarUrl: z.string(),
          type: z.string(),
          isPro: z.boolean(),
        })
        .nullable(),
      organization: z.strictObject({ name: z.string(), fullname: z.string(), avatar: z.string() }).nullable(),
      aiSummary: z.string().nullable(),
      discussionId: z.string().nullable(),
      mediaUrls: z.array(z.url()),
      authorParticipating: z.boolean().nullable(),
    })
    .nullable(),
  withdrawnAt: Instant.nullable(),
};
export const RankedItem = z.strictObject({ ...paper, rank: z.number().int().min(1) });
/** A paper by itself, with its place in the edition of its day. */
export const Paper = z.strictObject({ ...paper, rank: z.number().int().min(1).nullable() });
export type List = z.infer<typeof List>;
export const List = z.strictObject({
  items: z.array(RankedItem),
  nextCursor: z.string().nullable(),
  edition: z.strictObject({
    kind: z.enum(["daily", "weekly", "monthly", "trending", "tag-daily", "tag-trending"]),
    key: z.string(),
    version: z.string().regex(/^[0-9a-f]{16}$/),
    publishedAt: Instant,
    complete: z.boolean(),
  }),
});
