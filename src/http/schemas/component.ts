import type { z } from "@hono/zod-openapi";

type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Every member is there, at every depth: an optional one that the other type lacks is no difference to assignability. */
type Whole<T> = T extends object ? { [Key in keyof T]-?: Whole<T[Key]> } : T;

type Same<A, B> = Both<A, B> extends true ? Both<Whole<A>, Whole<B>> : false;

/** Names the schema of an answer's type, and compiles only while the two are the same. */
export function component<T>() {
  return <Schema extends z.ZodType>(name: string, schema: Same<z.output<Schema>, T> extends true ? Schema : never) =>
    schema.openapi(name);
}
