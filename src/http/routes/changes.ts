import { Hono } from "hono";
import { placeAt, readChanges } from "../../db/changes.ts";
import { createDb } from "../../db/client.ts";
import type { ChangePage } from "../../domain/api.ts";
import { encodeChangesCursor } from "../../domain/cursor.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { readItems } from "../paper-items.ts";
import { ChangesParams, readQuery } from "../params.ts";
import { nextLink } from "./lists.ts";

/**
 * `/changes?since=`: new and changed papers in the order of their last change, each as it is now. A paper that changes
 * while somebody reads moves to the end, so that it comes again; nothing is ever passed over, for a change takes its
 * place in the transaction that makes it.
 */
export const changes = new Hono<AppEnv>().get("/changes", async (c) => {
  const { since, cursor, limit } = readQuery(c.req.url, ChangesParams);
  const db = createDb(c.env.DB);
  const from = cursor ?? since ?? { after: 0 };
  const after = "after" in from ? from.after : await placeAt(db, from.instant);
  const found = await readChanges(db, after, limit + 1);
  const rows = found.slice(0, limit);
  const items = await readItems(
    db,
    c.get("config").site.url,
    rows.map(({ paperId }) => paperId),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  // What has changed between the two readings will be told as it is by then, at the end.
  const settled = new Set((await readChanges(db, after, limit)).map(({ seq }) => seq));
  const reached = encodeChangesCursor({ after: rows.at(-1)?.seq ?? after });
  const page: ChangePage = {
    items: rows.flatMap(({ seq, paperId, changedAt, isNew }) => {
      const item = byId.get(paperId);
      return item && settled.has(seq) ? [{ ...item, changedAt: new Date(changedAt).toISOString(), isNew }] : [];
    }),
    nextCursor: found.length > limit ? reached : null,
    since: reached,
  };
  nextLink(c, page.nextCursor);
  return (await notModified(c, { content: page, modifiedAt: null }, CACHE.stream)) ?? c.json(page);
});
