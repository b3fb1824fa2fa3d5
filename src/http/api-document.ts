/** What of the OpenAPI document is looked at here. */
export interface ApiDocument {
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, { get?: ApiOperation; post?: ApiOperation }>;
  components: { parameters: Record<string, ApiParameter>; schemas: Record<string, ApiSchema> };
}

export interface ApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: (ApiParameter | Reference)[];
  requestBody?: ApiBody;
  responses: Record<string, Reference | ApiAnswer>;
}

export interface ApiBody {
  content: { "application/json": { schema: BodySchema; example: unknown } };
}

export interface BodySchema {
  properties: Record<string, ParameterSchema & { description: string }>;
}

export interface ApiParameter {
  name: string;
  in: string;
  description: string;
  schema: ParameterSchema;
}

export interface ParameterSchema {
  type: string;
  enum?: string[];
  items?: { type: string };
  minimum?: number;
  maximum?: number;
  default?: string | number;
}

export interface ApiSchema {
  type?: string | string[];
  description?: string;
  $ref?: string;
  anyOf?: unknown[];
  properties?: Record<string, ApiSchema>;
}

/** An operation with where it is. */
export interface PlacedOperation {
  path: string;
  method: "get" | "post";
  operation: ApiOperation;
}

/** All operations, in the order of the document. */
export function operationsOf({ paths }: Pick<ApiDocument, "paths">): PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    (["get", "post"] as const).flatMap((method) => {
      const operation = methods[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

export interface ApiAnswer {
  description: string;
  content: { "application/json": { example: unknown } };
}

export interface Reference {
  $ref: string;
}

/** The component that a reference names. */
export function componentOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** The document as JSON that speaks of this site: the committed one has an address that is nobody's. */
export async function documentText(siteUrl: string): Promise<string> {
  // Thousands of objects, made when they are first asked for and not with every isolate.
  const { default: document } = await import("./openapi.json", { with: { type: "json" } });
  const { servers }: ApiDocument = document;
  const [there = "", here = ""] = [servers[0]?.url, siteUrl].map((url) => JSON.stringify(url).slice(1, -1));
  return JSON.stringify(document).replaceAll(there, () => here);
}
