import type { Item, RankedItem } from "../../src/domain/api.ts";
import type { Feed } from "../../src/feeds/feed.ts";

/** An invented paper; `changes` makes it the paper that a test is about. */
export function sampleItem(changes: Partial<RankedItem> = {}): RankedItem {
  const id = changes.id ?? "2605.90001";
  return {
    id,
    version: 1,
    title: "Lanterns: Small Indices for Long Books",
    abstract: "Long books are slow to read.\nA small index helps.\n\nIt is trained with the reader.",
    authors: [{ name: "Ada Quill" }, { name: "Ben Orrin" }],
    categories: ["cs.CL", "cs.LG"],
    publishedAt: "2026-05-01T17:20:00Z",
    updatedAt: "2026-05-01T17:20:00Z",
    listedAt: "2026-05-04T00:41:00Z",
    url: `https://broadsheet.example/papers/${id}`,
    abstractUrl: `https://arxiv.org/abs/${id}`,
    pdfUrl: `https://arxiv.org/pdf/${id}`,
    codeUrl: "https://github.com/quill/lanterns",
    projectUrl: null,
    tags: [
      { slug: "long-context", name: "Long context", kind: "topic" },
      { slug: "code-released", name: "Code released", kind: "facet" },
    ],
    signals: { upvotes: 132, comments: 14, githubStars: 1234, hnPoints: null },
    rank: 1,
    score: 8.25,
    why: [
      { signal: "upvotes", share: 0.7, change: 91, since: "2026-05-04T00:41:00Z" },
      { signal: "githubStars", share: 0.3, change: 300, since: "2026-04-20T06:00:00Z" },
    ],
    movement: null,
    thumbnailUrl: "https://pictures.example/lanterns.png",
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
      aiSummary: "A small index makes long books quick to read.",
      discussionId: "6a0000000000000000000001",
      mediaUrls: [],
      authorParticipating: true,
    },
    withdrawnAt: null,
    plain: null,
    comment: null,
    ...changes,
  };
}

export function sampleFeed(
  items: Item[] = [sampleItem(), sampleItem({ id: "hep-th/9901001", title: "Second" })],
): Feed {
  return {
    title: "Broadsheet, daily",
    description: "The machine-learning papers of the day",
    siteName: "Broadsheet",
    selfUrl: "https://broadsheet.example/feeds/daily.rss",
    alternateUrl: "https://broadsheet.example/",
    hubUrl: null,
    updatedAt: "2026-05-04T08:15:00Z",
    items,
    language: "en",
  };
}
