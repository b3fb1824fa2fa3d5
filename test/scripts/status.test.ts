import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStatus, waitUntilIdle } from "../../scripts/lib/status.ts";

let answers: string[] = [];
let asked = 0;
let site = "";
const server = createServer((_, response) => {
  asked++;
  response.end(answers.length > 1 ? answers.shift() : answers[0]);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  site = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(() => server.close());

const answer = (tags: number): string =>
  JSON.stringify({
    papers: 3,
    sources: [
      { name: "on", enabled: true },
      { name: "off", enabled: false },
    ],
    backlog: { tags, rankings: 0, mail: 0 },
  });
const never = new AbortController().signal;

describe("the status of a site", () => {
  it("says what is on, how much is stored, and whether anything is left to do", async () => {
    answers = [answer(0)];
    expect(await readStatus(site)).toEqual({ papers: 3, sources: ["on"], idle: true });
    answers = [answer(1)];
    expect(await readStatus(site)).toMatchObject({ idle: false });
  });

  it("is null from something else, or from nothing", async () => {
    answers = ["<html>"];
    expect(await readStatus(site)).toBeNull();
    expect(await readStatus("http://127.0.0.1:1")).toBeNull();
  });
});

describe("waiting for a site", () => {
  it("ends with the first idle answer", async () => {
    answers = [answer(2), "not yet", answer(1), answer(0)];
    asked = 0;
    expect(await waitUntilIdle(site, 5_000, never)).toBe(true);
    expect(asked).toBe(4);
  });

  it("ends with the time, and with the signal", async () => {
    answers = [answer(1)];
    expect(await waitUntilIdle(site, 60, never)).toBe(false);
    expect(await waitUntilIdle(site, 60_000, AbortSignal.timeout(60))).toBe(false);
  });
});
