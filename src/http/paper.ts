import type { Context } from "hono";
import { createDb } from "../db/client.ts";
import { readItemSources } from "../db/items.ts";
import { readScores } from "../db/scores.ts";
import { parseArxivId } from "../domain/arxiv-id.ts";
import { dayOf } from "../domain/calendar.ts";
import type { Item } from "../domain/api.ts";
import { newestEvent, toItem, withSite } from "../domain/item.ts";
import { guardedParts } from "../domain/guards.ts";
import { standingOf } from "../domain/standing.ts";
import type { AppEnv } from "./app-env.ts";
import { badParameters, notFound, type Problem } from "./problem.ts";

const NO_PAPER = { headline: "No such paper" };

/** The id, without a version, that an address names. Throws 400 for what is no arXiv id. */
export function readPaperId(text: string): string {
  const parsed = text.length > 40 ? null : parseArxivId(text);
  if (!parsed) throw badParameters([{ parameter: "id", detail: "must be an arXiv id, such as 2602.23229" }], NO_PAPER);
  return parsed.id;
}

/** 404 for a paper that is not here. */
export function unknownPaper(id: string): Problem {
  return notFound(`There is no paper ${id} here. It may be on arXiv: https://arxiv.org/abs/${id}`, NO_PAPER);
}

/** The paper that an address names, as an item. Throws 400 for what is no arXiv id, 404 for an unknown paper. */
export async function findPaper(c: Context<AppEnv>, text: string): Promise<Item> {
  const id = readPaperId(text);
  const db = createDb(c.env.DB);
  const source = (await readItemSources(db, [id])).get(id);
  if (!source) throw unknownPaper(id);
  const state = (await readScores(db, [id])).get(id)?.state ?? null;
  const rank = source.listedAt === null ? null : await rankOn(c, dayOf(source.listedAt), id);
  const standing = standingOf(state, state ? guardedParts(state, "week", newestEvent([state]), source.guards) : {});
  const item = toItem(source, { rank, ...standing });
  return withSite(item, c.get("config").site.url);
}

/** Its rank in the edition of the day on which it was listed. */
async function rankOn(c: Context<AppEnv>, day: string, id: string): Promise<number | null> {
  const edition = await c.get("editions").read({ kind: "daily", key: day });
  return edition?.items.find((item) => item.id === id)?.rank ?? null;
}
