import type { ChangedItem, Item, PaperHistory, RankedItem } from "../../../domain/api.ts";

/** An invented paper, as a list has it. */
export const RANKED: RankedItem = {
  id: "2605.90001",
  version: 1,
  title: "Lanterns: Small Indices for Long Books",
  abstract: "Long books are slow to read.\n\nWe train a small index together with the reader.",
  authors: [{ name: "Ada Quill" }, { name: "Ben Orrin" }],
  categories: ["cs.CL", "cs.LG"],
  publishedAt: "2026-05-01T17:20:00.000Z",
  updatedAt: "2026-05-01T17:20:00.000Z",
  listedAt: "2026-05-04T00:41:12.000Z",
  url: "https://broadsheet.example/papers/2605.90001",
  abstractUrl: "https://arxiv.org/abs/2605.90001",
  pdfUrl: "https://arxiv.org/pdf/2605.90001",
  codeUrl: "https://github.com/quill/lanterns",
  projectUrl: null,
  tags: [
    { slug: "long-context", name: "Long context", kind: "topic" },
    { slug: "code-available", name: "Code available", kind: "facet" },
  ],
  signals: { upvotes: 132, comments: 14, githubStars: 1234, hnPoints: null },
  rank: 1,
  score: 118.4,
  why: [
    { signal: "upvotes", share: 0.7, change: 91, since: "2026-05-04T00:41:12.000Z" },
    { signal: "githubStars", share: 0.3, change: 300, since: "2026-05-04T06:15:00.000Z" },
  ],
  movement: { since: "2026-05-03T08:00:00.000Z", rank: null },
  thumbnailUrl: null,
  organization: "Harbour Lab",
  keywords: ["book indexing"],
  listing: {
    date: "2026-05-04",
    submittedBy: {
      name: "quill",
      fullname: "Ada Quill",
      avatarUrl: "https://pictures.example/quill.png",
      type: "user",
      isPro: false,
    },
    organization: { name: "harbour", fullname: "Harbour Lab", avatar: "https://pictures.example/harbour.png" },
    aiSummary: "A small index, trained with the reader, makes long books quick to read.",
    discussionId: "6a0000000000000000000001",
    mediaUrls: [],
    authorParticipating: true,
  },
  withdrawnAt: null,
  plain: null,
  comment: "12 pages, accepted at a workshop",
};

/** The same as it stands by itself: without a place in a trending list. */
export const PAPER: Item = { ...RANKED, movement: null };

export const CHANGED: ChangedItem = { ...PAPER, rank: null, changedAt: "2026-05-04T08:15:00.000Z", isNew: false };

export const HISTORY: PaperHistory = {
  id: PAPER.id,
  ranks: [
    { window: "day", at: "2026-05-04T09:00:00.000Z", rank: 1, score: 118.4 },
    { window: "day", at: "2026-05-04T08:00:00.000Z", rank: 4, score: 80.1 },
  ],
  signals: [
    { signal: "upvotes", at: "2026-05-04T08:45:00.000Z", value: 132 },
    { signal: "upvotes", at: "2026-05-04T00:41:12.000Z", value: 41 },
  ],
};
