import type { Context } from "hono";
import type { Item, RankedItem } from "../domain/api.ts";
import { sameTopics } from "../domain/same-topics.ts";
import { countOf } from "../domain/tag-overview.ts";
import type { AppEnv } from "./app-env.ts";
import { readTagEdition } from "./tag-editions.ts";

/** The heaviest topics of a paper whose lists are looked through. */
const TOPICS = 3;
const SHOWN = 6;

/** Listed papers on the topics of a paper, the most alike first; from the published lists, without the database. */
export async function neighbourPapers(c: Context<AppEnv>, item: Item): Promise<RankedItem[]> {
  const reader = c.get("editions");
  const topics = item.tags.filter(({ kind }) => kind === "topic").slice(0, TOPICS);
  const [overview, ...lists] = await Promise.all([
    reader.tagOverview(),
    ...topics.map(({ slug }) => readTagEdition(reader, { kind: "tag-daily", key: slug })),
  ]);
  const candidates = lists.flatMap((list) => list?.items ?? []);
  return sameTopics(item, candidates, (slug) => countOf(overview, slug).papers, SHOWN);
}
