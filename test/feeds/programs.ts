import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";

export interface Program {
  name: string;
  /** Why a test with it is skipped; empty where it is installed. */
  missing: string;
}

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const python = ["python3", "/usr/bin/python3"].find((name) => runs(name, "-c", "import feedparser"));
const programOf = (name: string, isThere: boolean): Program => ({
  name,
  missing: isThere ? "" : ` (skipped: ${name} is not installed)`,
});

export const XMLLINT = programOf("xmllint", runs("xmllint", "--version"));
export const PYTHON = programOf("Python's feedparser", python !== undefined);
export const NEWSBOAT = programOf("newsboat", runs("newsboat", "--version"));

/** Gives `work` a folder with each text in a file of its own, `0.xml`, `1.xml`. */
function inFolder<T>(texts: string[], work: (folder: string, files: string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-feeds-"));
  try {
    const files = texts.map((_, i) => join(folder, `${i}.xml`));
    for (const [i, file] of files.entries()) writeFileSync(file, texts[i] ?? "");
    return work(folder, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What xmllint says against these documents; nothing when it is content. */
export function xmllint(texts: string[]): string {
  return inFolder(texts, (_folder, files) => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", ...files], { encoding: "utf8" });
    return status === 0 ? stderr : stderr || `status ${status}`;
  });
}

const FEEDPARSER = `
import sys, json, feedparser
def read(path):
    feed = feedparser.parse(open(path, "rb").read())
    why = str(feed.bozo_exception) if feed.bozo else ""
    return {"bozo": why, "ids": [e.id for e in feed.entries], "titles": [e.title for e in feed.entries]}
print(json.dumps([read(path) for path in sys.argv[1:]]))
`;
const PythonReadings = z.array(z.object({ bozo: z.string(), ids: z.array(z.string()), titles: z.array(z.string()) }));

/** Each document as Python's feedparser sees it; `bozo` says what is not well-formed. */
export function readByPython(texts: string[]): z.infer<typeof PythonReadings> {
  return inFolder(texts, (_folder, files) => {
    const options = { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 } as const;
    const { stdout, stderr } = spawnSync(python ?? "", ["-c", FEEDPARSER, ...files], options);
    if (stdout === "") throw new Error(stderr);
    return PythonReadings.parse(JSON.parse(stdout));
  });
}

/** The articles that newsboat has after it read a document, and how many of them it calls unread. */
export function readByNewsboat(text: string): { ids: string[]; unread: string } {
  return inFolder([text], (folder, [file]) => {
    const path = (name: string) => join(folder, name);
    writeFileSync(path("urls"), `file://${file}\n`);
    writeFileSync(path("config"), "");
    const files = ["-u", path("urls"), "-c", path("cache.db"), "-C", path("config")];
    const newsboat = (command: string) => spawnSync("newsboat", [...files, "-x", command], { encoding: "utf8" });
    newsboat("reload");
    const unread = newsboat("print-unread").stdout.trim();
    const cache = new DatabaseSync(path("cache.db"), { readOnly: true });
    const rows = z.array(z.object({ guid: z.string() })).parse(cache.prepare("select guid from rss_item").all());
    cache.close();
    return { ids: rows.map(({ guid }) => guid), unread };
  });
}
