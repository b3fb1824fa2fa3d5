import { expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";

/** Shortest of three runs, ms: whatever else the machine does only makes a run longer. */
function cost(render: typeof renderRss, count: number): number {
  const feed = sampleFeed(Array.from({ length: count }, (_, index) => sampleItem({ id: `2605.${10_000 + index}` })));
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    render(feed);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

// Ten times the papers cost some ten times as much; were the output searched at every title, a hundred times.
it.each([
  ["RSS", renderRss],
  ["Atom", renderAtom],
])("%s costs in proportion to its length", (_name, render) => {
  cost(render, 200);
  expect(cost(render, 3000) / cost(render, 300)).toBeLessThan(35);
});
