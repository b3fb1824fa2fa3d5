import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawCard } from "../../src/http/drawing/card.ts";
import { LAYOUTS } from "../../src/http/drawing/layouts.ts";
import { edge } from "../../src/workers/edge.ts";
import { readPng } from "./png.ts";
import { OLD_ID, openEmptyWorld, type World } from "./world.ts";

const IDS = Array.from({ length: 60 }, (_, i) => `2605.${String(10_001 + 37 * i)}`);
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

/** How much ink is in each of forty-eight squares of a page, roughly. */
function fromAfar(pixels: Uint8Array): string {
  const squares = new Uint32Array(48);
  for (const [at, pixel] of pixels.entries()) {
    const square = Math.floor((at % 1200) / 150) + 8 * Math.floor(at / 1200 / 112.6);
    if (pixel === 1) squares[square] = (squares[square] ?? 0) + 1;
  }
  return squares.map((ink) => Math.round(ink / 4_000)).join();
}

describe("a card", () => {
  it("is an indexed PNG of 1200 by 675 in four colours", async () => {
    const { pixels, ...rest } = readPng(Buffer.from(await drawCard("2605.05001")));
    const chunks = ["IHDR", "PLTE", "IDAT", "IEND"];
    expect(rest).toEqual({ width: 1200, height: 675, bitDepth: 2, colourType: 3, chunks });
    expect(new Set(pixels)).toEqual(new Set([0, 1, 2, 3]));
  });

  it("is the same for the same paper, and another for each", async () => {
    const files = await Promise.all(IDS.map(async (id) => Buffer.from(await drawCard(id)).toString("base64")));
    expect(new Set(files).size).toBe(IDS.length);
    expect(Buffer.from(await drawCard(IDS[7] ?? "")).toString("base64")).toBe(files[7]);
  });

  it("is made up in several ways, with something red that is seen, and mostly paper", async () => {
    const pages = await Promise.all(IDS.map(async (id) => readPng(Buffer.from(await drawCard(id))).pixels));
    for (const [place, pixels] of pages.entries()) {
      const shares = [0, 1, 2, 3].map((colour) => pixels.filter((pixel) => pixel === colour).length / pixels.length);
      expect(shares[0], IDS[place]).toBeGreaterThan(0.4);
      expect(shares[1], IDS[place]).toBeGreaterThan(0.1);
      expect(shares[3], IDS[place]).toBeGreaterThan(0.0005);
    }
    expect(new Set(pages.map(fromAfar)).size).toBeGreaterThan(50);
  });

  it.each(LAYOUTS.map((layout, place) => ({ place, layout })))("fills its page: layout $place", ({ layout }) => {
    const squares = layout.flatMap(({ at: [x, y, width, height] }) =>
      Array.from({ length: width * height }, (_, i) => `${x + (i % width)},${y + Math.floor(i / width)}`),
    );
    expect([squares.length, new Set(squares).size]).toEqual([96, 96]);
    const pictures = layout.filter(({ kind }) => kind === "picture");
    expect(pictures.reduce((sum, { at: [, , width, height] }) => sum + width * height, 0)).toBeGreaterThanOrEqual(36);
  });

  it("weighs little", async () => {
    const sizes = await Promise.all(IDS.map(async (id) => (await drawCard(id)).length));
    const median = sizes.toSorted((a, b) => a - b)[30];
    expect(median).toBeLessThan(5_500);
    expect(Math.max(...sizes)).toBeLessThan(8_000);
  });
});

describe("/papers/{id}/card.png", () => {
  let world: World;
  beforeAll(async () => {
    world = await openEmptyWorld();
  });
  afterAll(() => world.close());

  it.each(["2605.05001", OLD_ID])("%s has one for good, for every site", async (id) => {
    const answer = await world.get(`/papers/${id}/card.png`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect((await bytesOf(answer)).equals(Buffer.from(await drawCard(id)))).toBe(true);
  });

  it("is the same for all versions", async () => {
    const [one, other] = [
      await world.get("/papers/2605.05001/card.png"),
      await world.get("/papers/2605.05001v2/card.png"),
    ];
    expect((await bytesOf(one)).equals(await bytesOf(other))).toBe(true);
    expect(one.headers.get("etag")).toBe(other.headers.get("etag"));
  });

  it("is not sent again", async () => {
    const etag = (await world.get("/papers/2605.05001/card.png")).headers.get("etag") ?? "";
    const again = await world.get("/papers/2605.05001/card.png", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("asks no store", async () => {
    const answer = await edge.request("/papers/2605.05001/card.png", {}, { ...world.env, DB: null });
    expect(answer.status).toBe(200);
  });

  it.each(["nonsense", "2605", "9".repeat(60), "a/b"])("%s is no paper", async (id) => {
    const answer = await world.get(`/papers/${id}/card.png`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([400, "no-store"]);
    expect(await answer.text()).toContain("must be an arXiv id");
  });
});
