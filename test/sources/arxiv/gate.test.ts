import { describe, expect, it } from "vitest";
import { ArxivQuietHour, createArxivGate } from "../../../src/sources/arxiv/gate.ts";

/** A clock that only sleeping and working move. */
function clock(start: string) {
  let instant = Date.parse(start);
  const log: string[] = [];
  return {
    log,
    now: () => instant,
    note: (what: string) => log.push(`${what} ${new Date(instant).toISOString().slice(11, 19)}`),
    async sleep(milliseconds: number) {
      log.push(`sleep ${milliseconds}`);
      await Promise.resolve();
      instant += milliseconds;
    },
  };
}

describe("scenario 10: the gate to arXiv", () => {
  it("lets one task in at a time, with a pause after each and before it closes", async () => {
    const time = clock("2026-05-05T08:00:00Z");
    const gate = createArxivGate({ intervalSeconds: 3, ...time });
    async function work(name: string, seconds: number): Promise<string> {
      time.note(`${name} begins`);
      await time.sleep(seconds * 1000);
      time.note(`${name} ends`);
      return name;
    }
    const results = await Promise.all([gate.run(() => work("a", 1)), gate.run(() => work("b", 2))]);
    await gate.close();
    time.note("closed");
    expect(results).toEqual(["a", "b"]);
    expect(time.log).toEqual([
      "a begins 08:00:00",
      "sleep 1000",
      "a ends 08:00:01",
      "sleep 3000",
      "b begins 08:00:04",
      "sleep 2000",
      "b ends 08:00:06",
      "sleep 3000",
      "closed 08:00:09",
    ]);
  });

  it("pauses after a failure too, and goes on", async () => {
    const time = clock("2026-05-05T08:00:00Z");
    const gate = createArxivGate({ intervalSeconds: 3, ...time });
    const failing = gate.run(() => Promise.reject(new Error("503")));
    const next = gate.run((now) => Promise.resolve(new Date(now).toISOString()));
    await expect(failing).rejects.toThrow("503");
    expect(await next).toBe("2026-05-05T08:00:03.000Z");
  });

  it("does not sleep when there is no interval, nor when nothing was asked", async () => {
    const time = clock("2026-05-05T08:00:00Z");
    const gate = createArxivGate({ intervalSeconds: 0, ...time });
    await gate.run(() => Promise.resolve());
    await gate.close();
    await createArxivGate({ intervalSeconds: 3, ...time }).close();
    expect(time.log).toEqual([]);
  });

  const hours: [string, boolean][] = [
    ["2026-05-04T23:59:59.999Z", true],
    ["2026-05-05T00:00:00.000Z", false],
    ["2026-05-05T00:59:59.999Z", false],
    ["2026-05-05T01:00:00.000Z", true],
  ];
  it.each(hours)("at %s it is open: %s", async (instant, open) => {
    const time = clock(instant);
    const gate = createArxivGate({ intervalSeconds: 3, ...time });
    let ran = false;
    const run = gate.run(async () => void (ran = true));
    if (open) await run;
    else await expect(run).rejects.toBeInstanceOf(ArxivQuietHour);
    await gate.close();
    expect(ran).toBe(open);
    expect(time.log).toEqual(open ? ["sleep 3000"] : []);
  });

  it("closes to a task whose turn comes after midnight", async () => {
    const time = clock("2026-05-04T23:59:58Z");
    const gate = createArxivGate({ intervalSeconds: 3, ...time });
    const [first, second] = await Promise.allSettled([gate.run(async () => 1), gate.run(async () => 2)]);
    expect(first).toMatchObject({ value: 1 });
    expect(second).toMatchObject({ status: "rejected", reason: { name: "ArxivQuietHour" } });
  });
});
