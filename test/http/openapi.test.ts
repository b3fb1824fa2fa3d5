import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import document from "../../src/http/openapi.json" with { type: "json" };
import { makeDocument } from "../../src/http/schemas/document.ts";
import { edge } from "../../src/workers/edge.ts";
import { documentedPath } from "./documented.ts";
import { mistakesOf, pointer } from "./openapi-validator.ts";

const operations = Object.entries(document.paths).map(([path, { get }]) => [path, get] as const);

describe("scenario 62: the OpenAPI document", () => {
  it("is the one that the schemas make", () => {
    expect(JSON.parse(JSON.stringify(makeDocument())), "run npm run openapi").toEqual(document);
  });

  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("has every read route under /api, and no other", () => {
    const reads = edge.routes
      .filter(({ method, path }) => method === "GET" && path.startsWith("/api/") && !path.endsWith("*"))
      .map(({ path }) => path)
      .filter((path) => path !== "/api/docs"); // a page
    const undocumented = reads.filter((path) => documentedPath(path.replaceAll(/:\w+(\{[^}]*\})?/g, "x")) === null);
    expect(undocumented).toEqual([]);
    const patterns = reads.map(
      (path) => new RegExp(`^${path.replaceAll(/:\w+\{\.\+\}/g, ".+").replaceAll(/:\w+/g, "[^/]+")}$`),
    );
    const paths = operations.map(([path]) => path);
    expect(paths.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(paths.length).toBeGreaterThanOrEqual(reads.length);
  });

  it("names each operation once, with what it is and what it answers", () => {
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
    for (const [path, { summary, description, responses }] of operations) {
      expect([path, summary.length > 5, description.length > 10]).toEqual([path, true, true]);
      expect(Object.keys(responses), path).toEqual(expect.arrayContaining(["200", "406", "429", "503"]));
    }
  });

  it.each(operations)("has an example of %s that its own schema admits", (path, { responses }) => {
    const place = pointer("paths", path, "get", "responses", "200", "content", "application/json", "schema");
    expect(mistakesOf(place, responses["200"].content["application/json"].example)).toBeNull();
  });
});
