/** What of a schema decides whether those who know an older one can go on. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
}
interface Parameter {
  $ref?: string;
  name?: string;
  required?: boolean;
  schema?: Schema;
}
interface Answer {
  $ref?: string;
  content?: Record<string, { schema?: Schema }>;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: Schema }> };
  responses: Record<string, Answer>;
}
const METHODS = ["get", "post"] as const;
type Methods = Partial<Record<(typeof METHODS)[number], Operation>>;
export interface Api {
  paths: Record<string, Methods>;
  components?: { schemas?: Record<string, Schema>; parameters?: Record<string, Parameter> };
}

/** What breaks those who use the older API: things gone, demands made, answers that may be what they never were. */
export function breakingChanges(older: Api, newer: Api): string[] {
  return Object.entries(older.paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const [before, after] = [operations[method], newer.paths[path]?.[method]];
      const place = method === "get" ? path : `${method} ${path}`;
      if (!before) return [];
      return after ? brokenBetween(place, before, after, [older, newer]) : [`${place} is gone`];
    }),
  );
}

function brokenBetween(place: string, before: Operation, after: Operation, apis: [Api, Api]): string[] {
  const [taken, takes] = [takenBy(apis[0], before), takenBy(apis[1], after)];
  const [gave, gives] = [successOf(before), successOf(after)];
  return [
    ...[...taken].flatMap(([name, parameter]) => narrowed(`${place}${name}`, parameter, takes.get(name))),
    ...[...takes]
      .filter(([name, parameter]) => parameter.required && !taken.has(name))
      .map(([name]) => `${place}${name} has to be given`),
    ...[...gave].flatMap(([kind, schema]) => {
      const now = gives.get(kind);
      if (!now) return [`${place} no longer answers with ${kind}`];
      return widened(place, flat(apis[0], schema), flat(apis[1], now), apis);
    }),
  ];
}

/** The schemas of what it answers when all is well, by status and type. */
function successOf({ responses }: Operation): Map<string, Schema> {
  const good = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  return new Map(
    good.flatMap(([status, { content = {} }]) =>
      Object.entries(content).map(([type, { schema = {} }]) => [`${status} ${type}`, schema] as const),
    ),
  );
}

const LOWER = ["minimum", "minLength"] as const;
const UPPER = ["maximum", "maxLength", "maxItems"] as const;

/** What a parameter was taken for and is no more. */
function narrowed(place: string, older: Parameter, newer: Parameter | undefined): string[] {
  if (!newer) return [`${place} is gone`];
  const [before, after] = [older.schema ?? {}, newer.schema ?? {}];
  const accepted = typesOf(after);
  return [
    ...(newer.required && !older.required ? [`${place} has to be given`] : []),
    ...typesOf(before)
      .filter((type) => !accepted.includes(type) && !(type === "integer" && accepted.includes("number")))
      .map((type) => `${place} may no longer be ${type}`),
    ...(after.enum && !before.enum ? [`${place} is one of a few`] : []),
    ...(after.enum ? (before.enum ?? []).filter((value) => !after.enum?.includes(value)) : []).map(
      (value) => `${place} may no longer be ${String(value)}`,
    ),
    ...LOWER.filter((bound) => (after[bound] ?? -Infinity) > (before[bound] ?? -Infinity)).map(
      (bound) => `${place} has a higher ${bound}`,
    ),
    ...UPPER.filter((bound) => (after[bound] ?? Infinity) < (before[bound] ?? Infinity)).map(
      (bound) => `${place} has a lower ${bound}`,
    ),
    ...(after.pattern !== undefined && after.pattern !== before.pattern ? [`${place} has another pattern`] : []),
    ...(before.items && after.items ? narrowed(`${place}[]`, { schema: before.items }, { schema: after.items }) : []),
  ];
}

/** What answers may be that they never were. New members and new values of an enumeration are announced as possible. */
function widened(place: string, before: Schema, after: Schema, apis: [Api, Api]): string[] {
  const known = typesOf(before);
  const step = (to: string, older: Schema, newer: Schema) =>
    widened(`${place}${to}`, flat(apis[0], older), flat(apis[1], newer), apis);
  return [
    ...typesOf(after)
      .filter((type) => !known.includes(type) && !(type === "integer" && known.includes("number")))
      .map((type) => `${place} may be ${type}`),
    ...Object.entries(before.properties ?? {}).flatMap(([name, schema]) => {
      const now = after.properties?.[name];
      if (!now) return [`${place}.${name} is gone`];
      const missing = before.required?.includes(name) && !after.required?.includes(name);
      return [...(missing ? [`${place}.${name} may be missing`] : []), ...step(`.${name}`, schema, now)];
    }),
    ...(before.items && after.items ? step("[]", before.items, after.items) : []),
  ];
}

/** A schema without its reference, and one that may be null as one of two types. */
function flat(api: Api, schema: Schema): Schema {
  const whole = schema.$ref ? (api.components?.schemas?.[nameOf(schema.$ref)] ?? {}) : schema;
  const [choice, ...others] = (whole.anyOf ?? []).filter(({ type }) => type !== "null");
  if (!choice || others.length > 0) return whole;
  const chosen = flat(api, choice);
  return { ...chosen, type: [...typesOf(chosen), "null"] };
}

function typesOf({ type }: Schema): string[] {
  return type === undefined ? [] : [type].flat();
}

/** Whatever may be sent: parameters, the body and its members. */
function takenBy(api: Api, { parameters = [], requestBody }: Operation): Map<string, Parameter> {
  const all = parameters.map((each) => (each.$ref ? (api.components?.parameters?.[nameOf(each.$ref)] ?? {}) : each));
  const bodies = Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema = {} }]) => {
    const { properties = {}, required = [] } = flat(api, schema);
    const members = Object.entries(properties).map(([name, member]): [string, Parameter] => [
      `.${name}`,
      { required: required.includes(name), schema: flat(api, member) },
    ]);
    return [[` ${type}`, { required: requestBody?.required ?? false }] as [string, Parameter], ...members];
  });
  return new Map([...all.map((each): [string, Parameter] => [`?${each.name ?? ""}`, each]), ...bodies]);
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
