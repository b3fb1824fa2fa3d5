import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

// Imports point one way. Each folder of src/ names the folders that it may import, beside itself and domain/.
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  client: [],
  browser: [],
  sources: [],
  db: [],
  feeds: [],
  mail: [],
  editions: [],
  typesetting: [],
  embeddings: [],
  jobs: ["sources", "db", "mail", "editions", "typesetting", "embeddings", "config.ts", "log.ts"],
  http: ["jobs", "db", "mail", "editions", "feeds", "embeddings", "config.ts", "log.ts", "version.ts"],
  workers: ["http", "jobs", "sources", "db", "mail", "editions", "embeddings", "config.ts", "log.ts", "version.ts"],
};
// Packages that belong to one folder.
const PACKAGES: Record<string, string[]> = {
  "drizzle-orm": ["db"],
  saxes: ["sources"],
  hono: ["http", "feeds", "mail", "workers"],
  nodemailer: ["mail"],
  temml: ["typesetting"],
};
// What makes a function depend on more than its arguments, and where it may stand.
const GLOBALS: { pattern: RegExp; folders: string[]; what: string }[] = [
  { pattern: /\bDate\.now\(\)|new Date\(\)/, folders: ["workers", "browser"], what: "the clock" },
  { pattern: /(?<![.\w])fetch\(/, folders: ["sources", "mail", "embeddings", "workers", "browser"], what: "fetch" },
  // The client sends with the fetch that it is given, and the platform's is what it is given otherwise.
  { pattern: /\bglobalThis\b/, folders: ["client"], what: "the platform's own object" },
  { pattern: /\bMath\.random\(\)/, folders: ["db"], what: "randomness" },
  // Its types are known everywhere, since SMTP needs its sockets.
  { pattern: /\bfrom "node:|\bprocess\.|\bBuffer\b/, folders: ["mail"], what: "Node" },
  { pattern: /dangerouslySetInnerHTML|(?<!sql\.)\braw\(/, folders: [], what: "unescaped HTML" },
];

interface Source {
  path: string;
  folder: string;
  text: string;
  imports: string[];
}

const sources: Source[] = globSync("src/**/*.{ts,tsx}").map((path) => {
  const text = readFileSync(path, "utf8");
  const imports = Array.from(text.matchAll(/^(?:import|export)[^;]*?from "([^"]+)"/gm), (match) => match[1] ?? "");
  return { path, folder: path.split("/")[1] ?? "", text, imports };
});

const targetOf = (path: string, specifier: string) => normalize(join(dirname(path), specifier)).split("/")[1] ?? "";

describe("src/", () => {
  it("is read at all", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(200);
  });

  it.each(Object.keys(MAY_IMPORT))("%s imports only what lies below it", (folder) => {
    const allowed = new Set([folder, "domain", ...(MAY_IMPORT[folder] ?? [])]);
    const breaches = sources
      .filter((source) => source.folder === folder)
      .flatMap(({ path, imports }) =>
        imports
          .filter((specifier) => specifier.startsWith(".") && !allowed.has(targetOf(path, specifier)))
          .map((specifier) => `${path} imports ${specifier}`),
      );
    expect(breaches).toEqual([]);
  });

  it("client/ takes types alone along, so that nothing of the Worker travels with it", () => {
    const borrowed = sources
      .filter(({ folder }) => folder === "client")
      .flatMap(({ text }) => Array.from(text.matchAll(/^(import|export)[^;]*from "\.\.\/.*$/gm), ([whole]) => whole));
    expect(borrowed).not.toEqual([]);
    for (const each of borrowed) expect(each).toMatch(/^(import|export) type [^;]* from "\.\.\/domain\/api\.ts";$/);
  });

  it("keeps the roles of workers/ apart", () => {
    const roles = sources.filter(({ path, folder }) => folder === "workers" && path !== "src/workers/index.ts");
    expect(roles.flatMap(({ imports }) => imports.filter((specifier) => specifier.startsWith("./")))).toEqual([]);
  });

  it.each(Object.entries(PACKAGES))("%s is imported by %j alone", (name, folders) => {
    const users = sources.filter(({ imports }) =>
      imports.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)),
    );
    expect(users.filter(({ folder }) => !folders.includes(folder)).map(({ path }) => path)).toEqual([]);
  });

  it.each(GLOBALS)("$what stands in $folders alone", ({ pattern, folders }) => {
    const users = sources.filter(({ folder, text }) => !folders.includes(folder) && pattern.test(text));
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  it("imports zod as a namespace: the other way brings every locale along", () => {
    const users = sources.filter(({ text }) => /import (?!\* as z |type \* as z )[^;]*from "zod"/.test(text));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});

describe("migrations/", () => {
  it("never rebuild a table: on D1 that deletes child rows and triggers", () => {
    for (const path of globSync("migrations/*.sql")) {
      const text = readFileSync(path, "utf8");
      // The index is a virtual table: nothing refers to it, and the tagger fills it again.
      expect(text.replace("DROP TABLE `papers_fts`", ""), path).not.toMatch(/DROP TABLE|foreign_keys\s*=\s*OFF/i);
    }
  });
});
