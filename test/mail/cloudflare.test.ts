import { describe, expect, it } from "vitest";
import { cloudflareMailer } from "../../src/mail/transports/cloudflare.ts";
import { sampleMessage } from "./sample.ts";

/** A binding that takes a mail, or throws. */
function binding(error: unknown = null) {
  const sent: unknown[] = [];
  const send = async (message: unknown) => {
    sent.push(message);
    if (error !== null) throw error;
    return { messageId: "m1" };
  };
  return { sent, mailer: cloudflareMailer({ send }) };
}

const failure = (code: string) => Object.assign(new Error("about reader@elsewhere.example"), { code });

describe("a mail by Cloudflare's binding", () => {
  it("has no header that the platform writes itself", async () => {
    const { mailer, sent } = binding();
    const message = sampleMessage();
    expect(await mailer.send(message)).toEqual({ kind: "sent" });
    expect(sent).toEqual([
      {
        to: "reader@elsewhere.example",
        from: { name: "Broadsheet", email: "digest@broadsheet.example" },
        subject: message.subject,
        html: message.html,
        text: message.text,
        headers: Object.fromEntries(message.headers),
      },
    ]);
    expect(mailer.idempotent).toBe(false);
  });

  it.each([
    ["E_RECIPIENT_SUPPRESSED", { kind: "failed", suppress: true }],
    ["E_RATE_LIMIT_EXCEEDED", { kind: "retry" }],
    ["E_DAILY_LIMIT_EXCEEDED", { kind: "stop" }],
    ["E_SENDER_NOT_VERIFIED", { kind: "stop" }],
    ["E_HEADER_NOT_ALLOWED", { kind: "failed", suppress: false }],
    ["E_INTERNAL_SERVER_ERROR", { kind: "unknown" }],
    ["E_SOMETHING_NEW", { kind: "unknown" }],
    ["reader@elsewhere.example", { kind: "unknown", error: "an error without a code" }],
  ])("%s is what it is", async (code, expected) => {
    const outcome = await binding(failure(code)).mailer.send(sampleMessage());
    expect(outcome).toMatchObject(expected);
    expect(JSON.stringify(outcome)).not.toContain("reader");
  });

  it.each([[new Error("reader@elsewhere.example")], ["text"], [undefined]])(
    "%s says nothing: unknown",
    async (error) => {
      const { mailer } = binding(error ?? new TypeError("network"));
      expect(await mailer.send(sampleMessage())).toEqual({ kind: "unknown", error: "an error without a code" });
    },
  );
});
