import { describe, expect, it } from "vitest";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { sampleFeed, sampleItem } from "./sample.ts";

describe("JSON Feed", () => {
  it("is version 1.1 with the feed's addresses", () => {
    expect(JSON.parse(renderJsonFeed(sampleFeed()))).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Broadsheet, daily",
      home_page_url: "https://broadsheet.example/",
      feed_url: "https://broadsheet.example/feeds/daily.rss",
      language: "en",
      authors: [{ name: "Broadsheet" }],
    });
  });

  it("carries every part of a paper, and what no other feed has room for", () => {
    expect(
      JSON.parse(renderJsonFeed(sampleFeed([sampleItem({ version: 2, updatedAt: "2026-05-06T10:00:00Z" })]))),
    ).toMatchObject({
      items: [
        {
          id: "tag:broadsheet.pub,2026:paper/2605.90001",
          url: "https://broadsheet.example/papers/2605.90001",
          external_url: "https://arxiv.org/abs/2605.90001",
          title: "Lanterns: Small Indices for Long Books",
          content_html: expect.stringContaining("<p>It is trained with the reader.</p>"),
          image: "https://pictures.example/lanterns.png",
          date_published: "2026-05-04T00:41:00.000Z",
          date_modified: "2026-05-06T10:00:00.000Z",
          authors: [{ name: "Ada Quill" }, { name: "Ben Orrin" }],
          tags: ["Long context", "Code released", "cs.CL", "cs.LG"],
          language: "en",
          _broadsheet: {
            id: "2605.90001",
            version: 2,
            rank: 1,
            signals: { upvotes: 132, comments: 14, githubStars: 1234, hnPoints: null },
          },
        },
      ],
    });
  });

  it("has no picture where there is none to be had", () => {
    for (const thumbnailUrl of [null, "javascript:alert(1)", "/relative.png"]) {
      expect(renderJsonFeed(sampleFeed([sampleItem({ thumbnailUrl })]))).not.toContain('"image"');
    }
  });
});
