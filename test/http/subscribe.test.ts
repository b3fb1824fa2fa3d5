import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { storeRecords } from "../../src/jobs/store.ts";
import { tagPapers } from "../../src/jobs/tag.ts";
import { edge } from "../../src/workers/edge.ts";
import { parsePage } from "../views/site.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { arxivRecord } from "../jobs/factories.ts";
import { ADDRESS, confirmed, forgetAll, form, subscribe, subscribers, tokenFor } from "./subscribing.ts";
import { NOW, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  vi.setSystemTime(NOW);
  await forgetAll(world);
});

const wishes = async () => JSON.parse((await subscribers(world))[0]?.preferences ?? "{}") as Record<string, unknown>;

describe("subscribing by form", () => {
  it("keeps the wishes and queues one confirmation", async () => {
    const fields = { frequency: "weekly", weekday: "5", hour: "17", timeZone: "Europe/Paris", papers: "3" };
    const filters = {
      tag: ["robotics", "Video generation, "],
      category: "cs.CL",
      q: "harbour",
      exclude: "oil, survey",
      hasCode: "true",
      minUpvotes: "5",
    };
    const answer = await subscribe(world, { address: ADDRESS, ...fields, ...filters, author: " " });
    expect(answer.status).toBe(200);
    const [row] = await subscribers(world);
    expect([row?.address, row?.status]).toEqual([ADDRESS.replace("Example", "example"), "pending"]);
    expect(await wishes()).toEqual({
      frequency: "weekly",
      weekday: 5,
      hour: 17,
      timeZone: "Europe/Paris",
      papers: 3,
      filters: {
        tag: ["robotics", "video-generation"],
        category: ["cs.CL"],
        author: null,
        q: "harbour",
        exclude: ["oil", "survey"],
        hasCode: true,
        minUpvotes: 5,
        minStars: null,
      },
    });
    expect(world.mail).toEqual([[{ v: 1, type: "confirm", id: row?.id, at: NOW }]]);
  });

  it("takes multipart as well", async () => {
    const body = new FormData();
    body.set("address", ADDRESS);
    body.set("frequency", "daily");
    expect((await edge.request("/subscribe", { method: "POST", body }, world.env)).status).toBe(200);
    expect(await wishes()).toMatchObject({ frequency: "daily" });
  });

  it.each([
    ["where none is named", { address: ADDRESS }, "192.0.2.1", "Asia/Tokyo"],
    ["unless one is", { address: ADDRESS, timeZone: "Europe/Paris" }, "192.0.2.1", "Europe/Paris"],
    ["but not of the machine itself", { address: ADDRESS }, "127.0.0.1", "UTC"],
  ])("takes the time zone of the network %s", async (_when, fields, network, timeZone) => {
    const init = form(fields, { "cf-connecting-ip": network, "content-length": "40" });
    const request = new Request("http://127.0.0.1:8787/subscribe", init);
    await edge.fetch(Object.assign(request, { cf: { timezone: "Asia/Tokyo" } }), world.env);
    expect(await wishes()).toMatchObject({ timeZone });
  });

  it("comes back with what was typed and what is wrong with it", async () => {
    const answer = await subscribe(world, {
      address: "ada@b",
      tag: "nosuch",
      minStars: "<many>",
      timeZone: "Mars/Base",
      papers: "99",
      q: `"odd`,
    });
    expect(answer.status).toBe(400);
    const page = parsePage(await answer.text());
    const values = findAll(page, "input").map(({ attributes }) => [attributes["name"], attributes["value"]]);
    expect(values).toEqual(
      expect.arrayContaining([
        ["address", "ada@b"],
        ["tag", "nosuch"],
        ["minStars", "<many>"],
        ["papers", "99"],
        ["q", `"odd`],
      ]),
    );
    const mistakes = findAll(page, "strong")
      .filter(({ attributes }) => attributes["class"] === "mistake")
      .map(({ text }) => text);
    expect(mistakes).toEqual([
      "This is no address that mail can be sent to, such as name@example.org.",
      "This is no time zone, such as Europe/Paris.",
      "This must be a whole number from 1 to 30.",
      expect.stringMatching(/^This is no known tag; the nearest are /),
      "This must be a whole number.",
    ]);
    expect([await subscribers(world), world.mail]).toEqual([[], []]);
  });

  it.each([
    ["text/plain", "address=a@b.example", 415],
    ["application/json", "{}", 415],
    ["multipart/form-data", "no boundary", 400],
    ["application/x-www-form-urlencoded", `address=${"a".repeat(21_000)}`, 413],
  ])("refuses %s that is none: %s", async (type, body, status) => {
    const answer = await edge.request(
      "/subscribe",
      { method: "POST", body, headers: { "content-type": type, "content-length": String(body.length) } },
      world.env,
    );
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "no-store"]);
    expect(await subscribers(world)).toEqual([]);
  });
});

describe("scenario 37: addresses", () => {
  it.each([
    ["plus tags", "ada+papers@example.org", "ada+papers@example.org"],
    ["upper case", "ADA@EXAMPLE.ORG", "ADA@example.org"],
    ["an international host", "ada@bücher.example", "ada@xn--bcher-kva.example"],
    [
      "254 characters",
      `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(63)}.${"e".repeat(7)}`,
      undefined,
    ],
  ])("%s are taken", async (_what, address, stored = address) => {
    expect((await subscribe(world, { address })).status).toBe(200);
    expect((await subscribers(world)).map((row) => row.address)).toEqual([stored]);
  });

  it.each([
    "a@b",
    "a b@c.example",
    '"a b"@c.example',
    "a@c.example\r\nBcc: x@y.example",
    "a%0d%0a@",
    "a@c.example,b@c.example",
    "a@c.example.",
    "",
    `${"a".repeat(65)}@c.example`,
    "@c.example",
    "a@@c.example",
  ])("%j is refused", async (address) => {
    expect((await subscribe(world, { address })).status).toBe(400);
    expect([await subscribers(world), world.mail]).toEqual([[], []]);
  });

  it("one is one, however it is written", async () => {
    for (const address of ["ada@example.org", "ADA@Example.org", " ada@EXAMPLE.org "])
      await subscribe(world, { address });
    expect(await subscribers(world)).toHaveLength(1);
  });
});

describe("scenario 34: who asks learns nothing", () => {
  it("same body, status, steps for new, pending, active, unsubscribed and suppressed addresses", async () => {
    const states = ["new", "pending", "active", "unsubscribed", "erased"] as const;
    const seen: unknown[] = [];
    for (const state of states) {
      await forgetAll(world);
      const row = state === "new" ? null : await confirmed(world);
      if (state === "pending") await world.d1.prepare("update subscribers set status = 'pending'").run();
      if (row && state === "unsubscribed")
        await world.get(`/unsubscribe/${await tokenFor({ subscriber: row.id, purpose: "unsubscribe" })}`, {
          method: "POST",
        });
      if (row && state === "erased")
        await world.get(`/subscriptions/${await tokenFor({ subscriber: row.id, purpose: "manage" })}/erase`, {
          method: "POST",
        });
      await world.d1.prepare("delete from mail_limits").run();
      world.mail.length = 0;
      const queries = vi.spyOn(world.d1, "prepare");
      const answer = await subscribe(world, { address: ADDRESS });
      const asked = queries.mock.calls.length;
      queries.mockRestore();
      seen.push([
        answer.status,
        Object.fromEntries(answer.headers),
        await answer.text(),
        asked,
        world.mail.length,
        world.mail[0]?.length,
      ]);
      if (state === "active") expect((await subscribers(world))[0]?.status).toBe("active");
      if (state === "erased") expect(await subscribers(world)).toEqual([]);
    }
    for (const other of seen) expect(other).toEqual(seen[0]);
  });

  it("who is active keeps their wishes; who is pending takes the new ones", async () => {
    await subscribe(world, { address: ADDRESS, papers: "3" });
    await subscribe(world, { address: ADDRESS, papers: "4" });
    expect(await wishes()).toMatchObject({ papers: 4 });
    const [row] = await subscribers(world);
    await world.get(`/subscriptions/${await tokenFor({ subscriber: row?.id ?? "" })}`, { method: "POST" });
    await subscribe(world, { address: ADDRESS, papers: "5" });
    expect(await wishes()).toMatchObject({ papers: 4 });
  });
});

describe("the API", () => {
  const post = (body: unknown) =>
    world.get("/api/v1/subscriptions", {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });

  it("takes the contract's names, and answers the same as for anybody", async () => {
    const answer = await post({
      address: ADDRESS,
      frequency: "daily",
      hour: 6,
      timeZone: "America/New_York",
      tag: ["robotics"],
      category: "cs.CL",
      exclude: ["a, b"],
      hasCode: false,
      minStars: 10,
      papers: 7,
      author: null,
    });
    expect([answer.status, answer.headers.get("cache-control"), await answer.json()]).toEqual([
      202,
      "no-store",
      { status: "asked", detail: expect.stringContaining("If this address can be subscribed") },
    ]);
    expect(await wishes()).toMatchObject({
      frequency: "daily",
      hour: 6,
      papers: 7,
      filters: {
        tag: ["robotics"],
        category: ["cs.CL"],
        exclude: ["a, b"],
        hasCode: false,
        minStars: 10,
        author: null,
      },
    });
  });

  it.each([
    [{ address: "a@b.example", frequency: "hourly" }, ["frequency"]],
    [{ address: "a@b.example", weekday: 8, hour: -1, papers: 0.5 }, ["weekday", "hour", "papers"]],
    [{ address: 1, tag: ["nosuch"] }, ["address", "tag"]],
    [{}, ["address"]],
    [{ address: "a@b.example", frequncy: "daily" }, ["frequncy"]],
    [{ address: { evil: 1 } }, ["address"]],
    [{ address: "a@b.example", q: ["a", "b"] }, ["q"]],
  ])("%j names what is wrong", async (body, names) => {
    const answer = await post(body);
    const { errors } = (await answer.json()) as { errors: { parameter: string }[] };
    expect([answer.status, errors.map(({ parameter }) => parameter).toSorted()]).toEqual([400, names.toSorted()]);
    expect(await subscribers(world)).toEqual([]);
  });

  it.each(["GET", "HEAD", "PUT", "DELETE"])("is for nothing but sending: %s", async (method) => {
    const answer = await world.get("/api/v1/subscriptions", { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it.each([[null], [[]], ["text"], [1]])("%j is no subscription", async (body) => {
    expect((await post(body)).status).toBe(400);
  });
});

describe("the form", () => {
  it("is filled in by a link's filters, and kept nowhere", async () => {
    const answer = await world.get(
      "/subscribe?tag=robotics&tag=video-generation&exclude=survey&minUpvotes=3&frequency=daily",
    );
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const page = parsePage(await answer.text());
    const [inputs, options] = [findAll(page, "input"), findAll(page, "option")];
    expect(
      inputs.filter(({ attributes }) => "checked" in attributes).map(({ attributes }) => attributes["value"]),
    ).toEqual(["robotics"]);
    const typed = inputs.filter(({ attributes }) => attributes["type"] !== "checkbox" && attributes["value"]);
    expect(Object.fromEntries(typed.map(({ attributes }) => [attributes["name"], attributes["value"]]))).toEqual({
      papers: "10",
      tag: "video-generation",
      exclude: "survey",
      minUpvotes: "3",
    });
    expect(options.filter(({ attributes }) => "selected" in attributes).map(({ text }) => text)).toEqual([
      "every day",
      "Monday",
      "08:00",
      "UTC",
      "with or without",
    ]);
    expect(findAll(page, "details")[0]?.attributes).toHaveProperty("open");
  });

  it("shows what today's digest would be, without an address and without keeping anything", async () => {
    const preview = (fields: Record<string, string>) => edge.request("/subscribe/preview", form(fields), world.env);
    const page = parsePage(await (await preview({ q: "robot", papers: "4" })).text());
    const titles = findAll(page, "h3").map(({ text }) => text);
    expect(titles).toHaveLength(4);
    for (const title of titles) expect(title).toMatch(/robot learning/);
    const none = parsePage(await (await preview({ q: "submarine" })).text());
    expect(none.text).toContain("no mail would be sent");
    expect((await preview({ minStars: "no" })).status).toBe(400);
    expect([await subscribers(world), world.mail]).toEqual([[], []]);
  });

  it("shows of a search what was never listed, too", async () => {
    const paper = arxivRecord({ id: "2605.77778", title: "A submarine", publishedAt: NOW - DAY, updatedAt: NOW - DAY });
    await storeRecords(world.db, [{ record: paper, listedAt: null }], NOW - HOUR);
    await tagPapers(world.db, [paper.id], NOW - HOUR);
    const answer = await edge.request("/subscribe/preview", form({ q: "submarines author:lindqvist" }), world.env);
    expect(findAll(parsePage(await answer.text()), "h3").map(({ text }) => text)).toEqual(["A submarine"]);
  });

  it("says at the field what is wrong with a search, and keeps it", async () => {
    const answer = await subscribe(world, { address: ADDRESS, q: "lanterns tag:nonsense" });
    expect(answer.status).toBe(400);
    const page = parsePage(await answer.text());
    const field = findAll(page, "input").find(({ attributes }) => attributes["id"] === "field-q");
    expect(field?.attributes["value"]).toBe("lanterns tag:nonsense");
    expect(findAll(page, "strong").map(({ text }) => text)).toEqual([
      expect.stringContaining("nonsense is no known tag"),
    ]);
    expect(await subscribers(world)).toEqual([]);
  });

  it("is a small one on every page, about the page's topic on its own", async () => {
    const boxOf = async (path: string) => {
      const sections = findAll(parsePage(await (await world.get(path)).text()), "section");
      return sections.find(({ attributes }) => attributes["class"] === "subscribe-box");
    };
    for (const path of ["/", "/papers/2605.05001", "/tags", "/about/ranking", "/nothing"]) {
      const box = await boxOf(path);
      expect([path, box && findAll(box, "form")[0]?.attributes]).toEqual([
        path,
        { method: "post", action: "/subscribe" },
      ]);
    }
    const box = await boxOf("/tags/robotics");
    const hidden = box && findAll(box, "input").find(({ attributes }) => attributes["type"] === "hidden");
    expect(hidden?.attributes).toMatchObject({ name: "tag", value: "robotics" });
    expect(await boxOf("/subscribe")).toBeUndefined();
  });
});
