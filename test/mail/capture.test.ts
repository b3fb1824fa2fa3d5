import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetMails, keepMails, listMails, readMail } from "../../src/db/outbox.ts";
import type { Mailer } from "../../src/mail/mailer.ts";
import { toMime } from "../../src/mail/mime.ts";
import { captureMailer } from "../../src/mail/transports/capture.ts";
import { openStores, type Stores } from "../db/d1.ts";
import { NOW, sampleMessage } from "./sample.ts";

let stores: Stores;
let mailer: Mailer;
/** How many mails were kept at once. */
let batches: number[] = [];
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());
beforeEach(async () => {
  await stores.clear();
  batches = [];
  mailer = captureMailer({
    async keep(mails) {
      batches.push(mails.length);
      await keepMails(stores.db, mails);
    },
  });
});

describe("a captured mail", () => {
  it("is kept as it would have gone out", async () => {
    expect(await mailer.send(sampleMessage({}, { text: "Laternen für alle.", html: "<p>Größe</p>" }))).toEqual({
      kind: "sent",
    });
    const kept = await readMail(stores.db, "digest/7/s1");
    if (!kept) throw new Error("nothing was kept");
    const mail = await PostalMime.parse(await toMime(kept));
    expect(mail).toMatchObject({ messageId: "<digest.7.s1@broadsheet.example>", text: "Laternen für alle.\n" });
    expect(mail.html).toContain("<p>Größe</p>");
    expect(mail.headers.map(({ key }) => key)).toContain("list-unsubscribe-post");
  });

  it("is one, however often it is sent", async () => {
    await mailer.send(sampleMessage());
    await mailer.send(sampleMessage());
    expect([mailer.idempotent, (await listMails(stores.db, 9)).length]).toEqual([true, 1]);
  });

  it("is listed, newest first, with what it takes to find it again", async () => {
    await mailer.send(sampleMessage({ idempotencyKey: "confirm/1", date: NOW - 1, to: "a@b.example" }));
    await mailer.send(sampleMessage({ idempotencyKey: "confirm/2", date: NOW }));
    expect(await listMails(stores.db, 9)).toEqual([
      { id: "confirm/2", to: "reader@elsewhere.example", subject: "Lanterns, and 1 more", sentAt: NOW },
      { id: "confirm/1", to: "a@b.example", subject: "Lanterns, and 1 more", sentAt: NOW - 1 },
    ]);
    expect(await readMail(stores.db, "confirm/3")).toBeNull();
  });

  it("is kept together with those that come with it, and none is lost when that fails", async () => {
    const send = (n: number) => mailer.send(sampleMessage({ idempotencyKey: `digest/7/s${n}` }));
    await Promise.all(Array.from({ length: 40 }, (_, n) => send(n)));
    await send(40);
    expect(batches).toEqual([40, 1]);
    expect(await listMails(stores.db, 100)).toHaveLength(41);
    const broken = captureMailer({ keep: () => Promise.reject(new Error("D1_ERROR")) });
    await expect(broken.send(sampleMessage())).rejects.toThrow("D1_ERROR");
  });

  it("goes when its time is over", async () => {
    await mailer.send(sampleMessage({ date: NOW }));
    await forgetMails(stores.db, NOW);
    expect(await listMails(stores.db, 9)).toHaveLength(1);
    await forgetMails(stores.db, NOW + 1);
    expect(await listMails(stores.db, 9)).toEqual([]);
  });
});
