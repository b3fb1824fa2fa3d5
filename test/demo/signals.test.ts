import { describe, expect, it } from "vitest";
import * as z from "zod";
import { NOON, useDemoUpstream } from "./demo-upstream.ts";

const at = useDemoUpstream();

describe("the demo upstream as GitHub", () => {
  const Items = z.array(
    z.object({ paper: z.object({ githubRepo: z.string().optional(), githubStars: z.int().optional() }) }),
  );

  it("answers aliased repositories, and unknown ones as null beside an error", async () => {
    const items = Items.parse(await (await at(NOON, "/hf/api/daily_papers?limit=100")).json());
    const known = items.find(({ paper }) => paper.githubRepo)?.paper;
    const [owner, name] = known?.githubRepo?.replace("https://github.com/", "").split("/") ?? [];
    const body = {
      query: `query($o0:String!,$n0:String!,$o1:String!,$n1:String!){
        r0:repository(owner:$o0,name:$n0){nameWithOwner stargazerCount forkCount pushedAt isArchived}
        r1:repository(owner:$o1,name:$n1){nameWithOwner stargazerCount forkCount pushedAt isArchived} }`,
      variables: { o0: owner, n0: name, o1: "nobody", n1: "nothing" },
    };
    const response = await at(NOON, "/github/graphql", { method: "POST", body: JSON.stringify(body) });
    expect(await response.json()).toMatchObject({
      data: {
        r0: { nameWithOwner: `${owner}/${name}`, stargazerCount: known?.githubStars, isArchived: false },
        r1: null,
      },
      errors: [{ type: "NOT_FOUND", path: ["r1"] }],
    });
    const rest = await at(NOON, `/github/repos/${owner}/${name}`);
    expect(await rest.json()).toMatchObject({ stargazers_count: known?.githubStars, full_name: `${owner}/${name}` });
    expect((await at(NOON, "/github/repos/nobody/nothing")).status).toBe(404);
    expect((await at(NOON, "/github/graphql", { method: "POST", body: "{" })).status).toBe(400);
  });
});

describe("the demo upstream as Hacker News", () => {
  const Found = z.object({
    hits: z.array(
      z.object({
        objectID: z.string(),
        url: z.string(),
        points: z.int().min(1),
        num_comments: z.int(),
        created_at_i: z.int(),
      }),
    ),
    nbHits: z.int(),
    nbPages: z.int(),
  });
  const find = async (query: string) =>
    Found.parse(await (await at(NOON, `/hn/api/v1/search_by_date?query=arxiv.org&hitsPerPage=1000&${query}`)).json());

  it("finds a handful of stories, by time and by number", async () => {
    const { hits, nbHits } = await find("tags=story");
    expect(nbHits).toBeGreaterThan(2);
    expect(nbHits).toBeLessThan(20);
    expect(hits.every((hit) => /^https:\/\/arxiv\.org\/abs\/\d{4}\.9\d{4}$/.test(hit.url))).toBe(true);
    const since = hits[1]?.created_at_i ?? 0;
    expect((await find(`numericFilters=created_at_i>${since}`)).hits).toHaveLength(1);
    expect((await find(`numericFilters=created_at_i>=${since}`)).hits).toHaveLength(2);
    expect((await find(`tags=story,(story_${hits[2]?.objectID})`)).hits).toEqual([hits[2]]);
    const byNumber = `/hn/api/v1/search?tags=story,(story_${hits[0]?.objectID},story_1)&hitsPerPage=2`;
    expect(Found.parse(await (await at(NOON, byNumber)).json()).hits).toEqual([hits[0]]);
    const elsewhere = "/hn/api/v1/search_by_date?query=alphaxiv.org";
    expect(Found.parse(await (await at(NOON, elsewhere)).json()).hits).toEqual([]);
  });

  it("refuses to filter by points", async () => {
    expect((await at(NOON, "/hn/api/v1/search_by_date?numericFilters=points>5")).status).toBe(400);
  });
});
