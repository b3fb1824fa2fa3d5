import { OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import { VERSION } from "../../version.ts";
import { editions } from "./operations/editions.ts";
import { huggingFace } from "./operations/hugging-face.ts";
import { mail } from "./operations/mail.ts";
import { papers } from "./operations/papers.ts";
import { service } from "./operations/service.ts";
import { tags } from "./operations/tags.ts";
import type { Group, Operation } from "./operation.ts";
import { bodyMembers, type ParameterNotes, pathParameters, queryParameters } from "./parameters.ts";
import { HubErrorSchema } from "./hugging-face.ts";
import { ProblemSchema, UnknownTagSchema } from "./problem.ts";
import { registerResponses, responsesOf } from "./responses.ts";

/** The site of the examples; whoever serves the document puts its own address in its place. */
const EXAMPLE_SITE = "https://broadsheet.example";

export const OPERATIONS: Operation[] = [...editions, ...papers, ...tags, ...mail, ...service, ...huggingFace];

const GROUPS: Record<Group, string> = {
  Editions:
    "What was published of a day, a week or a month, and what is moving now: fixed lists, in an order that says why.",
  Papers: "All papers, one of them, and what has changed.",
  Tags: "What papers are filed under.",
  Mail: "The digest by e-mail, for whoever confirms that they want it.",
  Service: "How the service is, and this description of it.",
  "Hugging Face": "Hugging Face's own addresses and shapes, for the clients that know them.",
};

type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;
type ComponentsObject = NonNullable<Document["components"]>;

/** The OpenAPI document of the API, made of the schemas that validate requests and of those of the answers. */
export function makeDocument(): Document {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  registry.register("Problem", ProblemSchema);
  registry.register("UnknownTag", UnknownTagSchema);
  registry.register("HubError", HubErrorSchema);
  registerResponses(app);
  const shared = new Map<string, z.ZodType>();
  const share = (name: string, parameter: z.ZodType) => {
    const known = shared.get(name) ?? registry.registerParameter(name, parameter);
    shared.set(name, known);
    return known;
  };
  for (const operation of OPERATIONS) registry.registerPath(routeOf(operation, share));
  const { webhooks: _, ...document } = app.getOpenAPI31Document({
    openapi: "3.1.1",
    info: {
      title: "Broadsheet",
      version: VERSION,
      description:
        "Reading needs no key. HEAD is answered wherever GET is. Members may be added to answers, none is taken away: read what you know, and leave the rest.",
      license: { name: "MIT" },
    },
    servers: [{ url: EXAMPLE_SITE }],
    tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })),
  });
  return { ...document, components: withoutParameterSchemas(document.components ?? {}) };
}

/** The library makes a schema of every shared parameter besides: it goes back to where it is used. */
function withoutParameterSchemas({ schemas = {}, parameters = {}, ...others }: ComponentsObject): ComponentsObject {
  const names = new Set(Object.keys(parameters));
  return {
    ...others,
    schemas: Object.fromEntries(Object.entries(schemas).filter(([name]) => !names.has(name))),
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, { ...parameter, schema: schemas[name] ?? {} }]),
    ),
  };
}

function bodyOf({ schema, example }: NonNullable<Operation["body"]>, notes: Record<string, ParameterNotes>) {
  const content = { "application/json": { schema: bodyMembers(schema, notes), example } };
  return { required: true, content };
}

function routeOf(operation: Operation, share: (name: string, parameter: z.ZodType) => z.ZodType): RouteConfig {
  const { id, method = "get", path, group, summary, description, parts, query, body, notes = {} } = operation;
  return {
    method,
    path,
    operationId: id,
    tags: [group],
    summary,
    description,
    request: {
      ...(parts && { params: pathParameters(parts) }),
      ...(query && { query: queryParameters(query, notes, share) }),
      ...(body && { body: bodyOf(body, notes) }),
    },
    responses: responsesOf(operation),
  };
}
