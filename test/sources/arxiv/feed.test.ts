import { describe, expect, it } from "vitest";
import { fetchFeed } from "../../../src/sources/arxiv/feed.ts";
import { answering, document, fixture, NOW, openGate } from "../fakes.ts";

const BASE = "https://rss.arxiv.org";
const atom = (body: string, init?: ResponseInit) => document(body, "application/atom+xml; charset=utf-8", init);
const announcedAt = Date.parse("2026-05-05T04:00:00Z");

async function read(body: string) {
  const feed = await fetchFeed(answering(atom(body)), openGate(), BASE, ["cs.CL"], null);
  if (feed.kind !== "feed") throw new Error("unchanged");
  return feed;
}

describe("fetchFeed", () => {
  it("asks for all categories at once, conditionally, through the gate", async () => {
    const upstream = answering(() => new Response(null, { status: 304 }));
    const gate = openGate();
    expect(await fetchFeed(upstream, gate, BASE, ["cs.AI", "cs.CL"], '"a"')).toEqual({ kind: "unchanged" });
    expect(upstream.requests[0]?.url).toBe("https://rss.arxiv.org/atom/cs.AI+cs.CL");
    expect(upstream.requests[0]?.headers.get("if-none-match")).toBe('"a"');
    expect(gate.runs).toBe(1);
  });

  it("adapts a new paper", async () => {
    const { records } = await read(fixture("arxiv-feed.xml"));
    expect(records[0]).toEqual({
      origin: "arxiv-feed",
      id: "2605.01234",
      version: 1,
      title: "Pruning Trees & $\\mathcal{O}(n^2)$ Thoughts: A <Survey>",
      abstract:
        "We prune trees, cf. arXiv:2501.00001v2 Announce Type: unrelated. Code: https://github.com/trees/my\\_prune.",
      authors: ["Ada Lindqvist", "John Smith Jr.", "A. B. Chen III", "Eve Roe (Institute of Trees, Oslo)", "Zoë Q"],
      categories: ["cs.CL", "cs.LG"],
      comment: null,
      publishedAt: announcedAt,
      updatedAt: announcedAt,
      withdrawn: false,
      codeUrl: "https://github.com/trees/my_prune",
      projectUrl: null,
      thumbnailUrl: null,
      organization: null,
      keywords: [],
    });
  });

  it("scenarios 4 and 5: a later version was published before, and may be withdrawn", async () => {
    const { records } = await read(fixture("arxiv-feed.xml"));
    expect(records[1]).toMatchObject({
      id: "2604.09999",
      version: 3,
      title: "Cross-listed & <revised>",
      authors: ["The Tree Collaboration"],
      categories: ["stat.ML", "cs.LG"],
      publishedAt: null,
      updatedAt: announcedAt,
      withdrawn: true,
    });
  });

  it("scenario 8: an old identifier announced in ten years has no dates", async () => {
    const { records } = await read(fixture("arxiv-feed.xml"));
    expect(records[2]).toMatchObject({ id: "hep-th/9901001", abstract: "No preamble here.", updatedAt: null });
  });

  it("scenario 3: rejects what is no paper", async () => {
    const { records, rejected } = await read(fixture("arxiv-feed.xml"));
    expect(records).toHaveLength(3);
    expect(rejected).toEqual([
      { id: "oai:arXiv.org:2605.00007v1", reason: "no abstract" },
      { id: "urn:uuid:1", reason: "no arXiv id" },
    ]);
  });

  it("keeps the etag and the instant of an empty feed", async () => {
    const empty = fixture("arxiv-feed.xml").replace(/<entry>[^]*<\/entry>/, "");
    const upstream = answering(atom(empty, { headers: { etag: 'W/"x"' } }));
    expect(await fetchFeed(upstream, openGate(), BASE, ["cs.CL"], null)).toEqual({
      kind: "feed",
      etag: 'W/"x"',
      builtAt: Date.parse("2026-05-05T04:00:19.866Z"),
      records: [],
      rejected: [],
    });
  });
});

describe("scenario 1: a feed that fails", () => {
  const whole = fixture("arxiv-feed.xml");
  const cases: [string, () => Response, object][] = [
    [
      "an error document",
      atom(fixture("arxiv-feed-error.xml"), { status: 400 }),
      {
        kind: "status",
        status: 400,
        message: `rss.arxiv.org/atom/cs.CL answered 400: Invalid specification: bad subject 'XX'`,
      },
    ],
    ["truncated", atom(whole.slice(0, whole.length / 2)), { kind: "malformed", message: /ended in the middle/ }],
    ["truncated after an entry", atom(whole.slice(0, whole.indexOf("</entry>") + 8)), { kind: "malformed" }],
    ["another document", atom("<rss version='2.0'/>"), { kind: "malformed", message: /<rss> where <feed>/ }],
    ["rate limited", document("Rate exceeded.", "text/plain", { status: 429 }), { kind: "status", status: 429 }],
    ["HTML", document("<!doctype html><p>", "text/html"), { kind: "content-type" }],
    ["HTML that claims to be Atom", atom("<!doctype html><p>"), { kind: "malformed" }],
  ];
  it.each(cases)("%s", async (_, answer, { message, ...error }: { message?: string | RegExp }) => {
    const failure = fetchFeed(answering(answer), openGate(NOW), BASE, ["cs.CL"], null);
    await expect(failure).rejects.toMatchObject(error);
    await expect(failure).rejects.toThrow(message ?? "");
  });
});
