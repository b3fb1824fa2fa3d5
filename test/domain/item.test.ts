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
  tags: [
    { slug: "robotics", weight: 9 },
    { slug: "no-longer-known", weight: 5 },
    { slug: "survey", weight: 2 },
  ],
  signals: { upvotes: 40, githubStars: 0 },
  state: STATE,
};
const PLACE = { rank: 3, window: "week", asOf: LISTED + 6 * HOUR } as const;

describe("an item", () => {
  it("says what is known of the paper, and null of what is not", () => {
    const { score, why, ...rest } = toItem(PARTS, PLACE);
    expect(rest).toEqual({
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
      thumbnailUrl: null,
      organization: "Harbour Lab",
      withdrawnAt: null,
    });
    expect(score).toBeGreaterThan(40); // the votes and the listing
    expect(why.map(({ signal, change, since }) => [signal, change, since])).toEqual([
      ["upvotes", 40, "2026-05-04T01:00:00.000Z"],
      ["listing", 1, "2026-05-04T01:00:00.000Z"],
    ]);
    expect(why.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 3);
  });

  it("that nothing has moved has no score and no reason", () => {
    expect(toItem({ ...PARTS, state: null }, PLACE)).toMatchObject({ score: 0, why: [] });
    expect(toItem({ ...PARTS, state: EMPTY_STATE, listedAt: null }, { ...PLACE, rank: null })).toMatchObject({
      score: 0,
      why: [],
      listedAt: null,
      rank: null,
    });
  });

  it("has its score halved after the window's half-life", () => {
    const [now, later] = [PLACE.asOf, PLACE.asOf + 7 * DAY].map((asOf) => toItem(PARTS, { ...PLACE, asOf }).score);
    expect((now ?? 0) / (later ?? 1)).toBeCloseTo(2, 3);
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
