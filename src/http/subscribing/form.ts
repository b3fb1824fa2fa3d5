import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod";
import { isTimeZone } from "../../domain/zoned-time.ts";
import type { AppEnv } from "../app-env.ts";
import { clientKey } from "../client-address.ts";
import { Problem } from "../problem.ts";
import { fromFields, type Typed } from "./typed.ts";

const MAX_BYTES = 20_000;

/** Forms and wishes are short. */
export const shortBody = bodyLimit({
  maxSize: MAX_BYTES,
  onError: () => {
    throw new Problem(413, "Content too large", "The form is longer than 20 kB.", { headline: "That is too much" });
  },
});

const FORMS = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** The fields of a form that was sent. */
export async function readForm(c: Context<AppEnv>): Promise<Typed> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!FORMS.includes(type))
    throw new Problem(415, "Unsupported media type", `The body must be ${FORMS.join(" or ")}.`);
  let fields: FormData;
  try {
    fields = await c.req.formData();
  } catch {
    throw new Problem(400, "Bad request", "The body cannot be read as a form.");
  }
  return fromFields(fields.entries());
}

const Located = z.object({ timezone: z.string().refine(isTimeZone) });

/** With a time zone for who named none: that of their network, as Cloudflare has it; of the machine itself it knows none. */
export function withTimeZone(c: Context<AppEnv>, typed: Typed): Typed {
  if (clientKey(c.req.header("CF-Connecting-IP")) === null) return typed;
  const { data } = Located.safeParse(c.req.raw.cf);
  return typed["timeZone"] || !data ? typed : { ...typed, timeZone: [data.timezone] };
}
