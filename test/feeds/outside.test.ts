import { describe, expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { entryId } from "../../src/feeds/feed.ts";
import { renderRss } from "../../src/feeds/rss.tsx";
import { NEWSBOAT, PYTHON, readByNewsboat, readByPython, XMLLINT, xmllint } from "./programs.ts";
import { sampleFeed, sampleItem } from "./sample.ts";

const hostile = sampleFeed([
  sampleItem({ title: "Plain" }),
  sampleItem({
    id: "2605.90002",
    title: "A\u000b\ud800\uffff &#x0B; ]]> & B",
    abstract: "<script>x</script> &nbsp; \u0000",
  }),
]);
const IDS = hostile.items.map(entryId);

describe.each([
  ["RSS", renderRss(hostile)],
  ["Atom", renderAtom(hostile)],
])("scenario 53: %s with hostile text, read by programs outside of npm", (_name, xml) => {
  it.skipIf(XMLLINT.missing)(`xmllint finds nothing${XMLLINT.missing}`, () => {
    expect(xmllint([xml])).toBe("");
  });

  it.skipIf(PYTHON.missing)(`Python's feedparser calls it well-formed${PYTHON.missing}`, () => {
    expect(readByPython([xml])).toEqual([
      { bozo: "", ids: IDS, titles: ["Plain", expect.stringContaining("]]> & B")] },
    ]);
  });

  it.skipIf(NEWSBOAT.missing)(`newsboat has as many unread articles as there are entries${NEWSBOAT.missing}`, () => {
    const { ids, unread } = readByNewsboat(xml);
    expect(ids.toSorted()).toEqual(IDS);
    expect(unread).toBe("2 unread articles");
  });
});
