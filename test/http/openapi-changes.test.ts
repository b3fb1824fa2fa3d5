import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import document from "../../src/http/openapi.json" with { type: "json" };
import { type Api, breakingChanges, type Schema } from "./openapi-changes.ts";

const git = (...args: string[]) => spawnSync("git", args, { encoding: "utf8", maxBuffer: 10_000_000 });
const tag = git("describe", "--tags", "--abbrev=0").stdout.trim();
const released = tag === "" ? "" : git("show", `${tag}:src/http/openapi.json`).stdout;
const missing = tag === "" ? "there is no tag yet" : `${tag} has no document`;

it.skipIf(released === "")(
  `scenario 62: nothing breaks those who use ${tag || "the last release"}${released === "" ? ` (skipped: ${missing})` : ""}`,
  () => {
    expect(breakingChanges(JSON.parse(released) as Api, document as Api)).toEqual([]); // both are documents of ours
  },
);

const PAPER = {
  type: "object",
  properties: {
    id: { type: "string" },
    rank: { type: "integer" },
    tag: { anyOf: [{ $ref: "#/components/schemas/Tag" }, { type: "null" }] },
    share: { type: "number" },
    notes: { type: "array", items: { type: "string" } },
  },
  required: ["id", "rank", "notes"],
};
const WINDOW = { name: "window", schema: { type: "string", enum: ["day", "week"] } };
const TAG = { name: "tag", schema: { type: "array", items: { type: "string", maxLength: 20 } } };
const LIMIT = { name: "limit", schema: { type: "integer", minimum: 1, maximum: 100 } };

function api(
  paper: Schema = PAPER,
  parameters: object[] = [WINDOW, TAG, { $ref: "#/components/parameters/limit" }],
): Api {
  const responses = { 200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Paper" } } } } };
  return {
    paths: { "/paper": { get: { parameters, responses } }, "/status": { get: { responses: { 200: {} } } } },
    components: {
      schemas: { Paper: paper, Tag: { type: "object", properties: { slug: { type: "string" } }, required: ["slug"] } },
      parameters: { limit: LIMIT },
    },
  };
}
const paperWith = (properties: Record<string, Schema>, required = PAPER.required) =>
  api({ ...PAPER, properties: { ...PAPER.properties, ...properties }, required });
const { rank: _, ...withoutRank } = PAPER.properties;
const withoutStatus: Api = { ...api(), paths: Object.fromEntries(Object.entries(api().paths).slice(0, 1)) };
const tagged = (items: Schema) => {
  const narrower = { ...TAG, schema: { ...TAG.schema, items: { ...TAG.schema.items, ...items } } };
  return api(PAPER, [WINDOW, narrower, LIMIT]);
};
const limited = (schema: Schema) =>
  api(PAPER, [WINDOW, TAG, { name: "limit", schema: { ...LIMIT.schema, ...schema } }]);
const plain = (content: object): Api => ({
  ...api(),
  paths: {
    ...api().paths,
    "/paper": { get: { parameters: [WINDOW, TAG, LIMIT], responses: { 200: { content: { ...content } } } } },
  },
});

const ASK = {
  type: "object",
  properties: { address: { type: "string" }, hour: { type: "integer" } },
  required: ["address"],
};
/** With an address that is sent to. */
function sending(schema: Schema = ASK, status = 202, type = "application/json"): Api {
  const requestBody = { required: true, content: { [type]: { schema } } };
  const responses = { [status]: { content: { "application/json": { schema: { type: "object" } } } } };
  return { ...api(), paths: { ...api().paths, "/ask": { post: { requestBody, responses } } } };
}
const asking = (properties: Record<string, Schema>, required = ASK.required) =>
  sending({ ...ASK, properties: { ...ASK.properties, ...properties }, required });
const { hour: __, ...withoutHour } = ASK.properties;

describe("of two invented documents", () => {
  it.each<[string, Api, string[]]>([
    ["a removed path", withoutStatus, ["/status is gone"]],
    ["another type of content", plain({ "text/plain": {} }), ["/paper no longer answers with 200 application/json"]],
    ["a removed property", api({ ...PAPER, properties: withoutRank }), ["/paper.rank is gone"]],
    ["a property that may be missing", paperWith({}, ["rank", "notes"]), ["/paper.id may be missing"]],
    ["a property that may be null", paperWith({ id: { type: ["string", "null"] } }), ["/paper.id may be null"]],
    ["a property of another type", paperWith({ rank: { type: "number" } }), ["/paper.rank may be number"]],
    [
      "items of another type",
      paperWith({ notes: { type: "array", items: { type: "object" } } }),
      ["/paper.notes[] may be object"],
    ],
    [
      "a change behind a reference",
      paperWith({ tag: { type: "object", properties: {} } }),
      ["/paper.tag.slug is gone"],
    ],
    ["a removed parameter", api(PAPER, [WINDOW, TAG]), ["/paper?limit is gone"]],
    [
      "a new parameter that has to be given",
      api(PAPER, [WINDOW, TAG, LIMIT, { name: "key", required: true }]),
      ["/paper?key has to be given"],
    ],
    [
      "a parameter that has to be given now",
      api(PAPER, [WINDOW, TAG, { ...LIMIT, required: true }]),
      ["/paper?limit has to be given"],
    ],
    [
      "a narrowed enumeration",
      api(PAPER, [{ name: "window", schema: { type: "string", enum: ["day"] } }, TAG, LIMIT]),
      ["/paper?window may no longer be week"],
    ],
    ["a parameter of another type", limited({ type: "boolean" }), ["/paper?limit may no longer be integer"]],
    ["a lower maximum", limited({ maximum: 50 }), ["/paper?limit has a lower maximum"]],
    ["a higher minimum", limited({ minimum: 5 }), ["/paper?limit has a higher minimum"]],
    ["a new pattern", limited({ pattern: "^5" }), ["/paper?limit has another pattern"]],
    ["a new enumeration", limited({ enum: [50] }), ["/paper?limit is one of a few"]],
    ["narrower values of a list", tagged({ maxLength: 10 }), ["/paper?tag[] has a lower maxLength"]],
  ])("%s is found", (_name, newer, found) => {
    expect(breakingChanges(api(), newer)).toEqual(found);
  });

  it.each<[string, Api, string[]]>([
    ["a removed method", api(), ["post /ask is gone"]],
    ["another status", sending(ASK, 200), ["post /ask no longer answers with 202 application/json"]],
    [
      "a body of another type",
      sending(ASK, 202, "text/plain"),
      ["post /ask application/json is gone", "post /ask text/plain has to be given"],
    ],
    ["a member that is refused", sending({ ...ASK, properties: withoutHour }), ["post /ask.hour is gone"]],
    [
      "a new member that has to be given",
      asking({ key: { type: "string" } }, ["address", "key"]),
      ["post /ask.key has to be given"],
    ],
    ["a member that has to be given now", asking({}, ["address", "hour"]), ["post /ask.hour has to be given"]],
    ["a narrower member", asking({ hour: { type: "integer", maximum: 11 } }), ["post /ask.hour has a lower maximum"]],
  ])("%s is found where something is sent", (_name, newer, found) => {
    expect(breakingChanges(sending(), newer)).toEqual(found);
  });

  it.each<[string, Api]>([
    ["nothing", sending()],
    ["a new member that may be given", asking({ q: { type: "string" } })],
    ["a member that may be left out", asking({}, [])],
    ["a wider member", asking({ hour: { type: ["integer", "string"] } })],
  ])("%s breaks nobody who sends something", (_name, newer) => {
    expect(breakingChanges(sending(), newer)).toEqual([]);
  });

  it.each<[string, Api]>([
    ["nothing", api()],
    ["a new path", { ...api(), paths: { ...api().paths, "/new": { get: { responses: {} } } } }],
    ["a new property", paperWith({ title: { type: "string" } })],
    ["a property that is never missing any more", paperWith({}, [...PAPER.required, "tag"])],
    ["a property that is never null any more", paperWith({ tag: { $ref: "#/components/schemas/Tag" } })],
    ["a whole number where any was", paperWith({ share: { type: "integer" } })],
    [
      "a new parameter that may be given",
      api(PAPER, [WINDOW, TAG, LIMIT, { name: "sort", schema: { type: "string" } }]),
    ],
    ["a wider parameter", limited({ type: "number", maximum: 200, minimum: 0 })],
    [
      "a wider enumeration",
      api(PAPER, [{ name: "window", schema: { type: "string", enum: ["day", "week", "month"] } }, TAG, LIMIT]),
    ],
    ["other words", api(PAPER, [{ ...WINDOW, description: "How fast." }, TAG, LIMIT])],
  ])("%s breaks nobody", (_name, newer) => {
    expect(breakingChanges(api(), newer)).toEqual([]);
  });
});
