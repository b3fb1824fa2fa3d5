import * as z from "zod";
import { Ajv2020 } from "ajv/dist/2020.js";
import document from "../../src/http/openapi.json" with { type: "json" };

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * The document with its objects closed: members that it does not name are mistakes in a test, while clients are told to
 * leave them alone, so that some can be added.
 */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== "object") return schema;
  const members = Object.entries(schema).map(([name, value]) => [
    name,
    name.startsWith("example") ? value : closed(value),
  ]);
  const whole = Object.fromEntries(members) as { [name: string]: Json }; // what it was made of
  const isOpen = "properties" in schema && "type" in schema && !("additionalProperties" in schema);
  return isOpen ? { ...whole, additionalProperties: false } : whole;
}

const FORMATS = { "date-time": z.iso.datetime(), date: z.iso.date(), uri: z.url() };

/** Validates what stands in answers by schemas of a document, which JSON pointers name. */
function createValidator(api: object) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  for (const [name, schema] of Object.entries(FORMATS))
    ajv.addFormat(name, (text: string) => schema.safeParse(text).success);
  // The document is no schema itself, it has some; ajv looks at it as one all the same.
  ajv.addVocabulary(Object.keys(api));
  ajv.addSchema(closed(api as Json) as object, "api", false, false); // an object of JSON, closed
  return function mistakes(place: string, value: unknown): string | null {
    const validate = ajv.getSchema(`api#${place}`);
    if (!validate) throw new Error(`the document has nothing at ${place}`);
    return validate(value) ? null : ajv.errorsText(validate.errors, { dataVar: "answer" });
  };
}

/** A JSON pointer to a place in the document (RFC 6901), for the fragment of an address. */
export function pointer(...steps: string[]): string {
  return steps.map((step) => `/${encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");
}

/** What the answers of the committed document are held to. */
export const mistakesOf = createValidator(document);
