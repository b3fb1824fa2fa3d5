import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildWorker } from "../scripts/lib/build.ts";
import { projectRoot } from "../scripts/lib/paths.ts";

const folder = mkdtempSync(join(tmpdir(), "broadsheet-bundle-"));
beforeAll(() => buildWorker(projectRoot, folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The platform would take 64 MiB; what is loaded at every cold start should stay small, and a library that slips in shows here.
// A quarter of it is the taxonomy: some 18,000 phrases, which are plain data until the first paper is tagged; a fifth is
// Temml, which is not run before either; a sixth is nodemailer with what it takes of Node.
it("stays small", () => {
  const bundle = readFileSync(join(folder, "index.js"));
  expect(bundle.byteLength).toBeLessThan(3_100_000);
  expect(gzipSync(bundle).byteLength).toBeLessThan(680_000);
});

it("holds what the OpenAPI document is, and nothing of what makes it", () => {
  const bundle = readFileSync(join(folder, "index.js"), "utf8");
  const pieces = ["getPaperHistory", "src/http/schemas/", "zod-to-openapi", "zod/v4/locales/de"];
  expect(pieces.filter((piece) => bundle.includes(piece))).toEqual(["getPaperHistory"]);
});
