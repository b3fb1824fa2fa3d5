import { createHmac, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { meaningOf } from "../../src/mail/resend-event.ts";
import { isGenuine, isWebhookSecret, signedRequest } from "../../src/mail/webhook.ts";

const NOW = Date.parse("2026-05-05T08:00:00Z");
const MINUTE = 60_000;
const KEY = randomBytes(24);
const SECRET = `whsec_${KEY.toString("base64")}`;
const BODY = '{"type":"email.bounced","data":{"to":["é@b.example"]}}';

interface Signed {
  id?: string;
  at?: number;
  body?: string;
  key?: Buffer;
}

/** As a provider signs: the reference is Node's own HMAC, not the code under test. */
function sign({ id = "msg_1", at = NOW, body = BODY, key = KEY }: Signed = {}) {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { id, timestamp, signatures: `v1,${signature}`, body };
}

describe("scenario 50: a webhook's signature", () => {
  it("holds, under the headers of Svix and of the standard", async () => {
    const { id, timestamp, signatures, body } = sign();
    for (const prefix of ["svix", "webhook"]) {
      const headers = new Headers({
        [`${prefix}-id`]: id,
        [`${prefix}-timestamp`]: timestamp,
        [`${prefix}-signature`]: signatures,
      });
      expect(await isGenuine(signedRequest(headers, body), SECRET, NOW)).toBe(true);
    }
  });

  it("holds at five minutes and not at six, past or to come", async () => {
    const ages = [-6, -5, 0, 5, 6].map((minutes) => isGenuine(sign({ at: NOW + minutes * MINUTE }), SECRET, NOW));
    expect(await Promise.all(ages)).toEqual([false, true, true, true, false]);
  });

  it("holds when one of several does: a secret is being changed", async () => {
    const old = sign({ key: randomBytes(24) }).signatures;
    const { signatures, ...rest } = sign();
    expect(await isGenuine({ ...rest, signatures: `${old} v1a,xyz v2,abc ${signatures}` }, SECRET, NOW)).toBe(true);
    expect(await isGenuine({ ...rest, signatures: `${old} ${old}` }, SECRET, NOW)).toBe(false);
  });

  it("does not hold with any byte altered", async () => {
    const genuine = sign();
    for (let i = 0; i < BODY.length; i++) {
      const body = `${BODY.slice(0, i)}${BODY[i] === "x" ? "y" : "x"}${BODY.slice(i + 1)}`;
      expect(await isGenuine({ ...genuine, body }, SECRET, NOW)).toBe(false);
    }
    expect(await isGenuine({ ...genuine, id: "msg_2" }, SECRET, NOW)).toBe(false);
    expect(await isGenuine({ ...genuine, timestamp: String(Number(genuine.timestamp) + 1) }, SECRET, NOW)).toBe(false);
  });

  it.each([
    ["of another secret", sign({ key: randomBytes(24) })],
    ["without an id", { ...sign(), id: null }],
    ["without a time", { ...sign(), timestamp: null }],
    ["with a time that is none", { ...sign(), timestamp: "soon" }],
    ["without a signature", { ...sign(), signatures: null }],
    ["of another version", { ...sign(), signatures: sign().signatures.replace("v1,", "v2,") }],
    ["that is cut off", { ...sign(), signatures: sign().signatures.slice(0, 20) }],
    ["that is no base64", { ...sign(), signatures: "v1,%%%" }],
  ])("%s does not hold", async (_name, request) => {
    expect(await isGenuine(request, SECRET, NOW)).toBe(false);
  });

  it.each(["", "whsec_", "whsec_%%%", KEY.toString("base64")])("holds with no secret such as %j", async (secret) => {
    expect(isWebhookSecret(secret)).toBe(false);
    expect(await isGenuine(sign(), secret, NOW)).toBe(false);
  });

  it("holds for a body of a megabyte", async () => {
    expect(isWebhookSecret(SECRET)).toBe(true);
    expect(await isGenuine(sign({ body: "x".repeat(1 << 20) }), SECRET, NOW)).toBe(true);
  });
});

describe("scenario 50: what Resend's events mean", () => {
  const event = (type: string, data: object = {}) =>
    JSON.stringify({
      type,
      created_at: "2026-05-05T08:00:00Z",
      data: { email_id: "e1", to: ["a@b.example"], ...data },
    });

  it.each([
    ["a complaint", event("email.complained"), { suppress: ["a@b.example"], reason: "complaint" }],
    [
      "a bounce for good",
      event("email.bounced", { bounce: { type: "Permanent", subType: "General" } }),
      { suppress: ["a@b.example"], reason: "bounce" },
    ],
    ["a bounce of which no more is said", event("email.bounced"), { suppress: ["a@b.example"], reason: "bounce" }],
    [
      "an address that Resend has suppressed",
      event("email.suppressed"),
      { suppress: ["a@b.example"], reason: "bounce" },
    ],
    ["a full mailbox", event("email.bounced", { bounce: { type: "Transient" } }), { suppress: [], reason: null }],
    ["a delivery", event("email.delivered"), { suppress: [], reason: null }],
    ["an opening, which nobody asked about", event("email.opened"), { suppress: [], reason: null }],
    ["something new", event("email.teleported"), { suppress: [], reason: null }],
    ["something that is no mail", '{"type":"contact.created","data":{"id":"c1"}}', { suppress: [], reason: null }],
  ])("%s", (_name, body, meaning) => {
    expect(meaningOf(body)).toEqual(meaning);
  });

  it.each(["", "null", "[]", "{}", '"email.complained"', '{"data":{"to":["a@b.example"]}}'])(
    "%j means nothing that can be read",
    (body) => {
      expect(meaningOf(body)).toBeNull();
    },
  );
});
