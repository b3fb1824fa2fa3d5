import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VERSION } from "../src/version.ts";
import { consumers, schedules } from "../src/workers/index.ts";
import { readWranglerConfig } from "./wrangler-config.ts";

const config = readWranglerConfig();

describe("wrangler.toml and the composition root", () => {
  it("have the same crons", () => {
    expect(Object.keys(schedules).toSorted()).toEqual(config.triggers.crons.toSorted());
  });

  it("have the same queues", () => {
    const queues = config.queues.consumers.map((consumer) => consumer.queue).toSorted();
    expect(Object.keys(consumers).toSorted()).toEqual(queues);
  });

  it("give every queue that is written to a consumer, and every other consumer a dead-letter queue", () => {
    const consumed = new Set(config.queues.consumers.map((consumer) => consumer.queue));
    for (const producer of config.queues.producers ?? []) expect(consumed).toContain(producer.queue);
    for (const { queue, dead_letter_queue: dead } of config.queues.consumers)
      if (queue !== "dead-letters") expect(dead).toBe("dead-letters");
  });

  it("agree with package.json on the version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(VERSION).toBe(version);
  });
});
