import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { operationsOf } from "../../src/http/api-document.ts";
import document from "../../src/http/openapi.json" with { type: "json" };
import { makeDocument } from "../../src/http/schemas/document.ts";
import { edge } from "../../src/workers/edge.ts";
import { documentedPath } from "./documented.ts";
import { mistakesOf, pointer } from "./openapi-validator.ts";

const operations = operationsOf(document).map(({ path, method, operation }) => ({
  path,
  method,
  ...operation,
  success: method === "get" ? "200" : "202",
}));

describe("scenario 62: the OpenAPI document", () => {
  it("is the one that the schemas make", () => {
    expect(JSON.parse(JSON.stringify(makeDocument())), "run npm run openapi").toEqual(document);
  });

  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("has every route under /api that reads or sends, and no other", () => {
    const routes = edge.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/") && !path.endsWith("*"))
      .filter(({ path }) => path !== "/api/docs"); // a page
    const undocumented = routes.filter(({ method, path }) => {
      const known = documentedPath(path.replaceAll(/:\w+(\{[^}]*\})?/g, "x"));
      return !operations.some((operation) => operation.path === known && operation.method === method.toLowerCase());
    });
    expect(undocumented).toEqual([]);
    const patterns = routes.map(
      ({ method, path }) =>
        new RegExp(`^${method} ${path.replaceAll(/:\w+\{\.\+\}/g, ".+").replaceAll(/:\w+/g, "[^/]+")}$`),
    );
    const documented = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(documented.filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([]);
    expect(documented.length).toBeGreaterThanOrEqual(routes.length);
  });

  it("names each operation once, with what it is and what it answers", () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { path, success, summary, description, responses } of operations) {
      expect([path, summary.length > 5, description.length > 10]).toEqual([path, true, true]);
      expect(Object.keys(responses), path).toEqual(expect.arrayContaining([success, "406", "429", "503"]));
    }
  });

  it.each(operations)(
    "has an example of what $method $path answers that its own schema admits",
    ({ path, method, success, responses }) => {
      const answer = responses[success];
      const place = pointer("paths", path, method, "responses", success, "content", "application/json", "schema");
      const example = answer && "content" in answer ? answer.content["application/json"].example : undefined;
      expect(mistakesOf(place, example)).toBeNull();
    },
  );

  it.each(operations.filter(({ method }) => method === "post"))(
    "has an example of what $method $path takes that its own schema admits",
    ({ path, method, requestBody }) => {
      const place = pointer("paths", path, method, "requestBody", "content", "application/json", "schema");
      expect(mistakesOf(place, requestBody?.content["application/json"].example)).toBeNull();
    },
  );
});
