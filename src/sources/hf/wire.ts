import * as z from "zod";

// https://huggingface.co/.well-known/openapi.json describes more than arrives, and what arrives has changed five times since
// 2024. So only what a paper can't do without is required; anything else of an unexpected type counts as absent.
function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().catch(null);
}

const text = optional(z.string());
const count = optional(z.int().nonnegative());
const flag = optional(z.boolean());

const Account = z.object({
  name: text,
  user: text,
  fullname: text,
  avatarUrl: text,
  type: text,
  isPro: flag,
});

const Organization = z.object({ name: z.string(), fullname: text, avatar: text });

/** One item of the array that `/api/daily_papers` answers with. */
export const WireItem = z.object({
  title: text,
  summary: text,
  thumbnail: text,
  mediaUrls: optional(z.array(z.string())),
  numComments: count,
  submittedBy: optional(Account),
  organization: optional(Organization),
  isAuthorParticipating: flag,
  paper: z.object({
    id: z.string(),
    title: text,
    summary: text,
    authors: optional(z.array(z.object({ name: text, hidden: flag }).catch({ name: null, hidden: null }))),
    publishedAt: text,
    submittedOnDailyAt: text,
    submittedOnDailyBy: optional(Account),
    upvotes: count,
    githubRepo: text,
    githubStars: count,
    projectPage: text,
    mediaUrls: optional(z.array(z.string())),
    discussionId: text,
    ai_summary: text,
    ai_keywords: optional(z.array(z.string())),
    organization: optional(Organization),
    withdrawnAt: text,
  }),
});
export type WireItem = z.infer<typeof WireItem>;

export type WireAccount = z.infer<typeof Account>;
export type WireOrganization = z.infer<typeof Organization>;

/** The id of an item too malformed to be read, for the list of rejections. */
export const WireId = z.object({ paper: z.object({ id: z.string() }) }).transform(({ paper }) => paper.id);
