import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONFIRMATION_HEADERS, digestHeaders } from "../../src/mail/digest-headers.ts";
import { checking } from "../../src/mail/mailer-of.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Outcome } from "../../src/mail/mailer.ts";
import { faultOf } from "../../src/mail/message.ts";
import { hostileText } from "./hostile.ts";
import { sampleMessage, SITE, UNSUBSCRIBE } from "./sample.ts";

const header = (name: string, value: string): Partial<Message> => ({ headers: [[name, value]] });
const from = (name: string, address = "digest@broadsheet.example"): Partial<Message> => ({ from: { name, address } });

describe("a mail is checked before it leaves", () => {
  it("is let through as it ought to be", () => {
    expect(faultOf(sampleMessage())).toBeNull();
    expect(
      faultOf(
        sampleMessage({
          subject: "論文 👩‍🔬",
          from: { name: "Größe", address: "a@b.example" },
          headers: CONFIRMATION_HEADERS,
        }),
      ),
    ).toBeNull();
  });

  it.each<[string, Partial<Message>, string]>([
    ["a second recipient", { to: "a@b.example, c@d.example" }, "the recipient"],
    ["a line break in the recipient", { to: "a@b.example\r\nBcc: c@d.example" }, "the recipient"],
    ["a recipient with a name", { to: "A <a@b.example>" }, "the recipient"],
    ["a host in upper case, which somebody has not normalised", { to: "a@B.example" }, "the recipient"],
    ["a line break in the sender's name", from("Broad\r\nsheet"), "the sender's name"],
    ["a line break in the sender", from("Broadsheet", "a@b.example\nBcc: c@d.example"), "the sender is"],
    ["CR in the subject", { subject: "a\rBcc: c@d.example" }, "the subject"],
    ["LF in the subject", { subject: "a\nBcc: c@d.example" }, "the subject"],
    ["NUL in the subject", { subject: "a\0" }, "the subject"],
    ["NEL in the subject", { subject: "a\u0085b" }, "the subject"],
    ["a line separator in the subject", { subject: "a\u2028b" }, "the subject"],
    ["half a character in the subject", { subject: "a\ud800" }, "the subject"],
    ["no subject", { subject: "" }, "the subject"],
    ["a subject of 999 octets", { subject: "ä".repeat(499) + "a" }, "the subject"],
    ["a header that is not on the list", header("Bcc", "c@d.example"), "a header is not allowed"],
    ["a header on the list in another case", header("list-id", "<a.b>"), "a header is not allowed"],
    ["a line break in a header's name", header("List-Id: x\r\nBcc", "c@d.example"), "a header is not allowed"],
    ["a line break in a header", header("List-Id", "<a.b>\r\nBcc: c@d.example"), "the header List-Id"],
    ["a tab in a header", header("List-Id", "<a.b>\t"), "the header List-Id"],
    ["a header beyond ASCII", header("List-Id", "Größe <a.b>"), "the header List-Id"],
    ["a header line of 999 octets", header("List-Id", "a".repeat(990)), "the header List-Id"],
    [
      "the same header twice",
      {
        headers: [
          ["List-Id", "<a.b>"],
          ["List-Id", "<a.b>"],
        ],
      },
      "a header comes twice",
    ],
    ["a Message-ID that ends its header", { messageId: "a@b>\r\nBcc: c@d.example" }, "the Message-ID"],
    ["a key that is a header of its own", { idempotencyKey: "a\r\nAuthorization: x" }, "the key"],
    ["a date that is none", { date: Number.NaN }, "the date"],
    ["no HTML", { html: "" }, "the HTML part"],
    ["NUL in the text", { text: "a\0b" }, "the text part"],
  ])("%s is refused", (_name, changes, fault) => {
    expect(faultOf(sampleMessage(changes))).toContain(fault);
  });

  it("takes a subject and a header line of 998 octets", () => {
    expect(faultOf(sampleMessage({ subject: "ä".repeat(499) }))).toBeNull();
    expect(faultOf(sampleMessage(header("List-Id", "a".repeat(989))))).toBeNull();
  });

  it("is sent by nobody when it is refused, and the reason does not repeat it", async () => {
    let sent = 0;
    const mailer = checking({
      name: "test",
      idempotent: true,
      atOnce: 5,
      send: async (): Promise<Outcome> => (sent++, { kind: "sent" }),
    });
    const outcome = await mailer.send(sampleMessage({ to: "reader@elsewhere.example\r\nBcc: c@d.example" }));
    expect(outcome).toEqual({ kind: "failed", error: "not sent: the recipient is no address", suppress: false });
    expect(await mailer.send(sampleMessage())).toEqual({ kind: "sent" });
    expect([sent, mailer.name, mailer.idempotent]).toEqual([1, "test", true]);
  });
});

describe("the headers of a digest", () => {
  it("name the list and the ways out of it", () => {
    expect(Object.fromEntries(digestHeaders({ site: SITE, unsubscribeUrl: UNSUBSCRIBE }))).toEqual({
      "List-Unsubscribe": `<${UNSUBSCRIBE}>, <mailto:editor@broadsheet.example?subject=unsubscribe>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": "Broadsheet <digest.broadsheet.example>",
      "Auto-Submitted": "auto-generated",
    });
  });

  it("have one way out without a contact, or with one that is no address", () => {
    for (const contact of [null, "ask at the desk", "a@b.example>, <mailto:x@y.example"])
      expect(digestHeaders({ site: { ...SITE, contact }, unsubscribeUrl: UNSUBSCRIBE })[0]).toEqual([
        "List-Unsubscribe",
        `<${UNSUBSCRIBE}>`,
      ]);
  });

  it("can stand in a mail whatever the site is called", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, contact) => {
        const headers = digestHeaders({ site: { ...SITE, name, contact }, unsubscribeUrl: UNSUBSCRIBE });
        expect(faultOf(sampleMessage({ headers }))).toBeNull();
      }),
    );
  });
});
