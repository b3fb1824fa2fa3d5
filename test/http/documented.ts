import { expect } from "vitest";
import { operationsOf } from "../../src/http/api-document.ts";
import document from "../../src/http/openapi.json" with { type: "json" };
import { mistakesOf, pointer } from "./openapi-validator.ts";

interface Answer {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, unknown>;
}
type Responses = Record<string, Answer | { $ref: string }>;

const PROBLEM = pointer("components", "schemas", "Problem");
/** Statuses of requests that are refused before it is looked where they go. */
const BEFOREHAND = [406, 429];
/** Not there on a last page, and not with what was never published. */
const SOMETIMES = ["Link", "Last-Modified"];
/** A page, which is for people. */
const DOCS = "/api/docs";

const operations = operationsOf(document)
  .map(({ path, method, operation }) => ({
    path,
    method,
    pattern: patternOf(path),
    responses: operation.responses as Responses, // OpenAPI's own shape
  }))
  .toSorted((a, b) => b.path.length - a.path.length); // `{id}` would take what is below it

/** The pattern of a path's addresses. Identifiers may hold a slash. */
function patternOf(path: string): RegExp {
  return new RegExp(
    `^${path
      .replaceAll(".", "\\.")
      .replaceAll("{id}", ".+")
      .replaceAll(/\{\w+\}/g, "[^/]+")}$`,
  );
}

/** The path of the document that a request falls under; `null` for one that it does not have. */
export function documentedPath(pathname: string): string | null {
  return operations.find(({ pattern }) => pattern.test(decoded(pathname)))?.path ?? null;
}

/** Fails when an answer of the API is not as the document says. Gives the answer back. */
export async function documented(address: string, init: RequestInit | undefined, answer: Response): Promise<Response> {
  const { pathname } = new URL(address.startsWith("/") ? `http://127.0.0.1${address}` : address);
  const method = init?.method ?? "GET";
  if (!/^\/api(\/|$)/.test(pathname) || pathname === DOCS || method === "OPTIONS") return answer;
  const asked = `${method} ${address.slice(0, 200)}: ${answer.status}`;
  const path = documentedPath(pathname);
  const reading = method === "HEAD" ? "GET" : method;
  const operation = operations.find((each) => each.path === path && each.method === reading.toLowerCase());
  if (!operation) {
    expect([path === null ? 404 : 405, ...BEFOREHAND], asked).toContain(answer.status);
    expect([asked, method === "HEAD" ? null : mistakesOf(PROBLEM, await answer.clone().json())]).toEqual([asked, null]);
    return answer;
  }
  const [place, response] = responseOf(operation, String(answer.status));
  expect(response, `${asked} is not in the document`).toBeDefined();
  const promised = Object.keys(response?.headers ?? {}).filter((name) => !SOMETIMES.includes(name));
  expect([asked, promised.filter((name) => !answer.headers.has(name))]).toEqual([asked, []]);
  const type = answer.headers.get("content-type");
  const types = Object.keys(response?.content ?? {});
  expect(types.length === 0 ? [null] : types, `${asked}: its type`).toContain(type);
  const body = await answer.clone().text();
  if (type === null || method === "HEAD") expect(body, asked).toBe("");
  else expect([asked, mistakesOf(place + pointer("content", type, "schema"), JSON.parse(body))]).toEqual([asked, null]);
  return answer;
}

/** What the document says of a status, and where. */
function responseOf(
  { path, method, responses }: (typeof operations)[number],
  status: string,
): [place: string, response: Answer | undefined] {
  const response = responses[status];
  if (!response || !("$ref" in response)) return [pointer("paths", path, method, "responses", status), response];
  const name = response.$ref.slice(response.$ref.lastIndexOf("/") + 1);
  const shared = new Map<string, Answer>(Object.entries(document.components.responses));
  return [pointer("components", "responses", name), shared.get(name)];
}

/** As the router reads it. */
function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
