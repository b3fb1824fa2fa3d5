import { z } from "@hono/zod-openapi";

/** What the schema that validates does not say of its parameter. */
export interface ParameterNotes {
  description: string;
  example?: unknown;
  /** What it is, where it is validated as the text that stands in the address. */
  is?: { type: "integer"; minimum: number; maximum?: number; default?: number } | { type: "boolean" };
}

const COUNT = { type: "integer", minimum: 0, maximum: 999_999_999 } as const;

/** The parameters that several operations have. */
const SHARED: Record<string, ParameterNotes> = {
  tag: {
    description:
      "Papers with this tag, by its slug; that of an area takes in its topics. Repeat it for papers with any of several.",
    example: ["robotics"],
  },
  category: { description: "Papers of this arXiv category. Repeatable, as `tag` is.", example: ["cs.CL"] },
  author: { description: "Papers by an author whose name has this in it.", example: "Quill" },
  q: {
    description:
      'Papers with all of these words, in any form, in the title or the abstract; `"side by side"`, `-without`, `author:`, `tag:`, `cat:`, `year:` and `has:code` may be among them.',
    example: "long context",
  },
  exclude: {
    description: "No papers with this tag, or with these words in the title or the abstract. Repeatable.",
    example: ["survey"],
  },
  hasCode: { description: "Papers with a code repository, or those without.", is: { type: "boolean" } },
  minUpvotes: { description: "Papers with so many votes on Hugging Face or more.", is: COUNT, example: 10 },
  minStars: { description: "Papers whose repository has so many stars on GitHub or more.", is: COUNT, example: 100 },
  maxAgeDays: {
    description:
      "Papers listed, or where never listed submitted, at most so many days before the list was published; in lists of all papers, before the first page was asked for.",
    is: COUNT,
    example: 7,
  },
  limit: {
    description: "How many items a page has at most. Filtering comes first.",
    is: { type: "integer", minimum: 1, maximum: 100, default: 50 },
  },
  cursor: { description: "The `nextCursor` of the page before; everything else stays as it was." },
};

/**
 * The documented query of an operation, made of the schema that validates it. `own` describes what it alone has; each
 * other parameter becomes a component of the document.
 */
export function queryParameters(
  schema: z.ZodObject,
  own: Record<string, ParameterNotes>,
  share: (name: string, parameter: z.ZodType) => z.ZodType,
): z.ZodObject {
  const parameters = Object.entries(schema.shape).map(([name, member]) => {
    const { is, ...param } = notesOf(name, own);
    const parameter = asGiven(member).openapi({ ...is, param: { ...param, name, in: "query" } });
    return [name, own[name] ? parameter : share(name, parameter)];
  });
  return z.object(Object.fromEntries(parameters));
}

/** The documented members of a JSON body, made of the schema that validates them once they are texts. It takes no others. */
export function bodyMembers(schema: z.ZodObject, own: Record<string, ParameterNotes>): z.ZodObject {
  const members = Object.entries(schema.shape).map(([name, member]) => {
    const { is, description } = notesOf(name, own);
    return [name, asGiven(member).openapi({ ...is, description })];
  });
  return z.strictObject(Object.fromEntries(members));
}

function notesOf(name: string, own: Record<string, ParameterNotes>): ParameterNotes {
  const notes = own[name] ?? SHARED[name];
  if (!notes) throw new Error(`nobody has described the parameter ${name}`);
  return notes;
}

/** As it has to be given or may be left out: a list without a value is validated as an empty one. */
function asGiven(member: z.core.$ZodType) {
  const mayBeLeftOut = [undefined, []].some((nothing) => z.safeParse(member, nothing).success);
  return mayBeLeftOut ? z.optional(member) : z.nonoptional(member);
}

/** The documented parts of a path. */
export function pathParameters(parts: Record<string, ParameterNotes>): z.ZodObject {
  return z.object(
    Object.fromEntries(
      Object.entries(parts).map(([name, param]) => [
        name,
        z.string().openapi({ param: { ...param, name, in: "path" } }),
      ]),
    ),
  );
}
