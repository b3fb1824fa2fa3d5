import { z } from "@hono/zod-openapi";
import type { HubListItem, HubOrganization, HubPaper, HubPaperPage, HubUser } from "../hf/wire.ts";
import { component } from "./component.ts";

const text = z.string().optional();
const count = z.int().min(0).optional();
const media = z.array(z.string()).optional();

const HubUserSchema = component<HubUser>()(
  "HubUser",
  z.object({
    avatarUrl: text,
    fullname: z.string(),
    name: z.string(),
    user: z.string().describe("The same as `name`, where the Python client looks for it."),
    type: z.string(),
    isPro: z.boolean(),
  }),
);

const HubOrganizationSchema = component<HubOrganization>()(
  "HubOrganization",
  z.object({
    name: z.string(),
    fullname: z.string(),
    avatar: text,
    avatarUrl: text.describe("The same as `avatar`, where the Python client looks for it."),
  }),
);

const facts = {
  upvotes: count,
  discussionId: text,
  projectPage: text,
  githubRepo: text,
  githubStars: count,
  ai_summary: text,
  ai_keywords: z.array(z.string()).optional(),
  submittedOnDailyAt: z.iso.datetime().optional(),
};

const paper = {
  ...facts,
  id: z.string(),
  authors: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  mediaUrls: media,
  publishedAt: z.iso.datetime(),
  title: z.string(),
  submittedOnDailyBy: HubUserSchema.optional(),
  summary: z.string(),
  organization: HubOrganizationSchema.optional(),
  withdrawnAt: z.iso.datetime().optional(),
};

const HubPaperSchema = component<HubPaper>()("HubPaper", z.object(paper));

export const HubPaperPageSchema = component<HubPaperPage>()("HubPaperPage", z.object({ ...paper, numComments: count }));

export const HubListItemSchema = component<HubListItem>()(
  "HubListItem",
  z.object({
    ...facts,
    paper: HubPaperSchema,
    publishedAt: z.iso.datetime(),
    title: z.string(),
    summary: z.string(),
    mediaUrls: media,
    thumbnail: text,
    numComments: count,
    submittedBy: HubUserSchema.optional(),
    organization: HubOrganizationSchema.optional(),
    isAuthorParticipating: z.boolean().optional(),
  }),
);

/** What Hugging Face answers with where it refuses; the header `X-Error-Message` has the same words. */
export const HubErrorSchema = z.object({ error: z.string() }).openapi("HubError");
