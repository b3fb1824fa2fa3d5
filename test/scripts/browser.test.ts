import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { buildScripts } from "../../scripts/lib/browser.ts";
import { projectRoot } from "../../scripts/lib/paths.ts";
import scripts from "../../src/http/scripts.json" with { type: "json" };

it("the scripts that are served are those of src/browser/", async () => {
  expect(await buildScripts(projectRoot), "run npm run browser").toEqual(scripts);
});

it("the pages' script is small, and holds no way to make markup of text", () => {
  const script = scripts["page.js"];
  expect(script.length).toBeGreaterThan(1000);
  expect(gzipSync(script).byteLength).toBeLessThanOrEqual(4_500);
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b/);
});
