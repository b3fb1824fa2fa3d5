import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { edge } from "../../src/workers/edge.ts";
import { allRows } from "../db/d1.ts";
import { formsIn, parsePage } from "../views/site.ts";
import { confirmed, forgetAll, subscribers, tokenFor } from "./subscribing.ts";
import { NOW, openEmptyWorld, type World } from "./world.ts";

let world: World;
let path: string;
let id: string;
beforeAll(async () => {
  world = await openEmptyWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  vi.setSystemTime(NOW);
  await forgetAll(world);
  ({ id } = await confirmed(world));
  path = `/unsubscribe/${await tokenFor({ subscriber: id, purpose: "unsubscribe", expiresAt: null })}`;
});

const status = async () => (await subscribers(world))[0]?.status;

const urlencoded = {
  body: "List-Unsubscribe=One-Click",
  headers: { "content-type": "application/x-www-form-urlencoded" },
};
const multipart = {
  body: '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
  headers: { "content-type": "multipart/form-data; boundary=b" },
};

describe("scenario 38: one click", () => {
  it.each([
    ["urlencoded", urlencoded],
    ["multipart", multipart],
    ["with extra fields", { ...urlencoded, body: `${urlencoded.body}&utm_source=mail&x=` }],
    ["with nothing", {}],
    ["with what is no form", { body: "{", headers: { "content-type": "application/json" } }],
    ["from elsewhere", { ...urlencoded, headers: { ...urlencoded.headers, origin: "https://mail.example" } }],
  ])("%s: 200, no redirect, no cookie, and they have left", async (_what, init) => {
    for (let again = 0; again < 3; again++) {
      const answer = await edge.request(path, { method: "POST", ...init }, world.env);
      expect([
        answer.status,
        answer.redirected,
        answer.headers.get("location"),
        answer.headers.get("set-cookie"),
      ]).toEqual([200, false, null, null]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
    const [row, ...more] = await subscribers(world);
    expect([row?.status, row?.next_due_at, more]).toEqual(["unsubscribed", null, []]);
  });

  it("also after erasure", async () => {
    const manage = await tokenFor({ subscriber: id, purpose: "manage" });
    await edge.request(`/subscriptions/${manage}/erase`, { method: "POST" }, world.env);
    const before = await allRows(world.d1);
    expect((await edge.request(path, { method: "POST", ...urlencoded }, world.env)).status).toBe(200);
    expect(await allRows(world.d1)).toEqual(before);
  });

  it("GET and HEAD are a page with a button; PUT, DELETE and PATCH are nothing", async () => {
    const before = await allRows(world.d1);
    const page = parsePage(await (await world.get(path)).text());
    expect(formsIn(page).map(({ attributes }) => attributes)).toEqual([{ method: "post" }]);
    expect((await world.get(path, { method: "HEAD" })).status).toBe(200);
    for (const method of ["PUT", "DELETE", "PATCH"]) {
      const answer = await world.get(path, { method });
      expect([method, answer.status, answer.headers.get("allow")]).toEqual([method, 405, "GET, HEAD, POST"]);
    }
    expect(await allRows(world.d1)).toEqual(before);
    expect(await status()).toBe("active");
  });
});

describe("scenario 39: the link in the body", () => {
  it("cannot be framed, and without a token nothing is reached from another site", async () => {
    expect((await world.get(path)).headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
    const crossSite = {
      method: "POST",
      ...urlencoded,
      headers: { ...urlencoded.headers, origin: "https://evil.example" },
    };
    for (const address of ["/unsubscribe", "/unsubscribe/", `/unsubscribe/${id}`])
      expect((await edge.request(address, crossSite, world.env)).status).toBe(404);
    expect(await status()).toBe("active");
  });
});
