import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderAtom } from "../../src/feeds/atom.tsx";
import { renderRss } from "../../src/feeds/rss.tsx";
import { sampleFeed, sampleItem } from "./sample.ts";

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
const python = ["python3", "/usr/bin/python3"].find(
  (name) => spawnSync(name, ["-c", "import feedparser"]).status === 0,
);

const hasNewsboat = spawnSync("newsboat", ["--version"]).status === 0;

const FEEDPARSER = `
import sys, json, feedparser
feed = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({"bozo": int(feed.bozo), "ids": [e.id for e in feed.entries], "titles": [e.title for e in feed.entries]}))
`;

const hostile = sampleFeed([
  sampleItem({ title: "Plain" }),
  sampleItem({
    id: "2605.90002",
    title: "A\u000b\ud800\uffff &#x0B; ]]> & B",
    abstract: "<script>x</script> &nbsp; \u0000",
  }),
]);

describe.each([
  ["RSS", renderRss(hostile)],
  ["Atom", renderAtom(hostile)],
])("%s read by programs outside of npm", (_name, xml) => {
  it.skipIf(!hasXmllint)(`xmllint finds nothing${hasXmllint ? "" : " (skipped: xmllint is not installed)"}`, () => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "-"], { input: xml, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  const reason = python === undefined ? " (skipped: Python's feedparser is not installed)" : "";
  it.skipIf(python === undefined)(`Python's feedparser calls it well-formed${reason}`, () => {
    const { stdout } = spawnSync(python ?? "", ["-c", FEEDPARSER], { input: xml, encoding: "utf8" });
    expect(JSON.parse(stdout)).toMatchObject({
      bozo: 0,
      ids: ["tag:broadsheet.pub,2026:paper/2605.90001", "tag:broadsheet.pub,2026:paper/2605.90002"],
      titles: ["Plain", expect.stringContaining("]]> & B")],
    });
  });

  it.skipIf(!hasNewsboat)(
    `newsboat has as many unread articles as there are entries${hasNewsboat ? "" : " (skipped: newsboat is not installed)"}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), "broadsheet-newsboat-"));
      const inFolder = (name: string) => join(folder, name);
      const files = ["-u", inFolder("urls"), "-c", inFolder("cache.db"), "-C", inFolder("config")];
      const newsboat = (command: string) => spawnSync("newsboat", [...files, "-x", command], { encoding: "utf8" });
      try {
        writeFileSync(inFolder("feed.xml"), xml);
        writeFileSync(inFolder("urls"), `file://${inFolder("feed.xml")}\n`);
        writeFileSync(inFolder("config"), "");
        expect(newsboat("reload").status).toBe(0);
        expect(newsboat("print-unread").stdout.trim()).toBe(`${hostile.items.length} unread articles`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
