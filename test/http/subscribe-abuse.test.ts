import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { parsePage } from "../views/site.ts";
import { forgetAll, subscribe, subscribers } from "./subscribing.ts";
import { NOW, openEmptyWorld, type World } from "./world.ts";

const MINUTE = 60_000;

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  vi.setSystemTime(NOW);
  await forgetAll(world);
});

const address = "ada@example.org";
const from = (network: string) => ({ "cf-connecting-ip": network });
const rotating = (n: number) => from(`192.0.${n >> 8}.${n & 255}`);

describe("scenario 35: bombing", () => {
  it("100 forms for one address from 100 networks: one mail in ten minutes, three a day, and then again", async () => {
    for (let i = 0; i < 100; i++) {
      vi.setSystemTime(NOW + i * MINUTE);
      expect((await subscribe(world, { address, tag: i % 2 === 0 ? "robotics" : "safety" }, rotating(i))).status).toBe(
        200,
      );
    }
    const at = () => world.mail.flat().map((message) => (message.at - NOW) / MINUTE);
    expect(at()).toEqual([0, 10, 20]);
    vi.setSystemTime(NOW + 24 * 60 * MINUTE);
    await subscribe(world, { address }, rotating(200));
    expect(at()).toEqual([0, 10, 20, 24 * 60]);
  });

  it.each([
    ["an IPv4 address", () => "192.0.2.7"],
    ["a /64 of IPv6", (i: number) => `2001:db8:1:2::${i.toString(16)}`],
  ])("from %s 20 addresses an hour", async (_what, network) => {
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++)
      statuses.push((await subscribe(world, { address: `a${i}@example.org` }, from(network(i)))).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), ...Array<number>(5).fill(429)]);
    expect([world.mail.length, (await subscribers(world)).length]).toEqual([20, 20]);
    vi.setSystemTime(NOW + 20 * MINUTE);
    const refused = await subscribe(world, { address }, from(network(30)));
    expect([refused.headers.get("retry-after"), refused.headers.get("cache-control")]).toEqual(["2400", "no-store"]);
    expect(parsePage(await refused.text()).text).toContain("It goes on in 40 minutes.");
    expect((await subscribe(world, { address }, from("198.51.100.1"))).status).toBe(200);
    vi.setSystemTime(NOW + 60 * MINUTE);
    expect((await subscribe(world, { address: "b@example.org" }, from(network(31)))).status).toBe(200);
  });

  it("the circuit opens for all at 1,000 an hour, says so once in the log and in the status, and closes again", async () => {
    await world.d1
      .prepare("insert into mail_limits values ('everybody', 999, ?)")
      .bind(NOW + 30 * MINUTE)
      .run();
    const alarm = vi.spyOn(console, "error").mockReturnValue();
    const stopped = async () => ((await (await world.get("/api/v1/status")).json()) as { mail: object }).mail;
    for (let i = 0; i < 4; i++) {
      const answer = await subscribe(world, { address: `a${i}@example.org` }, rotating(i));
      expect([i, answer.status]).toEqual([i, 200]);
      if (i === 0) expect(await stopped()).toMatchObject({ confirmationsStoppedUntil: null });
    }
    expect(world.mail).toHaveLength(1);
    expect(alarm.mock.calls.map(([line]) => (JSON.parse(String(line)) as { event: string }).event)).toEqual([
      "confirmations-stopped",
    ]);
    alarm.mockRestore();
    expect(await stopped()).toMatchObject({ confirmationsStoppedUntil: "2026-05-05T12:30:00.000Z" });
    vi.setSystemTime(NOW + 30 * MINUTE);
    await subscribe(world, { address: "late@example.org" }, rotating(9));
    expect(world.mail).toHaveLength(2);
    expect(await stopped()).toMatchObject({ confirmationsStoppedUntil: null });
  });

  it("keeps neither addresses nor networks with what it counts", async () => {
    await subscribe(world, { address }, from("192.0.2.77"));
    const { results } = await world.d1.prepare("select key from mail_limits").all<{ key: string }>();
    expect(results).toHaveLength(4);
    for (const { key } of results) expect(key).toMatch(/^(everybody|(network|cooldown|day):[0-9a-f]{64})$/);
  });
});

describe("scenario 36: no humans", () => {
  it("who fills in what cannot be seen gets the same page and nothing else", async () => {
    const [bot, human] = [
      await subscribe(world, { address, subject: "Cheap" }),
      await subscribe(world, { address: "b@example.org" }),
    ];
    expect([bot.status, await bot.text()]).toEqual([human.status, await human.text()]);
    expect([(await subscribers(world)).length, world.mail.length]).toEqual([1, 1]);
  });

  const keys = {
    TURNSTILE_SITE_KEY: "0x4AAAAAAAkey",
    TURNSTILE_SECRET: "0x4AAAAAAApart",
    SITE_URL: "https://papers.example",
  };
  const good = { success: true, hostname: "papers.example", action: "subscribe" };
  const asked: { url: string; body: unknown }[] = [];
  const realFetch = globalThis.fetch;
  const answering = (answer: () => Response | Promise<Response>) =>
    vi.stubGlobal("fetch", async (request: Request | URL, init?: RequestInit) => {
      if (!(request instanceof Request)) return realFetch(request, init); // the stores'
      asked.push({ url: request.url, body: await request.json() });
      return answer();
    });

  it.each([
    ["true", () => Response.json(good), 200],
    ["false, or spent", () => Response.json({ success: false, "error-codes": ["timeout-or-duplicate"] }), 403],
    ["true of another site", () => Response.json({ ...good, hostname: "evil.example" }), 403],
    ["true of another form", () => Response.json({ ...good, action: "login" }), 403],
    ["a failure", () => Response.json(good, { status: 500 }), 403],
    ["nonsense", () => new Response("<p>", { headers: { "content-type": "application/json" } }), 403],
    ["nothing", () => Promise.reject(new TypeError("connection lost")), 403],
    ["too late", () => Promise.reject(new DOMException("timed out", "TimeoutError")), 403],
  ])("Turnstile says %s", async (_what, answer, status) => {
    asked.length = 0;
    answering(answer);
    const reply = await subscribe(world, { address, "cf-turnstile-response": "XXXX.TOKEN" }, {}, keys);
    vi.unstubAllGlobals();
    expect(reply.status).toBe(status);
    expect([(await subscribers(world)).length, world.mail.length]).toEqual(status === 200 ? [1, 1] : [0, 0]);
    expect(asked).toEqual([
      {
        url: "https://challenges.cloudflare.com/turnstile/v0/siteverify",
        body: { secret: keys.TURNSTILE_SECRET, response: "XXXX.TOKEN" },
      },
    ]);
  });

  it("without a token there is the form again, with the check, whose script the page admits", async () => {
    asked.length = 0;
    answering(() => Response.json(good));
    const reply = await subscribe(world, { address }, {}, keys);
    vi.unstubAllGlobals();
    expect([reply.status, asked, await subscribers(world)]).toEqual([403, [], []]);
    expect(reply.headers.get("content-security-policy")).toMatch(
      /script-src 'self' https:\/\/challenges\.cloudflare\.com;/,
    );
    const html = await reply.text();
    expect(html).toContain(`data-sitekey="${keys.TURNSTILE_SITE_KEY}"`);
    expect(html).toContain(`value="${address}"`);
  });
});
