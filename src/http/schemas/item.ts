import { z } from "@hono/zod-openapi";
import type { ChangedItem, Item, ItemListing, ItemSignals, ItemTag, RankedItem, Reason } from "../../domain/api.ts";
import { component } from "./component.ts";

const instant = z.iso.datetime();
const count = z.int().min(0).nullable();

const TagSchema = component<ItemTag>()(
  "Tag",
  z.object({ slug: z.string(), name: z.string(), kind: z.enum(["topic", "facet"]) }),
);

const ReasonSchema = component<Reason>()(
  "Reason",
  z.object({
    signal: z
      .string()
      .describe("What counted: `listing`, `upvotes`, `comments`, `authors`, `githubStars` or `hnPoints`."),
    share: z.number().min(0).max(1).describe("Its share of the score; those of an item add up to 1."),
    change: z.number().describe("How much the signal grew."),
    since: instant,
  }),
);

const submitter = z.object({
  name: z.string().describe("The user's name on Hugging Face."),
  fullname: z.string(),
  avatarUrl: z.string(),
  type: z.string(),
  isPro: z.boolean(),
});

const ListingSchema = component<ItemListing>()(
  "Listing",
  z.object({
    date: z.iso.date().describe("The day of the list, the newest where there are several."),
    submittedBy: submitter.nullable(),
    organization: z.object({ name: z.string(), fullname: z.string(), avatar: z.string() }).nullable(),
    aiSummary: z.string().nullable().describe("One sentence that a model wrote, as the list has it."),
    discussionId: z.string().nullable(),
    mediaUrls: z.array(z.string()),
    authorParticipating: z.boolean().nullable(),
  }),
);

const SignalsSchema = component<ItemSignals>()(
  "Signals",
  z
    .object({ upvotes: count, comments: count, githubStars: count, hnPoints: count })
    .describe("Counts that others give; null where unknown."),
);

const shape = {
  id: z.string().describe("The arXiv id, without a version."),
  version: z.int().min(1),
  title: z.string().describe("As the source gives it, LaTeX included."),
  abstract: z.string().describe("As the source gives it, LaTeX included; empty lines part paragraphs."),
  authors: z.array(z.object({ name: z.string() })),
  categories: z.array(z.string()).describe("arXiv categories."),
  publishedAt: instant.describe("When the first version was submitted."),
  updatedAt: instant.describe("When this version was."),
  listedAt: instant.nullable().describe("When it came onto Hugging Face's daily list; null if it never did."),
  url: z.url().describe("The paper's page here."),
  abstractUrl: z.url(),
  pdfUrl: z.url(),
  codeUrl: z.url().nullable(),
  projectUrl: z.url().nullable(),
  tags: z.array(TagSchema).describe("Heaviest first, eight at most."),
  signals: SignalsSchema,
  score: z.number().describe("What orders the list that it is in."),
  why: z.array(ReasonSchema).describe("Why it stands where it stands, largest share first."),
  movement: z
    .object({ since: instant, rank: z.int().min(1).nullable() })
    .nullable()
    .describe("Where it stood in the same trending list about a day before; rank null if not among the first hundred."),
  thumbnailUrl: z.url().nullable(),
  organization: z.string().nullable(),
  keywords: z.array(z.string()).describe("As an upstream gives them."),
  // `.nullable()` of a schema with a name would be written as one that has to be both.
  listing: z
    .union([ListingSchema, z.null()])
    .describe("What Hugging Face's daily list says of it; null for a paper that was on none."),
  withdrawnAt: instant.nullable(),
  plain: z
    .object({ title: z.string(), abstract: z.string() })
    .nullable()
    .describe(
      "Title and abstract as plain text, formulas in Unicode as far as it goes; null where they hold no LaTeX.",
    ),
  comment: z
    .string()
    .nullable()
    .describe("What its authors say of it on arXiv, such as its length and where it was accepted."),
};
const rank = z.int().min(1);

export const ItemSchema = component<Item>()(
  "Item",
  z.object({
    ...shape,
    rank: rank.nullable().describe("Its place in the list; of a paper by itself, in the edition of its day."),
  }),
);

export const RankedItemSchema = component<RankedItem>()(
  "RankedItem",
  z.object({ ...shape, rank: rank.describe("Its place in the whole list, filtered or not.") }),
);

export const ChangedItemSchema = component<ChangedItem>()(
  "ChangedItem",
  z.object({
    ...shape,
    rank: rank.nullable(),
    changedAt: instant.describe("When it last changed."),
    isNew: z.boolean().describe("True for one that has not been in the stream before."),
  }),
);
