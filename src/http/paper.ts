import type { Context } from "hono";
import { createDb } from "../db/client.ts";
import { parseArxivId } from "../domain/arxiv-id.ts";
import type { Item } from "../domain/api.ts";
import type { AppEnv } from "./app-env.ts";
import { readItems } from "./paper-items.ts";
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
  const abstractUrl = `https://arxiv.org/abs/${id}`;
  return notFound(`There is no paper ${id} here. It may be on arXiv: ${abstractUrl}`, {
    ...NO_PAPER,
    links: [{ label: `arXiv ${id}`, href: abstractUrl }],
  });
}

/** The paper that an address names, as an item. Throws 400 for what is no arXiv id, 404 for an unknown paper. */
export async function findPaper(c: Context<AppEnv>, text: string): Promise<Item> {
  const id = readPaperId(text);
  const db = createDb(c.env.DB);
  const [item] = await readItems(db, c.get("config").site.url, [id]);
  if (!item) throw unknownPaper(id);
  return item.listedAt === null ? item : { ...item, rank: await rankOn(c, item.listedAt.slice(0, 10), id) };
}

/** Its rank in the edition of the day on which it was listed. */
async function rankOn(c: Context<AppEnv>, day: string, id: string): Promise<number | null> {
  const edition = await c.get("editions").read({ kind: "daily", key: day });
  return edition?.items.find((item) => item.id === id)?.rank ?? null;
}
