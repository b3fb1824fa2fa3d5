import { describe, expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";

const LATEX = { title: "Sorting in $O(n^2)$", abstract: "We \\emph{sort} $n$ books.\n\nSlowly." };
const PLAIN = { title: "Sorting in O(n²)", abstract: "We sort n books.\n\nSlowly." };

describe.each([
  ["RSS", renderRss],
  ["Atom", renderAtom],
  ["JSON Feed", renderJsonFeed],
])("LaTeX in %s", (_name, render) => {
  it("is told as plain text, paragraphs apart", () => {
    const text = render(sampleFeed([sampleItem({ ...LATEX, plain: PLAIN })]));
    expect(text).toContain("Sorting in O(n²)");
    expect(text.replaceAll("&lt;", "<").replaceAll("&gt;", ">")).toContain("<p>We sort n books.</p><p>Slowly.</p>");
    expect(text).not.toMatch(/\$|\\emph/);
  });

  it("stays where nobody has read it yet", () => {
    expect(render(sampleFeed([sampleItem({ ...LATEX, plain: null })]))).toContain("Sorting in $O(n^2)$");
  });
});
