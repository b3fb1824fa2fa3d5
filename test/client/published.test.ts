import { spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../scripts/lib/paths.ts";

// A project that has the package installed as `broadsheet`, and nothing of this one beside it.
const project = mkdtempSync(join(tmpdir(), "broadsheet-client-"));
const installed = join(project, "node_modules/broadsheet");
const write = (name: string, text: string) => writeFileSync(join(project, name), text);

function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
  return status === 0 ? stdout.trim() : `exit ${status}: ${stdout}${stderr}`;
}
const tsc = (...args: string[]) => run(join(projectRoot, "node_modules/typescript/bin/tsc"), ...args);

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  copyFileSync(join(projectRoot, "package.json"), join(installed, "package.json"));
  expect(tsc("-p", join(projectRoot, "tsconfig.client.json"), "--outDir", join(installed, "dist/client"))).toBe("");
  write("package.json", '{ "type": "module" }');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

it("what is built is the client with the types of the API, and nothing else of the Worker", () => {
  const files = globSync("**/*.*", { cwd: join(installed, "dist/client") });
  expect(files.filter((file) => !/^client\/[\w-]+\.(js|d\.ts)$/.test(file)).toSorted()).toEqual([
    "domain/api.d.ts",
    "domain/api.js",
  ]);
});

it("Node imports it, and it answers", () => {
  write(
    "reader.js",
    `import { BroadsheetError, createClient } from "broadsheet/client";
     const answers = [Response.json({ items: [{ id: "a" }], nextCursor: "b" }), Response.json({ items: [{ id: "b" }], nextCursor: null })];
     const client = createClient("https://papers.example", { fetch: async () => answers.shift() ?? new Response(null, { status: 503 }) });
     const ids = [];
     for await (const { id } of client.papers()) ids.push(id);
     const error = await client.status().catch((failure) => failure);
     console.log(ids.join(), error instanceof BroadsheetError, error.status);`,
  );
  expect(run("reader.js")).toBe("a,b true 503");
});

const CONSUMER = `import { BroadsheetError, type ChangedItem, createClient, type Filters, type Item } from "broadsheet/client";

const client = createClient("https://papers.example", { headers: { "user-agent": "mirror/1.0" } });
const filters: Filters = { tag: ["robotics"], exclude: "survey", hasCode: true };
const { items, edition, nextCursor } = await client.trending({ ...filters, window: "week", limit: 10 });
export const ranks: number[] = items.map(({ rank }) => rank);
export const key: string = edition.key;
await client.trending({ cursor: nextCursor, signal: AbortSignal.timeout(1000) });
export const papers: Item[] = [];
for await (const paper of client.papers(filters)) papers.push(paper);
export const changed: ChangedItem[] = [];
let since: string | undefined;
for await (const page of client.changes({ since }).pages()) {
  changed.push(...page.items);
  since = page.since;
}
const rank: number | null = (await client.paper("hep-th/9901001")).rank;
export const names = (await client.tag("robotics")).tag.topics.map(({ name }) => name.length + (rank ?? 0));
client.status().catch((error: unknown) => {
  if (error instanceof BroadsheetError) console.log(error.retryAfter?.toFixed(), error.problem?.detail.length);
});
// @ts-expect-error -- no such window
await client.trending({ window: "year" });
// @ts-expect-error -- no such filter
await client.papers({ tags: "robotics" });
// @ts-expect-error -- an edition is ranked, the list of all papers is not
export const unranked: number[] = (await client.papers()).items.map(({ rank }) => rank);
`;

describe("its types stand alone, declarations checked and all", () => {
  const strict = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck", "false"];
  const options = ["--ignoreConfig", "--noEmit", "--target", "es2022", ...strict];

  it.each([
    ["a browser's, bundled", ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom"], ""],
    ["a browser's, with Node's resolution", ["--module", "nodenext", "--lib", "es2022,dom"], ""],
    ["Node's", ["--module", "nodenext", "--lib", "es2022", "--types", "node"], "@types/node"],
    ["a Worker's", ["--module", "nodenext", "--lib", "es2022"], "@cloudflare/workers-types"],
  ])("in a project of %s", (_name, target, globals) => {
    const types = join(project, "node_modules", globals);
    if (globals !== "") {
      mkdirSync(join(types, ".."), { recursive: true });
      symlinkSync(join(projectRoot, "node_modules", globals), types);
    }
    const all = globals.startsWith("@cloudflare") ? [...target, "--types", globals] : target;
    write("consumer.ts", CONSUMER);
    expect(tsc(...options, ...all, ...(globals === "" ? ["--types", ""] : []), "consumer.ts")).toBe("");
  });
});

it("is tiny", async () => {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "broadsheet/client"', resolveDir: project },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  expect(outputFiles).toHaveLength(1);
  for (const { contents } of outputFiles) {
    expect(contents.byteLength).toBeGreaterThan(500);
    expect(gzipSync(contents).byteLength).toBeLessThan(1_500);
  }
});
