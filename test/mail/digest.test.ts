import { describe, expect, it } from "vitest";
import { renderConfirmation, renderDigest } from "../../src/mail/templates/render.tsx";
import { sampleItem } from "../feeds/sample.ts";
import { preferring, sampleDigest, SITE } from "./sample.ts";

const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("a digest", () => {
  const { subject, html, text } = renderDigest(sampleDigest());

  it("has the top paper in its subject, and says how many there are beside it", () => {
    expect(subject).toBe("Lanterns: Small Indices for Long Books, and 1 more");
    expect(renderDigest(sampleDigest({ items: [sampleItem()] })).subject).toBe(
      "Lanterns: Small Indices for Long Books",
    );
    const long = renderDigest(
      sampleDigest({ items: [sampleItem({ title: "a\r\n b ".repeat(100) }), sampleItem()] }),
    ).subject;
    expect(long).toMatch(/^a b .*…, and 1 more$/);
    expect(long.length).toBeLessThan(140);
  });

  it("begins with how many papers and why these", () => {
    const preferences = preferring({ tag: ["robotics"], exclude: ["survey"], minUpvotes: 10, q: "small indices" });
    const chosen = renderDigest(sampleDigest({ preferences }));
    const lead =
      "2 papers, chosen as you asked: “small indices”, Robotics and embodied AI, without Survey, 10 votes or more.";
    expect(chosen.html.slice(0, chosen.html.indexOf("<table"))).toContain(lead);
    expect(chosen.text.replace(/\s+/g, " ")).toContain(lead);
    expect(text).toContain("2 papers: those that trend most now.");
    expect(renderDigest(sampleDigest({ preferences: preferring({}, { frequency: "weekly" }) })).text).toContain(
      "trend most this week.",
    );
  });

  it("tells of a paper the same in both forms", () => {
    for (const part of [words(html), text.replace(/\s+/g, " ")]) {
      for (const each of [
        "Tuesday, 5 May 2026",
        "Ada Quill and Ben Orrin · Harbour Lab",
        "Long books are slow to read. A small index helps.",
        "Votes from 41 to 132 since Monday; stars from 934 to 1.2k since 20 April.",
        "▲ 132 votes · ★ 1.2k stars · 14 comments",
        "a digest from Monday to Friday",
      ])
        expect(part).toContain(each);
    }
    for (const part of [html, text])
      for (const url of [
        `${SITE.url}/papers/2605.90001`,
        "https://arxiv.org/abs/2605.90001",
        "https://arxiv.org/pdf/2605.90001",
        "https://github.com/quill/lanterns",
        sampleDigest().links.preferences,
        sampleDigest().links.unsubscribe,
      ])
        expect(part).toContain(url);
  });

  it("tells formulas as plain text, in its subject too", () => {
    const plain = { title: "Sorting in O(n²)", abstract: "We sort n books." };
    const item = sampleItem({ title: "Sorting in $O(n^2)$", abstract: "We \\emph{sort} $n$ books.", plain });
    const mail = renderDigest(sampleDigest({ items: [item] }));
    expect(mail.subject).toBe("Sorting in O(n²)");
    for (const part of [words(mail.html), mail.text]) {
      expect(part).toContain("Sorting in O(n²)");
      expect(part).toContain("We sort n books.");
      expect(part).not.toContain("$");
    }
  });

  it("is dated in the reader's own time", () => {
    const preferences = preferring({}, { timeZone: "Pacific/Kiritimati" });
    const issue = { createdAt: Date.parse("2026-05-05T20:00:00Z") };
    expect(renderDigest(sampleDigest({ preferences, issue })).text).toContain("Wednesday, 6 May 2026");
  });

  it("has no picture, no script and nothing from elsewhere", () => {
    expect(html).not.toMatch(/<img|<script|<link|<iframe|@import|url\(|src=/);
    expect(html).not.toContain("pictures.example");
  });

  it("knows dark from light", () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain("@media(prefers-color-scheme:dark)");
  });

  it("has lines of 72 columns, but for addresses", () => {
    const long = text.split("\n").filter((line) => line.length > 72 && !line.includes("https://"));
    expect(long).toEqual([]);
  });

  it("keeps thirty papers whatever their titles, below what Gmail cuts off", () => {
    const items = Array.from({ length: 30 }, (_, i) =>
      sampleItem({
        id: `2605.${10_000 + i}`,
        title: '"'.repeat(2_000),
        abstract: "&".repeat(3_000),
        authors: [{ name: "'".repeat(900) }],
        codeUrl: `https://c.example/?${"&".repeat(280)}`,
      }),
    );
    const mail = renderDigest(sampleDigest({ items, preferences: preferring({}, { papers: 30 }) }));
    expect(new TextEncoder().encode(mail.html).length).toBeLessThan(102_000);
    for (const { id } of items) for (const part of [mail.html, mail.text]) expect(part).toContain(`/papers/${id}`);
  });

  it("says in the demo edition that everything is invented", () => {
    const demo = renderDigest(sampleDigest({ site: { ...SITE, demo: true } }));
    for (const part of [demo.html, demo.text]) expect(part).toContain("its papers, people and numbers are invented");
    expect(html).not.toContain("invented");
  });
});

describe("a confirmation", () => {
  const link = `${SITE.url}/subscribe/confirm/WyJh.q0-x_1`;
  const { subject, html, text } = renderConfirmation({ site: SITE, link, expires: Date.parse("2026-05-07T08:00:00Z") });

  it("says who asks, what for, how to agree and until when", () => {
    expect(subject).toBe("Confirm your subscription to Broadsheet");
    for (const part of [words(html), text.replace(/\s+/g, " ")]) {
      for (const each of ["most likely you", "Thursday, 7 May 2026, 08:00 UTC", "do nothing", "from Broadsheet"])
        expect(part).toContain(each);
    }
    for (const part of [html, text]) expect(part).toContain(link);
  });

  it("leads nowhere but to the site", () => {
    const hrefs = Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href);
    expect(new Set(hrefs)).toEqual(new Set([SITE.url, link]));
  });
});
