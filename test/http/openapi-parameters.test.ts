import * as z from "zod";
import { describe, expect, it } from "vitest";
import document from "../../src/http/openapi.json" with { type: "json" };
import { dailyParams, SearchParams } from "../../src/http/hf/params.ts";
import { OPERATIONS } from "../../src/http/schemas/document.ts";
import { NOW } from "./world.ts";

interface Documented {
  name: string;
  in: string;
  required: boolean;
  example?: string | number | string[];
  schema: { type: string; minimum?: number; maximum?: number; enum?: string[]; default?: unknown; maxLength?: number };
}
interface Operation {
  operationId: string;
  parameters?: (Documented | { $ref: string })[];
}

/** What validates the queries of Hugging Face's addresses, for which the document has schemas of its own. */
const HUB: Record<string, z.ZodObject> = { hubDailyPapers: dailyParams(NOW), hubSearchPapers: SearchParams };

const paths = new Map<string, { get?: Operation; post?: object }>(Object.entries(document.paths));
const shared = new Map<string, Documented>(Object.entries(document.components.parameters));
const queries = OPERATIONS.flatMap(({ id, path, query }) =>
  query ? [{ id, path, validating: HUB[id] ?? query }] : [],
);

function parametersOf(path: string): Documented[] {
  return (paths.get(path)?.get?.parameters ?? []).flatMap((parameter) => {
    const found = "$ref" in parameter ? shared.get(parameter.$ref.replace("#/components/parameters/", "")) : parameter;
    return found?.in === "query" ? [found] : [];
  });
}

/** Values that a parameter takes, and values that it refuses, as its documentation has it. */
function samplesOf({ name, required, example, schema }: Documented): Record<"taken" | "refused", unknown[]> {
  const { type, minimum, maximum, maxLength, enum: values } = schema;
  const list = type === "array";
  const nothing = list ? [] : undefined;
  const samples: [taken: unknown[], refused: unknown[]][] = [
    required ? [[], [nothing]] : [[nothing], []],
    example === undefined ? [[], []] : [[Array.isArray(example) ? example : String(example)], []],
    minimum === undefined ? [[], []] : [[String(minimum)], [String(minimum - 1), "x"]],
    maximum === undefined ? [[], []] : [[String(maximum)], [String(maximum + 1)]],
    maxLength === undefined ? [[], []] : [[], ["x".repeat(maxLength + 1)]],
    values ? [values, [`no ${name}`]] : [[], []],
    type === "boolean"
      ? [
          ["true", "false"],
          ["yes", "1"],
        ]
      : [[], []],
  ];
  return { taken: samples.flatMap(([taken]) => taken), refused: samples.flatMap(([, refused]) => refused) };
}

describe.each(queries)("scenario 62: the documented parameters of $id", ({ path, validating }) => {
  const parameters = parametersOf(path);

  it("are those that are validated", () => {
    expect(parameters.map(({ name }) => name).toSorted()).toEqual(Object.keys(validating.shape).toSorted());
  });

  it.each(parameters)("$name takes and refuses what it is said to", (parameter) => {
    const { name, schema } = parameter;
    const alone = z.object({ [name]: validating.shape[name] ?? z.never() });
    const { taken, refused } = samplesOf(parameter);
    expect(taken.filter((value) => !alone.safeParse({ [name]: value }).success)).toEqual([]);
    expect(refused.filter((value) => alone.safeParse({ [name]: value }).success)).toEqual([]);
    if (schema.default !== undefined) expect(alone.parse({})).toEqual({ [name]: schema.default });
  });
});
