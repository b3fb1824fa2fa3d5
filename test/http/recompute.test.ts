import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RankMessage } from "../../src/jobs/messages.ts";
import { recomputeStep } from "../../src/jobs/recompute.ts";
import { edge } from "../../src/workers/edge.ts";
import { queueOf } from "../jobs/queue.ts";
import { ADMIN_TOKEN, DAYS, NOW, openWorld, PER_DAY, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const rank = queueOf<RankMessage>();
const ask = (authorization: string | null, method = "POST") =>
  edge.request(
    "/admin/recompute",
    { method, headers: authorization === null ? {} : { authorization } },
    { ...world.env, RANK_QUEUE: rank.queue },
  );
const recomputation = async () =>
  ((await (await world.get("/api/v1/status")).json()) as { recomputation: unknown }).recomputation;
const STARTED = { startedAt: new Date(NOW).toISOString(), checked: 0, differing: 0, finishedAt: null };

describe("POST /admin/recompute", () => {
  it("is the owner's, and for posting", async () => {
    for (const authorization of [null, "Bearer wrong"]) expect((await ask(authorization)).status).toBe(401);
    const answer = await ask(`Bearer ${ADMIN_TOKEN}`, "GET");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    expect(rank.calls).toEqual([]);
    expect(await recomputation()).toBeNull();
  });

  it("starts the work, which status follows", async () => {
    const answer = await ask(`Bearer ${ADMIN_TOKEN}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([202, "no-store"]);
    expect(await answer.json()).toEqual(STARTED);
    expect(rank.calls.flat()).toEqual([{ v: 1, type: "recompute", at: NOW }]);
    expect(await recomputation()).toEqual(STARTED);
    await recomputeStep(world.db, NOW + 60_000);
    // One paper is listed on two days.
    const checked = DAYS.length * PER_DAY - 1;
    const finishedAt = new Date(NOW + 60_000).toISOString();
    expect(await recomputation()).toEqual({ ...STARTED, checked, finishedAt });
  });

  it("twice while it goes on is told of the one that does", async () => {
    const [first, second] = [await ask(`Bearer ${ADMIN_TOKEN}`), await ask(`Bearer ${ADMIN_TOKEN}`)];
    expect(second.status).toBe(202);
    expect(await second.json()).toEqual(await first.json());
  });

  it("stands when the queue takes no message: the next tick sends it", async () => {
    await recomputeStep(world.db, NOW);
    rank.state.broken = true;
    vi.spyOn(console, "error").mockReturnValueOnce();
    expect((await ask(`Bearer ${ADMIN_TOKEN}`)).status).toBe(500);
    expect(await recomputation()).toEqual(STARTED);
  });
});
