import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { PURPOSES } from "../../src/domain/token.ts";
import { edge } from "../../src/workers/edge.ts";
import { allRows } from "../db/d1.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { formsIn, parsePage } from "../views/site.ts";
import { ADDRESS, confirmed, forgetAll, form, subscribe, subscribers, tokenFor } from "./subscribing.ts";
import { NOW, openEmptyWorld, TOKEN_SECRET, type World } from "./world.ts";

const OTHER_SECRET = "mZx8Yq1WvR5tPn7LcKs3BdFgHj6AeU0i";
const HOUR = 3_600_000;

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  vi.setSystemTime(NOW);
  await forgetAll(world);
});

async function pending(): Promise<string> {
  await subscribe(world, { address: ADDRESS, timeZone: "Europe/Paris", hour: "17" });
  return (await subscribers(world))[0]?.id ?? "";
}
const status = async () => (await subscribers(world))[0]?.status;
const post = (path: string, init: RequestInit = {}, env: object = {}) =>
  edge.request(path, { method: "POST", ...init }, { ...world.env, ...env } as Env);

/** What every page behind a token must say of itself. */
function expectUnseen({ headers }: Response): void {
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-robots-tag")).toBe("noindex");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("set-cookie")).toBeNull();
}

describe("scenario 32: confirming", () => {
  it("GET and HEAD, 20 times by whomever, do nothing; POST does, and again is the same", async () => {
    const path = `/subscriptions/${await tokenFor({ subscriber: await pending() })}`;
    const before = await allRows(world.d1);
    for (let i = 0; i < 20; i++) {
      const answer = await world.get(path, {
        method: i % 2 === 0 ? "GET" : "HEAD",
        headers: { "user-agent": `Scanner/${i}` },
      });
      expect(answer.status).toBe(200);
      expectUnseen(answer);
    }
    expect(await allRows(world.d1)).toEqual(before);
    const page = parsePage(await (await world.get(path)).text());
    expect(formsIn(page).map(({ attributes }) => attributes)).toEqual([{ method: "post" }]);
    const [first, second] = [await post(path), await post(path)];
    expectUnseen(first);
    expect([first.status, await first.text()]).toEqual([second.status, await second.text()]);
    const [row, ...more] = await subscribers(world);
    expect([row?.status, row?.next_due_at, more]).toEqual(["active", Date.parse("2026-05-05T15:00:00Z"), []]);
    expect(JSON.parse(row?.consent ?? "")).toEqual({ at: NOW, text: "2026-11", network: "local" });
  });

  it("a POST from a page without a referrer, as browsers send it, acts", async () => {
    const path = `/subscriptions/${await tokenFor({ subscriber: await pending() })}`;
    await post(path, {
      headers: { origin: "null", "content-type": "application/x-www-form-urlencoded", "cf-connecting-ip": "192.0.2.9" },
      body: "",
    });
    const [row] = await subscribers(world);
    expect([row?.status, JSON.parse(row?.consent ?? "")]).toEqual([
      "active",
      { at: NOW, text: "2026-11", network: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it("an address that must not be written to stays as it is", async () => {
    const { id } = await confirmed(world);
    const path = `/subscriptions/${await tokenFor({ subscriber: id })}`;
    const { suppressAddress } = await import("../../src/db/suppressions.ts");
    await suppressAddress(world.db, [TOKEN_SECRET], ADDRESS, "complained", NOW);
    expect([(await post(path)).status, await status()]).toEqual([410, "unsubscribed"]);
  });
});

describe("scenario 33: tokens that do not open", () => {
  const refused = async (token: string) => {
    const paths = [`/subscriptions/${token}`, `/unsubscribe/${token}`];
    const answers = await Promise.all([...paths.map((path) => world.get(path)), ...paths.map((path) => post(path))]);
    for (const suffix of ["preferences", "erase"])
      answers.push(await post(`/subscriptions/${token}/${suffix}`, form({})));
    answers.push(await world.get(`/subscriptions/${token}/export`));
    return answers;
  };

  it("with a byte changed, at whichever place", async () => {
    const token = await tokenFor({ subscriber: await pending() });
    const before = await allRows(world.d1);
    for (let i = 0; i < token.length; i++) {
      const changed = token.slice(0, i) + (token[i] === "A" ? "B" : "A") + token.slice(i + 1);
      expect([i, (await post(`/subscriptions/${changed}`)).status]).toEqual([i, 404]);
    }
    expect(await allRows(world.d1)).toEqual(before);
  });

  it("expired, of no key, too long, without a signature, empty: no route acts, and a new link is offered", async () => {
    const subscriber = await pending();
    const tokens = [
      await tokenFor({ subscriber, expiresAt: NOW }),
      await tokenFor({ subscriber }, OTHER_SECRET),
      `${await tokenFor({ subscriber })}${"A".repeat(1_100)}`,
      (await tokenFor({ subscriber })).split(".")[0] ?? "",
      "%20",
      "a.b.c",
    ];
    const before = await allRows(world.d1);
    for (const token of tokens)
      for (const answer of await refused(token)) {
        expect([token, answer.status >= 400 && answer.status < 500]).toEqual([token, true]);
        expect(answer.headers.get("cache-control")).toBe("no-store");
      }
    for (const path of ["/subscriptions/", "/unsubscribe/"]) expect((await post(path)).status).toBe(404);
    expect(await allRows(world.d1)).toEqual(before);
    const answer = await world.get(`/subscriptions/${tokens[0]}`);
    expectUnseen(answer);
    const page = parsePage(await answer.text());
    expect(findAll(page, "h1")[0]?.text).toBe("This link does not work");
    expect(findAll(page, "form").map(({ attributes }) => attributes["action"])).toContain("/subscribe");
    expect(page.text).not.toContain(tokens[0]?.slice(0, 20));
  });

  it("each purpose opens its own routes alone", async () => {
    const { id: subscriber } = await confirmed(world);
    const opens: Record<string, number[]> = {};
    for (const purpose of PURPOSES) {
      const token = await tokenFor({ subscriber, purpose, expiresAt: null });
      const answers = [
        await world.get(`/subscriptions/${token}`),
        await post(`/subscriptions/${token}`),
        await post(`/subscriptions/${token}/preferences`, form({})),
        await world.get(`/subscriptions/${token}/export`),
        await world.get(`/unsubscribe/${token}`),
      ];
      opens[purpose] = answers.map((answer) => answer.status);
    }
    expect(opens).toEqual({
      confirm: [200, 200, 404, 404, 404],
      manage: [200, 404, 200, 200, 404],
      unsubscribe: [404, 404, 404, 404, 200],
    });
  });
});

describe("scenario 68: rotation", () => {
  const rotated = { TOKEN_SECRET: OTHER_SECRET, TOKEN_SECRET_PREVIOUS: ` ${TOKEN_SECRET} ,` };

  it("what a former secret signed is good until it expires; without it not; what is signed now has the new key's name", async () => {
    const subscriber = await pending();
    const path = `/subscriptions/${await tokenFor({ subscriber })}`;
    expect((await post(path, {}, { TOKEN_SECRET: OTHER_SECRET })).status).toBe(404);
    expect([(await post(path, {}, rotated)).status, await status()]).toEqual([200, "active"]);
    expect((await post(`/subscriptions/${await tokenFor({ subscriber }, OTHER_SECRET)}`, {}, rotated)).status).toBe(
      200,
    );
    vi.setSystemTime(NOW + 2 * HOUR);
    expect((await post(path, {}, rotated)).status).toBe(404);
  });

  it("an address that was erased before is still known after", async () => {
    const { id } = await confirmed(world);
    await post(`/subscriptions/${await tokenFor({ subscriber: id, purpose: "manage" })}/erase`);
    await subscribe(world, { address: ADDRESS.toUpperCase() }, {}, rotated);
    expect(await subscribers(world)).toEqual([]);
    await subscribe(world, { address: ADDRESS }, {}, { TOKEN_SECRET: OTHER_SECRET });
    expect(await subscribers(world)).toHaveLength(1); // the hash cannot be made without the secret that it was made with
  });
});

describe("preferences", () => {
  it("are shown, changed, and refused with what was typed", async () => {
    const { id } = await confirmed(world, ADDRESS, { tag: "robotics", papers: "3" });
    const path = `/subscriptions/${await tokenFor({ subscriber: id, purpose: "manage" })}`;
    const shown = await world.get(path);
    expectUnseen(shown);
    const page = parsePage(await shown.text());
    expect(page.text).toContain("The next mail to Ada.Quill@example.org is due on Wednesday, 6 May 2026, 08:00 (UTC)");
    const leave = findAll(page, "a").find(({ text }) => text === "Unsubscribe")?.attributes["href"] ?? "";
    expect((await world.get(leave)).status).toBe(200);
    const inputs = findAll(page, "input").map(({ attributes }) => attributes);
    expect(inputs.filter((input) => "checked" in input).map(({ value }) => value)).toEqual(["robotics"]);
    const saved = await post(
      `${path}/preferences`,
      form(
        { frequency: "weekly", weekday: "7", hour: "20", timeZone: "Asia/Tokyo", category: "cs.RO" },
        { origin: "null" },
      ),
    );
    expectUnseen(saved);
    expect(await saved.text()).toContain("due on Sunday, 10 May 2026, 20:00 (Asia/Tokyo)");
    const [row] = await subscribers(world);
    expect(row?.next_due_at).toBe(Date.parse("2026-05-10T11:00:00Z"));
    expect(JSON.parse(row?.preferences ?? "")).toMatchObject({
      frequency: "weekly",
      filters: { tag: [], category: ["cs.RO"] },
    });
    const refusal = await post(`${path}/preferences`, form({ papers: "99" }));
    expect([refusal.status, await refusal.text()]).toEqual([400, expect.stringContaining(`value="99"`)]);
    expect((await subscribers(world))[0]).toEqual(row);
  });
});

describe("scenario 41: rights", () => {
  it("the export has all that is held, and reading it changes nothing", async () => {
    const { id } = await confirmed(world);
    await world.d1.batch([
      world.d1.prepare(
        "insert into issues (id, cadence, period, created_at, content) values (1, 'weekdays', '2026-05-05T08', 0, '{}')",
      ),
      world.d1
        .prepare(
          "insert into deliveries (issue_id, subscriber_id, day, status, not_before, papers, updated_at) values (1, ?, '2026-05-05', 'sent', 0, '[\"2605.05001\"]', ?)",
        )
        .bind(id, NOW),
      world.d1.prepare("insert into digest_papers values (?, '2605.05001')").bind(id),
    ]);
    const before = await allRows(world.d1);
    const answer = await world.get(`/subscriptions/${await tokenFor({ subscriber: id, purpose: "manage" })}/export`);
    expect([answer.headers.get("cache-control"), answer.headers.get("content-type")]).toEqual([
      "no-store",
      "application/json",
    ]);
    expect(await answer.json()).toMatchObject({
      address: ADDRESS,
      status: "active",
      preferences: { frequency: "weekdays", papers: 10 },
      consent: { at: "2026-05-05T12:00:00.000Z", text: "2026-11", network: "local" },
      createdAt: "2026-05-05T12:00:00.000Z",
      suppressed: false,
      digests: [{ issue: "weekdays 2026-05-05T08", day: "2026-05-05", status: "sent", papers: ["2605.05001"] }],
      papersSent: ["2605.05001"],
    });
    expect(await allRows(world.d1)).toEqual(before);
  });

  it("erasure leaves a keyed hash alone, acts once, and the address cannot be signed up again", async () => {
    const { id } = await confirmed(world);
    const path = `/subscriptions/${await tokenFor({ subscriber: id, purpose: "manage" })}`;
    expect((await post(`${path}/erase`)).status).toBe(200);
    expect((await post(`${path}/erase`)).status).toBe(200);
    await subscribe(world, { address: ADDRESS });
    const everything = JSON.stringify(await allRows(world.d1)).toLowerCase();
    expect(everything).not.toContain("quill@");
    expect(everything).not.toContain(id);
    const { results } = await world.d1.prepare("select * from suppressions").all();
    expect(results).toEqual([
      { address_hash: expect.stringMatching(/^[0-9a-f]{64}$/), reason: "erased", created_at: NOW },
    ]);
    for (const suffix of ["", "/export"]) expect((await world.get(path + suffix)).status).toBe(410);
    expect((await post(`${path}/preferences`, form({}))).status).toBe(410);
    expect(await subscribers(world)).toEqual([]);
  });
});

describe("methods", () => {
  it.each([
    ["", "PUT", "GET, HEAD, POST"],
    ["/preferences", "GET", "POST"],
    ["/erase", "GET", "POST"],
    ["/export", "POST", "GET, HEAD"],
  ])("%j has no %s", async (suffix, method, allow) => {
    const { id } = await confirmed(world);
    const answer = await world.get(`/subscriptions/${await tokenFor({ subscriber: id, purpose: "manage" })}${suffix}`, {
      method,
    });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
    expect(await status()).toBe("active");
  });
});

describe("scenario 70: the log", () => {
  it("has no address, token, secret or network, whatever fails", async () => {
    const lines: string[] = [];
    const spies = (["log", "info", "warn", "error"] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((line: unknown) => void lines.push(String(line))),
    );
    const { id } = await confirmed(world);
    const token = await tokenFor({ subscriber: id, purpose: "manage" });
    const broken = { DB: null };
    for (const path of [`/subscriptions/${token}`, `/subscriptions/${token}/export`])
      await edge.request(path, {}, { ...world.env, ...broken });
    await post(`/unsubscribe/${await tokenFor({ subscriber: id, purpose: "unsubscribe" })}`, {}, broken);
    await subscribe(world, { address: ADDRESS }, { "cf-connecting-ip": "192.0.2.55" }, broken);
    await edge.request(`/subscriptions/${token}`, {}, { ...world.env, TOKEN_SECRET: undefined });
    for (const spy of spies) spy.mockRestore();
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      ...Array<string>(4).fill("request-failed"),
      "settings-missing",
    ]);
    for (const secret of [ADDRESS, "quill", token, token.slice(0, 30), TOKEN_SECRET, "192.0.2.55", id])
      expect(lines.join("\n").toLowerCase()).not.toContain(secret.toLowerCase());
  });
});
