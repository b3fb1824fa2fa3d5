import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Flow, openFlow } from "./flow.ts";

interface Item {
  id: string;
  rank: number;
  listedAt: string | null;
  tags: { slug: string }[];
}
interface TagAnswer {
  tag: { papers: number; week: number; feeds: { json: string } };
  items: Item[];
}
interface Tree {
  areas: { slug: string; papers: number; topics: { slug: string; papers: number }[] }[];
  listed: { week: number };
}

let flow: Flow;
beforeAll(async () => {
  flow = await openFlow(80);
  for (const hour of ["10", "11", "12", "13"]) await flow.tick(`2026-05-07T${hour}:00:00Z`);
});
afterAll(() => flow.close());

const LAST_WEEK = "date > '2026-04-30'";
const rowsOf = async (sql: string) => (await flow.db.prepare(sql).all()).results;

/** The tag that most listed papers have, how many have it, and how many of those were listed in the last seven days. */
async function commonest(): Promise<{ slug: string; papers: number; week: number }> {
  const [row] = await rowsOf(
    `select t.slug, count(distinct t.paper_id) as papers, count(distinct iif(${LAST_WEEK}, t.paper_id, null)) as week from paper_tags t join listings l on l.paper_id = t.paper_id
     group by t.slug order by papers desc, t.slug limit 1`,
  );
  return { slug: String(row?.slug), papers: Number(row?.papers), week: Number(row?.week) };
}

describe("papers of the demo upstream, a morning later", () => {
  it("are counted tag by tag", async () => {
    expect(await rowsOf("select slug, papers from tag_counts where papers > 0 order by slug")).toEqual(
      await rowsOf("select slug, count(*) as papers from paper_tags group by slug order by slug"),
    );
    const { areas, listed } = await flow.json<Tree>("/api/v1/tags");
    const shown = areas.flatMap(({ topics, ...area }) => [area, ...topics]).filter(({ papers }) => papers > 0);
    expect(shown.length).toBeGreaterThan(20);
    for (const { slug, papers } of shown)
      expect(await rowsOf(`select count(*) as papers from paper_tags where slug = '${slug}'`)).toEqual([{ papers }]);
    expect(await rowsOf(`select count(distinct paper_id) as papers from listings where ${LAST_WEEK}`)).toEqual([
      { papers: listed.week },
    ]);
  });

  it("stand under their tag, newest day first, and in its feed in the same order", async () => {
    const { slug, papers, week } = await commonest();
    expect(papers).toBeGreaterThan(10);
    const { tag, items } = await flow.json<TagAnswer>(`/api/v1/tags/${slug}?limit=100`);
    expect(tag.week).toBe(week);
    expect(items).toHaveLength(papers);
    for (const item of items) expect(item.tags.map((given) => given.slug)).toContain(slug);
    const days = items.map(({ listedAt }) => listedAt?.slice(0, 10) ?? "");
    expect(new Set(days).size).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted().toReversed());
    const { pathname } = new URL(tag.feeds.json);
    const feed = await flow.json<{ items: { url: string }[] }>(`${pathname}?limit=100`);
    expect(feed.items.map((item) => item.url.split("/papers/")[1])).toEqual(items.map(({ id }) => id));
  });

  it("trend under their tag as the wide list has them, once the votes of some hours are in", async () => {
    await flow.tick("2026-05-07T17:45:00Z");
    await flow.tick("2026-05-07T18:00:00Z"); // no votes are asked for, those from before are published
    const { slug } = await commonest();
    const ids = (items: Item[]) => items.map(({ id }) => id);
    const wide = await flow.json<TagAnswer>("/api/v1/trending?window=week&limit=100");
    const own = await flow.json<TagAnswer>(`/api/v1/trending?window=week&limit=100&tag=${slug}`);
    expect(ids(own.items)).toEqual(ids(wide.items.filter(({ tags }) => tags.some((given) => given.slug === slug))));
  });

  it("are gone from the tag when they are tagged otherwise, with the next tick", async () => {
    const { slug, week } = await commonest();
    const [first] = (await flow.json<TagAnswer>(`/api/v1/tags/${slug}`)).items;
    await flow.db
      .prepare(
        "update papers set title = 'Notes', abstract = 'Notes.', keywords = '[]', categories = '[]', code_url = null, tagger_version = 0 where id = ?1",
      )
      .bind(first?.id)
      .run();
    await flow.tick("2026-05-07T18:15:00Z");
    const { tag, items } = await flow.json<TagAnswer>(`/api/v1/tags/${slug}?limit=100`);
    expect(tag.week).toBe(week - 1);
    expect(items.map(({ id }) => id)).not.toContain(first?.id);
  });
});
