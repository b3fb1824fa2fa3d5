import { describe, expect, it } from "vitest";
import { startDemoUpstream } from "../../scripts/demo/server.ts";
import { NOON, readXml } from "./demo-upstream.ts";

describe("startDemoUpstream", () => {
  it("serves the papers it is given, rejects when the port is taken, and stops", async () => {
    const text = {
      title: "A <b>Title</b> & “Quotes”",
      abstract: "An abstract with <script> & more. ".repeat(20).trim(),
      area: "theory" as const,
      categories: ["cs.LG"] as [string],
      keywords: ["one", "two"],
      appeal: 0.5,
    };
    const own = await startDemoUpstream({ now: () => Date.parse(NOON), papers: [text] });
    expect(own.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect(startDemoUpstream({ port: Number(new URL(own.url).port), now: () => 0 })).rejects.toThrow(
      /EADDRINUSE/,
    );
    const feed = await readXml(await fetch(`${own.url}/arxiv/oai?verb=ListRecords&metadataPrefix=arXiv`));
    expect(feed.texts("title")).toEqual([text.title]);
    await own.close();
    await expect(fetch(own.url)).rejects.toThrow();
  });
});
