import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import type { Operation } from "./operation.ts";

const text = { type: "string" } as const;

/** What the headers of answers say. */
const HEADERS = {
  ETag: { description: "Names this state of the answer; send it back as `If-None-Match`.", schema: text },
  "Last-Modified": { description: "When what the answer is made of was published.", schema: text },
  Link: {
    description: 'Where the list goes on, as `<…>; rel="next"` (RFC 8288); absent on the last page.',
    schema: text,
  },
  Location: { description: "The address that it has today.", schema: text },
  RateLimit: { description: "What is left to your address, and for how many seconds.", schema: text },
  "RateLimit-Policy": { description: "How many requests your address has in how many seconds.", schema: text },
  "Retry-After": { description: "Seconds to wait.", schema: { type: "integer", minimum: 0 } },
} as const;
export type HeaderName = keyof typeof HEADERS;

const PROBLEM = "#/components/schemas/Problem";

interface Refusal {
  description: string;
  headers: HeaderName[];
  /** What kind of document it comes with. */
  content: Record<string, string>;
}

function problem(description: string, headers: HeaderName[] = [], schema = PROBLEM): Refusal {
  return { description, headers, content: { "application/problem+json": schema } };
}

function hubError(description: string): Refusal {
  return { description, headers: [], content: { "application/json": "#/components/schemas/HubError" } };
}

/** Whatever is answered beside what was asked for. */
const REFUSALS = {
  Renamed: { description: "The tag has another slug today.", headers: ["Location"], content: {} },
  NotModified: { description: "What you have is what it still is.", headers: ["ETag"], content: {} },
  BadRequest: problem("A parameter is wrong; `errors` names every one that is."),
  BadBody: problem("The body is no JSON object, or its members are wrong; `errors` names every one that is."),
  Forbidden: problem("This site asks for a check by Turnstile, which has not been passed."),
  NotFound: problem("There is no such thing here; `detail` says what there is."),
  UnknownTag: problem(
    "There is no such tag; `nearest` has those that may be meant.",
    [],
    "#/components/schemas/UnknownTag",
  ),
  PreconditionFailed: problem("What is here now is not what `If-Match` or `If-Unmodified-Since` names."),
  NotAcceptable: problem("The request's `Accept` admits nothing that this address has."),
  ContentTooLarge: problem("The body is longer than 20 kB."),
  UnsupportedMediaType: problem("The body is not `application/json`."),
  TooManyRequests: problem("Too many requests from your address.", ["RateLimit", "RateLimit-Policy", "Retry-After"]),
  Unavailable: problem("The store does not answer just now.", ["Retry-After"]),
  NoMail: problem(
    "This site sends no mail; or the store does not answer just now, and `Retry-After` has the seconds to wait.",
  ),
  HubBadRequest: hubError("A parameter is wrong."),
  HubNotFound: hubError("There is no such paper here."),
} as const satisfies Record<string, Refusal>;
export type RefusalName = keyof typeof REFUSALS;

const ANYWHERE: Record<number, RefusalName> = { 406: "NotAcceptable", 429: "TooManyRequests", 503: "Unavailable" };
/** What answers with an entity tag may be asked for conditionally. */
const CONDITIONAL: Record<number, RefusalName> = { 304: "NotModified", 412: "PreconditionFailed" };
const LIMITS: HeaderName[] = ["RateLimit", "RateLimit-Policy"];

/** All the responses of an operation, by their status. */
export function responsesOf({ answer, headers, refusals }: Operation): RouteConfig["responses"] {
  const others = { ...ANYWHERE, ...(headers.includes("ETag") && CONDITIONAL), ...refusals };
  return {
    [answer.status ?? 200]: {
      description: answer.description,
      headers: headersOf([...headers, ...LIMITS]),
      content: { "application/json": { schema: answer.schema, example: answer.example } },
    },
    ...Object.fromEntries(
      Object.entries(others).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
    ),
  };
}

/** Puts them all into the document's components. */
export function registerResponses({ openAPIRegistry: registry }: OpenAPIHono): void {
  for (const [name, header] of Object.entries(HEADERS)) registry.registerComponent("headers", name, header);
  for (const [name, { description, headers, content }] of Object.entries<Refusal>(REFUSALS))
    registry.registerComponent("responses", name, {
      description,
      ...(headers.length > 0 && { headers: headersOf(headers) }),
      ...(Object.keys(content).length > 0 && {
        content: Object.fromEntries(Object.entries(content).map(([type, $ref]) => [type, { schema: { $ref } }])),
      }),
    });
}

function headersOf(names: HeaderName[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
