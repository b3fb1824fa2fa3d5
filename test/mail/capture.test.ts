import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listCaptured, readCaptured } from "../../src/mail/outbox.ts";
import { captureMailer } from "../../src/mail/transports/capture.ts";
import { openStores, type Stores } from "../db/d1.ts";
import { NOW, sampleMessage } from "./sample.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(() => stores.clear());

describe("a captured mail", () => {
  it("is kept as it would have gone out", async () => {
    const mailer = captureMailer(stores.kv);
    expect(await mailer.send(sampleMessage({}, { text: "Laternen für alle.", html: "<p>Größe</p>" }))).toEqual({
      kind: "sent",
    });
    const mail = await PostalMime.parse((await readCaptured(stores.kv, "digest/7/s1")) ?? "");
    expect(mail).toMatchObject({ messageId: "<digest.7.s1@broadsheet.example>", text: "Laternen für alle.\n" });
    expect(mail.html).toContain("<p>Größe</p>");
    expect(mail.headers.map(({ key }) => key)).toContain("list-unsubscribe-post");
  });

  it("is one, however often it is sent", async () => {
    const mailer = captureMailer(stores.kv);
    await mailer.send(sampleMessage());
    await mailer.send(sampleMessage());
    expect([mailer.idempotent, (await listCaptured(stores.kv)).length]).toEqual([true, 1]);
  });

  it("is listed, newest first, with what it takes to find it again", async () => {
    const mailer = captureMailer(stores.kv);
    const long = "論".repeat(300);
    await mailer.send(sampleMessage({ idempotencyKey: "confirm/1", date: NOW - 1, to: "a@b.example" }));
    await mailer.send(sampleMessage({ idempotencyKey: "confirm/2", date: NOW, subject: long }));
    await stores.kv.put("edition:daily:latest", "{}");
    expect(await listCaptured(stores.kv)).toEqual([
      { id: "confirm/2", to: "reader@elsewhere.example", subject: long.slice(0, 150), date: NOW },
      { id: "confirm/1", to: "a@b.example", subject: "Lanterns, and 1 more", date: NOW - 1 },
    ]);
    expect(await readCaptured(stores.kv, "confirm/3")).toBeNull();
  });

  it("goes after a week", async () => {
    await captureMailer(stores.kv).send(sampleMessage());
    const { keys } = await stores.kv.list();
    const days = ((keys[0]?.expiration ?? 0) - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
  });
});
