import { join } from "node:path";
import { build } from "esbuild";

/** The scripts that the site serves: their names, and where they begin. */
const ENTRIES = {
  "page.js": "src/browser/page/main.ts",
  "widget.js": "src/browser/widget/main.ts",
  "embed.js": "src/browser/widget/frame.ts",
};

/** Where the Worker takes them from. */
export const SCRIPTS_FILE = "src/http/scripts.json";

/**
 * Bundles and minifies each script.
 * @returns their texts by name
 * @throws esbuild's error when one does not build
 */
export async function buildScripts(root: string): Promise<Record<string, string>> {
  const built = Object.entries(ENTRIES).map(async ([name, entry]) => [name, await bundle(join(root, entry))] as const);
  return Object.fromEntries(await Promise.all(built));
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    // Other people's pages load one of them as a plain script, where names at the top would be theirs too.
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}
