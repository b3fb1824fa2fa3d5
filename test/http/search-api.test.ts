import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchPage } from "../../src/domain/api.ts";
import { OLD_ID, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const found = async (q: string) => {
  const answer = await world.get(`/api/v1/search?q=${encodeURIComponent(q)}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as SearchPage).items.map(({ id }) => id);
};

describe("/api/v1/search, with an id or a link", () => {
  it.each([OLD_ID, `arXiv:${OLD_ID}`, `https://arxiv.org/abs/${OLD_ID}v2`, "https://huggingface.co/papers/2605.05001"])(
    "%s finds the paper itself",
    async (text) => {
      expect(await found(text)).toEqual([text.includes(OLD_ID) ? OLD_ID : "2605.05001"]);
    },
  );

  it("looks for the words where there is no such paper", async () => {
    expect(await found("2605.99999")).not.toContain("2605.99999");
  });
});
