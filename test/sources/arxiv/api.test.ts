import { describe, expect, it } from "vitest";
import { fetchMetadata } from "../../../src/sources/arxiv/api.ts";
import { answering, document, fixture, openGate } from "../fakes.ts";

const BASE = "https://export.arxiv.org/api/query";
const IDS = ["2605.01234", "cs/0112017", "2605.99999"];
const atom = (body: string, init?: ResponseInit) => document(body, "application/atom+xml; charset=utf-8", init);
const whole = fixture("arxiv-api.xml");
const halved = whole.replace(/<entry>[^]*?<\/entry>/, "");

function read(...bodies: string[]) {
  return fetchMetadata(answering(...bodies.map((body) => atom(body))), openGate(), BASE, IDS);
}

describe("fetchMetadata", () => {
  it("asks for all ids at once", async () => {
    const upstream = answering(atom(whole));
    await fetchMetadata(upstream, openGate(), BASE, IDS);
    const url = new URL(upstream.requests[0]?.url ?? "");
    expect(url.origin + url.pathname).toBe(BASE);
    expect(Object.fromEntries(url.searchParams)).toEqual({ id_list: IDS.join(","), max_results: "3" });
  });

  it("adapts entries; unknown ids are absent", async () => {
    const { records, rejected, total } = await read(whole);
    expect(records[0]).toEqual({
      origin: "arxiv-api",
      id: "2605.01234",
      version: 2,
      title: "Pruning Trees of Thought",
      abstract: "We prune.\n\nAnd prune.",
      authors: ["Ada Lindqvist", "John Smith Jr"],
      categories: ["cs.CL", "cs.LG"],
      comment: "9 pages. Code: https://gitlab.com/trees/deep/prune/-/tree/main",
      publishedAt: Date.parse("2026-05-03T17:08:18Z"),
      updatedAt: Date.parse("2026-05-04T10:20:30Z"),
      withdrawn: false,
      codeUrl: "https://gitlab.com/trees/deep/prune",
      projectUrl: null,
      thumbnailUrl: null,
      organization: null,
      keywords: [],
    });
    expect(records.map(({ id, version }) => [id, version])).toEqual([
      ["2605.01234", 2],
      ["cs/0112017", 1],
    ]);
    expect([rejected, total]).toEqual([[], 2]);
  });

  it("takes no known ids for an empty answer", async () => {
    const none = whole.replace(/<entry>[^]*<\/entry>/, "").replace(/(totalResults)>2</, "$1>0<");
    expect(await read(none)).toEqual({ records: [], rejected: [], total: 0 });
  });

  it("asks nothing when there is nothing to ask, and refuses too much", async () => {
    const upstream = answering(atom(whole));
    expect(await fetchMetadata(upstream, openGate(), BASE, [])).toEqual({ records: [], rejected: [], total: 0 });
    const ids = Array.from({ length: 201 }, (_, index) => `2605.${10_000 + index}`);
    await expect(fetchMetadata(upstream, openGate(), BASE, ids)).rejects.toThrow(RangeError);
    expect(upstream.requests).toEqual([]);
  });

  it("counts a malformed entry as one that came", async () => {
    const { records, rejected } = await read(whole.replace("<title>Pruning  Trees\n  of Thought</title>", ""));
    expect(records).toHaveLength(1);
    expect(rejected).toEqual([{ id: "2605.01234v2", reason: "no title" }]);
  });
});

describe("scenario 1: an answer that fails", () => {
  it("is asked for once more when entries are missing", async () => {
    const gate = openGate();
    const upstream = answering(atom(halved), atom(whole));
    expect((await fetchMetadata(upstream, gate, BASE, IDS)).records).toHaveLength(2);
    expect(gate.runs).toBe(2);
  });

  it("is incomplete when they stay missing", async () => {
    const upstream = answering(atom(halved));
    await expect(fetchMetadata(upstream, openGate(), BASE, IDS)).rejects.toMatchObject({
      kind: "incomplete",
      message: "export.arxiv.org/api/query is incomplete: 1 of 2 entries came",
    });
    expect(upstream.requests).toHaveLength(2);
  });

  it.each([200, 400])("tells the reason of an error document with %i", async (status) => {
    const upstream = answering(atom(fixture("arxiv-api-error.xml"), { status }));
    await expect(fetchMetadata(upstream, openGate(), BASE, IDS)).rejects.toMatchObject({
      kind: "status",
      status,
      message: `export.arxiv.org/api/query answered ${status}: incorrect id format for tree`,
    });
    expect(upstream.requests).toHaveLength(1);
  });

  it("is malformed when it does not say how much is to come, or ends early", async () => {
    await expect(read(whole.replace(/<opensearch:totalResults>.*/, ""))).rejects.toMatchObject({ kind: "malformed" });
    await expect(read(whole.slice(0, -9))).rejects.toThrow("ended in the middle of the document");
  });

  it("429 in plain text", async () => {
    const upstream = answering(document("Rate exceeded.", "text/plain", { status: 429 }));
    await expect(fetchMetadata(upstream, openGate(), BASE, IDS)).rejects.toMatchObject({
      status: 429,
      retryAfterSeconds: null,
    });
    expect(upstream.requests).toHaveLength(1);
  });
});
