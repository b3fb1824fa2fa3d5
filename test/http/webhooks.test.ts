import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { edge } from "../../src/workers/edge.ts";
import { allRows } from "../db/d1.ts";
import { ADDRESS, confirmed, forgetAll, subscribe, subscribers } from "./subscribing.ts";
import { NOW, openEmptyWorld, type World } from "./world.ts";

const KEY = Buffer.from("a key of the provider, for tests");
const RESEND_WEBHOOK_SECRET = `whsec_${KEY.toString("base64")}`;

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  vi.setSystemTime(NOW);
  await forgetAll(world);
  await confirmed(world);
});

interface Told {
  id?: string;
  at?: number;
  key?: Buffer;
  env?: object;
  sent?: string;
}

function tell(event: unknown, { id = "msg_1", at = NOW, key = KEY, env = { RESEND_WEBHOOK_SECRET }, sent }: Told = {}) {
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` };
  return edge.request("/webhooks/resend", { method: "POST", body: sent ?? body, headers }, {
    ...world.env,
    ...env,
  } as Env);
}

const event = (type: string, data: object = {}) => ({ type, data: { email_id: "1", to: [ADDRESS], ...data } });
const status = async () => (await subscribers(world))[0]?.status;
const count = async (table: string) => (await allRows(world.d1))[table]?.length;

describe("scenario 50: what a provider tells", () => {
  it.each([
    ["a complaint", event("email.complained"), "unsubscribed", "complained"],
    ["a lasting bounce", event("email.bounced", { bounce: { type: "Permanent" } }), "unsubscribed", "bounced"],
    ["a full mailbox", event("email.bounced", { bounce: { type: "Transient" } }), "active", undefined],
    ["a delivery", event("email.delivered"), "active", undefined],
    ["what is not known yet", { type: "email.teleported", data: [] }, "active", undefined],
    ["what cannot be read", ["?"], "active", undefined],
  ])("%s", async (_what, told, then, reason) => {
    vi.spyOn(console, "warn").mockReturnValue();
    const answer = await tell(told);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([204, "no-store"]);
    const { results } = await world.d1.prepare("select reason from suppressions").all<{ reason: string }>();
    expect([await status(), results[0]?.reason]).toEqual([then, reason]);
  });

  it("once: the second telling reads one row and writes none", async () => {
    expect((await tell(event("email.complained"))).status).toBe(204);
    const before = await allRows(world.d1);
    const queries = vi.spyOn(world.d1, "prepare");
    expect((await tell(event("email.complained"))).status).toBe(204);
    expect(queries).toHaveBeenCalledTimes(1);
    queries.mockRestore();
    expect(await allRows(world.d1)).toEqual(before);
    expect(await count("mail_events")).toBe(1);
  });

  it("after a bounce a delivery that is told late takes nothing back, and nobody signs up again", async () => {
    await tell(event("email.bounced"));
    await tell(event("email.delivered"), { id: "msg_2" });
    await subscribe(world, { address: ADDRESS });
    expect(await status()).toBe("unsubscribed");
  });

  it.each([
    ["another secret", { key: Buffer.from("another") }],
    ["six minutes ago", { at: NOW - 6 * 60_000 }],
    ["in six minutes", { at: NOW + 6 * 60_000 }],
    ["a changed byte", { sent: JSON.stringify(event("email.complained", { email_id: "2" })) }],
  ])("signed with %s: 401, and nothing changes", async (_what, told) => {
    const before = await allRows(world.d1);
    const answer = await tell(event("email.complained"), told);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
    expect(await allRows(world.d1)).toEqual(before);
  });

  it("without a signature 401, without a secret 404, with too much 413, by GET 405", async () => {
    const bare = await edge.request("/webhooks/resend", { method: "POST", body: "{}" }, {
      ...world.env,
      RESEND_WEBHOOK_SECRET,
    } as Env);
    expect(bare.status).toBe(401);
    expect((await tell(event("email.complained"), { env: {} })).status).toBe(404);
    expect((await tell(event("email.complained", { filler: "x".repeat(1_000_001) }))).status).toBe(413);
    expect((await world.get("/webhooks/resend")).status).toBe(405);
    expect(await status()).toBe("active");
  });
});
