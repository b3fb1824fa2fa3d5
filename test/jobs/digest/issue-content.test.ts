import { describe, expect, it } from "vitest";
import type { Item } from "../../../src/domain/api.ts";
import { readIssueContent } from "../../../src/jobs/digest/issue-content.ts";
import { sampleItem } from "../../feeds/sample.ts";
import { editionsOf, NOW, papersAt } from "./mailing.ts";

const contentOf = (items: Item[]) => readIssueContent(editionsOf(items), NOW);
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe("what an issue freezes", () => {
  it("are the best papers, whole, as many as anybody's filters need", async () => {
    const long = { ...sampleItem({ id: "2605.20001", score: 9_999, abstract: "a".repeat(1_920) }) };
    const { items, publishedAt } = await contentOf([...papersAt(NOW, 500), long]);
    expect(items).toHaveLength(400);
    expect(items[0]?.abstract).toHaveLength(1_920);
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(publishedAt).toBe("2026-05-05T08:00:00.000Z");
  });

  it("fits a value of D1, whatever sizes papers have; one that is too large leaves the others their room", async () => {
    const authors = Array.from({ length: 3_000 }, (_, i) => ({ name: `Ńąme ${"é".repeat(10)} ${i}` }));
    const hostile = papersAt(NOW, 400).map((item, i) => ({
      ...item,
      abstract: "漢".repeat(i % 9 === 0 ? 90_000 : 1_500),
      authors,
    }));
    const content = await contentOf(hostile);
    expect(bytesOf(content)).toBeLessThanOrEqual(1_510_000);
    expect(bytesOf(content)).toBeGreaterThan(1_200_000);
    const giant = sampleItem({ id: "2605.20001", score: 9_999, abstract: "漢".repeat(600_000) });
    expect((await contentOf([giant, ...papersAt(NOW, 5)])).items).toHaveLength(5);
  });
});
