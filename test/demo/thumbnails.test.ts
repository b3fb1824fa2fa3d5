import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { DEMO_TEXTS } from "../../scripts/demo/papers/index.ts";
import { drawThumbnail } from "../../scripts/demo/thumbnails.ts";
import { createDemoWorld } from "../../scripts/demo/world.ts";

const { papers } = createDemoWorld(DEMO_TEXTS, { until: Date.parse("2026-11-25T15:00:00Z"), days: 14 });
const pictures = papers.map((paper) => drawThumbnail(paper));

describe("drawThumbnail", () => {
  it("draws well-formed SVG without a number that is none, script, text or link", () => {
    for (const svg of pictures) {
      const names = new Set<string>();
      const parser = new SaxesParser();
      parser.on("opentag", ({ name }) => names.add(name));
      parser.write(svg).close();
      const shapes = ["svg", "g", "rect", "path", "polyline", "polygon", "circle"];
      expect([...names].filter((name) => !shapes.includes(name))).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 1200 675"/);
    }
  });

  it("keeps to the colours of the page", () => {
    const palette = "#fffdf8 #1b1a17 #6b665c #a59d8d #d9d3c5 #ece6d8 #b3261e #3f5b73 #8ea3b3 #cfd9df".split(" ");
    const used = new Set(pictures.flatMap((svg) => svg.match(/#[0-9a-f]{6}/g) ?? []));
    expect([...used].filter((colour) => !palette.includes(colour))).toEqual([]);
  });

  it("gives every paper a picture of its own, always the same, small enough to send", () => {
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(papers.map((paper) => drawThumbnail(paper))).toEqual(pictures);
    for (const svg of pictures) expect(svg.length).toBeLessThan(110_000);
  });
});
