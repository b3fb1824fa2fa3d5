import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ADMIN_TOKEN, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const LISTS = ["/api/v1/daily/latest", "/api/v1/papers?limit=1", "/api/v1/status", "/api/daily_papers"];

async function problem(path: string, init: RequestInit): Promise<[number, string | null, unknown]> {
  const answer = await world.get(path, init);
  const body: unknown = await answer.json();
  return [answer.status, answer.headers.get("content-type"), body];
}

describe("scenario 61: what is asked for in a way that is not served", () => {
  it.each([
    "text/html",
    "application/xml",
    "image/*",
    "application/json;q=0",
    "application/json;q=0, application/problem+json;q=0, */*",
    "*/*;q=0",
  ])("Accept: %s is a 406 that says what there is", async (accept) => {
    for (const path of LISTS) {
      const [status, type, body] = await problem(path, { headers: { accept } });
      expect([path, status, type]).toEqual([path, 406, "application/problem+json"]);
      expect(body).toMatchObject({ status: 406, detail: expect.stringContaining("application/json") });
    }
  });

  it.each([
    "application/json",
    "APPLICATION/JSON",
    "*/*",
    "application/*;q=0.1",
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "text/html, application/json;q=0.001",
    "application/problem+json",
    "",
    ";;,,",
  ])("Accept: %s is taken as far as it goes", async (accept) => {
    const { status } = await world.get("/api/v1/daily/latest", { headers: { accept } });
    expect(status).toBe(accept === ";;,," ? 406 : 200);
  });

  it("feeds and pages are served whatever is accepted: their addresses say what they are", async () => {
    for (const path of ["/feeds/daily.rss", "/", "/opml.xml"])
      expect((await world.get(path, { headers: { accept: "image/png" } })).status).toBe(200);
  });

  const admin = { authorization: `Bearer ${ADMIN_TOKEN}` };

  it("a body that is no JSON is a 415, one that is too long a 413, told or streamed", async () => {
    const post = (body: BodyInit, type: string) =>
      problem("/admin/backfill", {
        method: "POST",
        body,
        headers: { ...admin, "content-type": type },
        duplex: "half",
      } as RequestInit);
    expect((await post("a=1", "application/x-www-form-urlencoded"))[0]).toBe(415);
    expect((await post("x".repeat(10_001), "application/json")).slice(0, 2)).toEqual([413, "application/problem+json"]);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 4_096;
        controller.enqueue(new Uint8Array(4_096));
      },
    });
    expect((await post(endless, "application/json"))[0]).toBe(413);
    expect(sent).toBeLessThan(100_000);
  });

  it("a body where none is looked for is no failure", async () => {
    const [status] = await problem("/api/v1/daily/latest", { method: "POST", body: "x".repeat(1_000_000) });
    expect(status).toBe(405);
  });

  it.each([
    "/api/v1/daily/latest?limit=1&limit=2",
    "/api/v1/daily/latest?cursor=a&cursor=b",
    "/api/v1/papers?limit=NaN",
    "/api/v1/papers?limit=1e9",
    "/api/v1/papers?limit=-1",
    "/api/v1/papers?limit[]=1&limit=",
    "/api/v1/papers?minStars=many",
    "/api/v1/papers?hasCode=yes",
    "/api/v1/papers?cursor=W10",
    "/api/v1/trending?window=year",
    "/api/v1/changes?since=%00",
  ])("scenario 60: %s is a 400 that names the parameter", async (path) => {
    const [status, type, body] = await problem(path, {});
    expect([status, type]).toEqual([400, "application/problem+json"]);
    expect(body).toMatchObject({ errors: [{ parameter: expect.stringMatching(/^\w+$/), detail: expect.any(String) }] });
  });
});
