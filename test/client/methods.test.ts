import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import {
  type BroadsheetError,
  type ChangesOptions,
  type Client,
  type TrendingOptions,
} from "../../src/client/index.ts";
import type { ChangesParams, TrendingParams } from "../../src/http/params.ts";
import { FEW, NOBODYS, OLD_ID, openWorld, type World } from "../http/world.ts";
import { clientOf } from "./world-client.ts";

let world: World;
let client: Client;
beforeAll(async () => {
  world = await openWorld();
  client = clientOf(world);
});
afterAll(() => world.close());

describe("each method answers with what the API has at its address", () => {
  const filters = {
    tag: ["robotics", "speech-recognition"],
    category: "cs.CV",
    exclude: ["lantern 28", FEW.slug],
    hasCode: true,
  };
  const query = "tag=robotics&tag=speech-recognition&category=cs.CV&exclude=lantern+28&exclude=survey&hasCode=true";
  it.each<[string, () => Promise<unknown>, string]>([
    ["daily", () => client.daily(), "/daily/latest"],
    ["daily of a day", () => client.daily("2026-05-04", { limit: 3 }), "/daily/2026-05-04?limit=3"],
    ["weekly", () => client.weekly(), "/weekly/latest"],
    ["weekly of a week", () => client.weekly("2026-W18", filters), `/weekly/2026-W18?${query}`],
    ["monthly", () => client.monthly(undefined, { author: "Ada Quill" }), "/monthly/latest?author=Ada+Quill"],
    ["monthly of a month", () => client.monthly("2026-04", { minUpvotes: 80 }), "/monthly/2026-04?minUpvotes=80"],
    ["trending", () => client.trending(), "/trending"],
    [
      "trending in a window",
      () => client.trending({ window: "week", q: "light oil" }),
      "/trending?window=week&q=light+oil",
    ],
    ["papers", () => client.papers(filters), `/papers?${query}`],
    ["paper", () => client.paper("2605.05001"), "/papers/2605.05001"],
    ["paper, of the old scheme", () => client.paper(OLD_ID), `/papers/${OLD_ID}`],
    ["history", () => client.history("2605.05001"), "/papers/2605.05001/history"],
    ["history, of the old scheme", () => client.history(OLD_ID), `/papers/${OLD_ID}/history`],
    ["search", () => client.search("lantern oil -survey", { limit: 3 }), "/search?limit=3&q=lantern+oil+-survey"],
    ["similar", () => client.similar("2605.05001"), "/papers/2605.05001/similar"],
    ["similar, of the old scheme", () => client.similar(OLD_ID), `/papers/${OLD_ID}/similar`],
    [
      "more like some",
      () => client.moreLike(["2605.05001", OLD_ID], { limit: 4 }),
      `/similar?limit=4&id=2605.05001&id=${encodeURIComponent(OLD_ID)}`,
    ],
    ["tags", () => client.tags(), "/tags"],
    ["tag", () => client.tag("robotics", { limit: 2, minStars: 1 }), "/tags/robotics?limit=2&minStars=1"],
    ["tag without papers", () => client.tag(NOBODYS), `/tags/${NOBODYS}`],
    ["changes", () => client.changes({ limit: 2 }), "/changes?limit=2"],
    ["changes since a day", () => client.changes({ since: "2026-05-05" }), "/changes?since=2026-05-05"],
    ["status", () => client.status(), "/status"],
  ])("%s", async (_name, call, path) => {
    const answer = await world.get(`/api/v1${path}`);
    expect(answer.status).toBe(200);
    const expected: unknown = await answer.json();
    if (path !== `/tags/${NOBODYS}`) expect(expected).not.toMatchObject({ items: [] });
    expect(await call()).toEqual(expected);
  });
});

describe("what is asked for", () => {
  const pathOf = async (call: (asking: Client) => Promise<unknown>) => {
    const asked: string[] = [];
    await call(clientOf(world, asked)).catch(() => null);
    return asked.map((path) => path.replace("/api/v1/", ""));
  };

  it("leaves out what is not given, and lists without a value", async () => {
    const nothing = { tag: [], q: undefined, cursor: null, hasCode: undefined, window: undefined };
    expect(await pathOf((asking) => asking.trending(nothing))).toEqual(["trending"]);
    expect(await pathOf((asking) => asking.trending({ hasCode: false, minStars: 0 }))).toEqual([
      "trending?hasCode=false&minStars=0",
    ]);
  });

  it("keeps an old identifier's slash and encodes whatever would lead elsewhere", async () => {
    expect(await pathOf((asking) => asking.paper("math.GT/0309136v2"))).toEqual(["papers/math.GT/0309136v2"]);
    expect(await pathOf((asking) => asking.paper("../status?x#y"))).toEqual(["papers/..%2Fstatus%3Fx%23y"]);
    expect(await pathOf((asking) => asking.daily("../status"))).toEqual(["daily/..%2Fstatus"]);
    expect(await pathOf((asking) => asking.tag("a/b c"))).toEqual(["tags/a%2Fb%20c"]);
  });
});

describe("the names of parameters", () => {
  it("are those that the API reads, all of them", () => {
    expectTypeOf<Exclude<keyof TrendingOptions, "signal">>().toEqualTypeOf<keyof z.infer<typeof TrendingParams>>();
    expectTypeOf<Exclude<keyof ChangesOptions, "signal">>().toEqualTypeOf<keyof z.infer<typeof ChangesParams>>();
  });

  it("are those that a 400 names", async () => {
    const wrong: Required<Omit<TrendingOptions, "signal" | "hasCode" | "window">> = {
      tag: "no such tag",
      category: ["cs.CL", "CS"],
      exclude: [""],
      author: "",
      q: " ",
      minUpvotes: -1,
      minStars: 0.5,
      maxAgeDays: Number.NaN,
      limit: 101,
      cursor: "abc",
    };
    const error = await client.trending(wrong).catch((failure: BroadsheetError) => failure);
    expect(error).toMatchObject({ name: "BroadsheetError", status: 400 });
    const named = "problem" in error ? error.problem?.errors?.map(({ parameter }) => parameter) : [];
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(wrong).toSorted());
  });
});
