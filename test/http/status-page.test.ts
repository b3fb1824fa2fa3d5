import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimSource, failSource, releaseSource } from "../../src/db/sources.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { metas } from "../views/site.ts";
import { heading, hrefsIn, mainOf, readPage } from "./reading.ts";
import { NOW, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const rowsOf = async () =>
  findAll(mainOf(await readPage(world, "/status")), "tr").map((row) => row.children.map(({ text }) => text));

describe("/status", () => {
  it("says that all is well, is never kept, and leads to the same as JSON", async () => {
    const page = await readPage(world, "/status");
    expect(heading(page)).toBe("Status");
    expect(mainOf(page).text).toContain("Every source answers.");
    expect(mainOf(page).text).toContain("119 papers");
    expect(hrefsIn(mainOf(page))).toEqual(["/api/v1/status"]);
    expect(metas(page, "robots")).toEqual(["noindex, follow"]);
    expect((await world.get("/status")).headers.get("cache-control")).toBe("no-store");
  });

  it("has a row for every source, in words, as the API has it", async () => {
    const { sources } = (await (await world.get("/api/v1/status")).json()) as { sources: { name: string }[] };
    const names = (await rowsOf()).slice(1, 1 + sources.length).map(([name = ""]) => name);
    expect(names).toHaveLength(sources.length);
    expect(names).toEqual(expect.arrayContaining(["Hugging Face, today's list", "arXiv, announcements", "GitHub"]));
    // What has no name of its own here would be shown by that of the API.
    expect(names.filter((name) => sources.some((source) => source.name === name))).toEqual([]);
  });

  it("tells when a source was read, what it failed with, and how many such there are", async () => {
    await claimSource(world.db, "hf-daily", NOW, NOW + 1_000);
    await releaseSource(world.db, "hf-daily", NOW, NOW + 900_000);
    await claimSource(world.db, "hn", NOW, NOW + 1_000);
    const error = "502 <b>Bad</b> Gateway";
    await failSource(world.db, "hn", NOW, { nextDueAt: NOW + 60_000, error, failures: 2 });
    const rows = await rowsOf();
    expect(rows).toContainEqual([
      "Hugging Face, today's list",
      "5 May 2026, 12:00 UTC",
      "5 May 2026, 12:15 UTC",
      "none",
    ]);
    expect(rows).toContainEqual(["Hacker News", "never", "5 May 2026, 12:01 UTC", `2 failures in a row: ${error}`]);
    expect(mainOf(await readPage(world, "/status")).text).toContain("1 source cannot be read just now");
  });

  it("counts what is left to do", async () => {
    const before = await rowsOf();
    expect(before).toContainEqual(["Papers to be tagged", "0"]);
    await world.d1.prepare("update papers set tagger_version = 0 where id = '2605.05001'").run();
    expect(await rowsOf()).toContainEqual(["Papers to be tagged", "1"]);
  });
});
