import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { type ItemParts, newestEvent, toItem, withSite } from "../../src/domain/item.ts";
import { EMPTY_STATE, foldEvent, type ScoreEvent } from "../../src/domain/trending.ts";

const LISTED = Date.UTC(2026, 4, 4, 1);
const event = (cause: ScoreEvent["cause"], value: number, hours: number): ScoreEvent => ({
  cause,
  value,
  observedAt: LISTED + hours * HOUR,
  since: null,
});
const STATE = [event("listing", 1, 0), event("upvotes", 40, 6), event("githubStars", 10, 6)].reduce(
  foldEvent,
  EMPTY_STATE,
);

const PARTS: ItemParts = {
  paper: {
    id: "hep-th/9901001",
    version: 2,
    title: "Lanterns",
    abstract: "They glow.",
    authors: ["Ada Quill", "Ben Orrin"],
    categories: ["hep-th"],
    comment: "12 pages",
    publishedAt: LISTED - 3 * DAY,
    updatedAt: LISTED - DAY,
    withdrawnAt: null,
    codeUrl: null,
    projectUrl: "https://lanterns.example/",
    thumbnailUrl: null,
    organization: "Harbour Lab",
    keywords: ["oil"],
  },
  listedAt: LISTED,
  listing: { date: "2026-05-04", details: { aiSummary: "Lanterns glow.", authorParticipating: false } },
  tags: [
    { slug: "robotics", weight: 9 },
    { slug: "no-longer-known", weight: 5 },
    { slug: "survey", weight: 2 },
  ],
  signals: { upvotes: 40, githubStars: 0 },
  plain: { title: "Lanterns", abstract: "They glow." },
};
const WHY = [
  { signal: "upvotes", share: 0.9, change: 40, since: "2026-05-04T01:00:00.000Z" },
  { signal: "listing", share: 0.1, change: 1, since: "2026-05-04T01:00:00.000Z" },
];
const PLACE = { rank: 3, score: 44.4, why: WHY };

describe("an item", () => {
  it("says what is known of the paper, and null of what is not", () => {
    expect(toItem(PARTS, PLACE)).toEqual({
      id: "hep-th/9901001",
      version: 2,
      title: "Lanterns",
      abstract: "They glow.",
      authors: [{ name: "Ada Quill" }, { name: "Ben Orrin" }],
      categories: ["hep-th"],
      publishedAt: "2026-05-01T01:00:00.000Z",
      updatedAt: "2026-05-03T01:00:00.000Z",
      listedAt: "2026-05-04T01:00:00.000Z",
      url: "/papers/hep-th/9901001",
      abstractUrl: "https://arxiv.org/abs/hep-th/9901001",
      pdfUrl: "https://arxiv.org/pdf/hep-th/9901001",
      codeUrl: null,
      projectUrl: "https://lanterns.example/",
      tags: [
        { slug: "robotics", name: "Robotics and embodied AI", kind: "topic" },
        { slug: "survey", name: "Survey", kind: "facet" },
      ],
      signals: { upvotes: 40, comments: null, githubStars: 0, hnPoints: null },
      rank: 3,
      score: 44.4,
      why: WHY,
      movement: null,
      thumbnailUrl: null,
      organization: "Harbour Lab",
      keywords: ["oil"],
      listing: {
        date: "2026-05-04",
        submittedBy: null,
        organization: null,
        aiSummary: "Lanterns glow.",
        discussionId: null,
        mediaUrls: [],
        authorParticipating: false,
      },
      withdrawnAt: null,
      plain: { title: "Lanterns", abstract: "They glow." },
      comment: "12 pages",
    });
  });

  it("outside of every list has no rank, and none of a day without a listing", () => {
    expect(toItem({ ...PARTS, listedAt: null }, { ...PLACE, rank: null })).toMatchObject({
      rank: null,
      listedAt: null,
    });
  });

  it("says where it stood before, if it stands in a list that remembers", () => {
    const movement = { since: "2026-05-03T07:00:00.000Z", rank: 7 };
    expect(toItem(PARTS, { ...PLACE, movement }).movement).toEqual(movement);
  });

  it("says when it was withdrawn", () => {
    const paper = { ...PARTS.paper, withdrawnAt: LISTED };
    expect(toItem({ ...PARTS, paper }, PLACE).withdrawnAt).toBe("2026-05-04T01:00:00.000Z");
  });

  it("is given its address by the site that serves it", () => {
    const item = toItem(PARTS, PLACE);
    expect(withSite(item, "https://broadsheet.example")).toEqual({
      ...item,
      url: "https://broadsheet.example/papers/hep-th/9901001",
    });
  });
});

describe("the newest event", () => {
  it("of states is the last change in any of them", () => {
    expect(newestEvent([])).toBe(0);
    expect(newestEvent([null, EMPTY_STATE])).toBe(0);
    expect(newestEvent([STATE, null, foldEvent(STATE, event("upvotes", 41, 30))])).toBe(LISTED + 30 * HOUR);
    expect(newestEvent([foldEvent(STATE, event("upvotes", 39, 30))])).toBe(LISTED + 6 * HOUR);
  });
});
