import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepMails } from "../../src/db/outbox.ts";
import { edge } from "../../src/workers/edge.ts";
import { findAll } from "../feeds/xml-tree.ts";
import { parsePage } from "../views/site.ts";
import { NOW, openEmptyWorld, type World } from "./world.ts";

const link = "https://broadsheet.example/subscriptions/a.b?x=1&y=é";
const message = {
  to: "ada@example.org",
  from: { name: "Broadsheet", address: "digest@example.org" },
  subject: `<b>Lanterns</b> — “überall” and ${"far ".repeat(30)}away`,
  html: `<!doctype html><p style="color: red">Lanterns = ${"é".repeat(200)}</p><script>alert(1)</script>`,
  text: `Lanterns = light\n\n${"wide ".repeat(40)}\nConfirm: ${link}`,
  headers: [["List-Id", "<digest.broadsheet.example>"]] as const,
  messageId: "1@broadsheet.example",
  date: NOW,
  idempotencyKey: "digest/1/abc",
};

let world: World;
beforeAll(async () => {
  world = await openEmptyWorld();
});
afterAll(() => world.close());

describe("the outbox of a local run", () => {
  it("is empty at first, then lists what was captured, newest first", async () => {
    expect(await (await world.get("/dev/outbox")).text()).toContain("No mail has been written yet");
    await keepMails(world.db, [message]);
    await keepMails(world.db, [{ ...message, subject: "Later", date: NOW + 60_000, idempotencyKey: "confirm/2" }]);
    const answer = await world.get("/dev/outbox");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const main = findAll(parsePage(await answer.text()), "main")[0];
    const links = main ? findAll(main, "a") : [];
    expect(links.map(({ attributes }) => attributes["href"])).toEqual([
      "/dev/outbox/confirm%2F2",
      "/dev/outbox/digest%2F1%2Fabc",
    ]);
    expect(links[0]?.text).toBe("Later");
  });

  it("shows a mail's fields and its text, with links that work", async () => {
    const page = parsePage(await (await world.get("/dev/outbox/digest%2F1%2Fabc")).text());
    expect(findAll(page, "h1")[0]?.text).toBe(message.subject);
    const text = findAll(page, "pre")[0];
    expect(text?.text).toBe(message.text);
    expect(text && findAll(text, "a").map(({ attributes }) => attributes["href"])).toEqual([link]);
    expect(page.text).toContain("<digest.broadsheet.example>");
  });

  it("shows its HTML in a page of its own, where nothing runs", async () => {
    const answer = await world.get("/dev/outbox/digest%2F1%2Fabc/html");
    expect(await answer.text()).toBe(message.html);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^sandbox (?!.*allow-scripts).*default-src 'none'/);
    expect(policy).not.toContain("script-src");
  });

  it("gives the mail itself as .eml", async () => {
    const answer = await world.get("/dev/outbox/digest%2F1%2Fabc/eml");
    expect(answer.headers.get("content-type")).toBe("message/rfc822");
    expect(await answer.text()).toMatch(/^[\s\S]*Message-ID: <1@broadsheet\.example>\r\n/);
  });

  it("has no mail that was not captured, and takes nothing", async () => {
    expect((await world.get("/dev/outbox/nothing")).status).toBe(404);
    expect((await world.get("/dev/outbox", { method: "POST" })).status).toBe(405);
  });

  it.each(["https://papers.example", "http://192.168.1.5:8787", "http://localhost.example"])(
    "is not there on %s",
    async (SITE_URL) => {
      for (const path of ["", "/digest%2F1%2Fabc", "/digest%2F1%2Fabc/html", "/digest%2F1%2Fabc/eml"]) {
        const answer = await edge.request(`/dev/outbox${path}`, {}, { ...world.env, SITE_URL } as Env);
        expect([path, answer.status]).toEqual([path, 404]);
      }
    },
  );
});
