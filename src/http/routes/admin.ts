import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod";
import { createBackfill } from "../../db/backfills.ts";
import { createDb } from "../../db/client.ts";
import { addDays, dayOf } from "../../domain/calendar.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { RankMessage } from "../../jobs/messages.ts";
import { startRecomputation } from "../../jobs/recompute.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE } from "../conditional.ts";
import { methodNotAllowed } from "../method-not-allowed.ts";
import { badParameters, Problem } from "../problem.ts";
import { recomputationState } from "../status.ts";

const MAX_BODY_BYTES = 10_000;

const Backfill = z
  .strictObject({
    source: z.enum(["hf-daily", "arxiv-oai"], "must be hf-daily or arxiv-oai"),
    from: z.iso.date("must be a day, YYYY-MM-DD"),
    until: z.iso.date("must be a day, YYYY-MM-DD").optional(),
  })
  .refine(({ from, until }) => until === undefined || from <= until, {
    path: ["until"],
    message: "must not be before from",
  });

/** What the owner may do, with `Authorization: Bearer ADMIN_TOKEN`. */
export const admin = new Hono<AppEnv>()
  .use(async (c, next) => {
    await authorize(c);
    await next();
  })
  .use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => {
        throw new Problem(413, "Content too large", "The body is longer than 10 kB.");
      },
    }),
  )
  .post("/backfill", async (c) => {
    const { source, from, until } = await readBody(c, Backfill);
    const now = c.get("now");
    const order = { source, from, until: until ?? addDays(dayOf(now), source === "hf-daily" ? 0 : 1) };
    if (order.from > order.until) throw badParameters([{ parameter: "from", detail: "must not be in the future" }]);
    const backfill = await createBackfill(createDb(c.env.DB), order, now);
    c.header("Cache-Control", CACHE.none);
    return c.json({ ...order, id: backfill.id, papers: 0, finishedAt: null }, 202);
  })
  .all("/backfill", methodNotAllowed("POST"))
  .post("/recompute", async (c) => {
    const now = c.get("now");
    const started = await startRecomputation(createDb(c.env.DB), now);
    await enqueue<RankMessage>(c.env.RANK_QUEUE, [{ v: 1, type: "recompute", at: now }]);
    c.header("Cache-Control", CACHE.none);
    return c.json(recomputationState(started), 202);
  })
  .all("/recompute", methodNotAllowed("POST"));

async function authorize(c: Context<AppEnv>): Promise<void> {
  const given = /^Bearer +(\S{1,200})$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? "";
  const expected = c.env.ADMIN_TOKEN;
  const digest = (text: string) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  // Of digests, for timingSafeEqual takes equal lengths only.
  const same = crypto.subtle.timingSafeEqual(await digest(given), await digest(expected ?? ""));
  if (!expected || !same) {
    throw new Problem(401, "Unauthorized", "The admin token is missing or wrong.", {
      headers: { "www-authenticate": "Bearer" },
    });
  }
}

async function readBody<Schema extends z.ZodType>(c: Context<AppEnv>, schema: Schema): Promise<z.output<Schema>> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new Problem(415, "Unsupported media type", "The body must be application/json.");
  const text = await c.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem(400, "Bad request", "The body is not JSON.");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badParameters(
    parsed.error.issues.map(({ path, message }) => ({ parameter: path.join(".") || "body", detail: message })),
  );
}
