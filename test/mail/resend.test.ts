import { createServer, type IncomingHttpHeaders } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { resendMailer } from "../../src/mail/transports/resend.ts";
import { sampleMessage } from "./sample.ts";

interface Reply {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

const KEY = "re_a-key-for-tests-only";
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A server in Resend's place; `null` hangs up. */
async function fakeResend(reply: Reply | null) {
  const asked: { path: string | undefined; headers: IncomingHttpHeaders; body: unknown }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      asked.push({ path: request.url, headers: request.headers, body: JSON.parse(body) });
      if (reply) response.writeHead(reply.status, reply.headers).end(reply.body);
      else request.socket.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closers.push(() => server.close().closeAllConnections());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { mailer: resendMailer({ url: `http://127.0.0.1:${address.port}`, apiKey: KEY }), asked };
}

const refused = (status: number, name: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: JSON.stringify({ statusCode: status, name, message: "about reader@elsewhere.example" }),
});

describe("a mail by Resend", () => {
  it("is one request, with the key by which it is known", async () => {
    const { mailer, asked } = await fakeResend({ status: 200, body: '{"id":"49a3999c"}' });
    const message = sampleMessage({ from: { name: 'The "Daily"', address: "digest@broadsheet.example" } });
    expect(await mailer.send(message)).toEqual({ kind: "sent" });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      path: "/emails",
      headers: { authorization: `Bearer ${KEY}`, "idempotency-key": "digest/7/s1", "content-type": "application/json" },
    });
    expect(asked[0]?.body).toEqual({
      from: '"The Daily" <digest@broadsheet.example>',
      to: ["reader@elsewhere.example"],
      subject: message.subject,
      html: message.html,
      text: message.text,
      headers: Object.fromEntries(message.headers),
    });
  });

  it("is the same to the last byte at the next try: another would be refused under its key", async () => {
    const { mailer, asked } = await fakeResend({ status: 500, body: "" });
    await mailer.send(sampleMessage());
    await mailer.send(sampleMessage());
    expect(asked[0]?.body).toEqual(asked[1]?.body);
  });
});

describe("scenario 44: what Resend answers", () => {
  it.each<[string, Reply | null, object]>([
    ["429", refused(429, "rate_limit_exceeded", { "retry-after": "7" }), { kind: "retry", afterSeconds: 7 }],
    ["429 without a word on when", refused(429, "rate_limit_exceeded"), { kind: "retry", afterSeconds: null }],
    ["429, the day's quota", refused(429, "daily_quota_exceeded"), { kind: "stop", afterSeconds: 3_600 }],
    ["429, the month's quota", refused(429, "monthly_quota_exceeded"), { kind: "stop", afterSeconds: 86_400 }],
    ["500", refused(500, "application_error"), { kind: "retry" }],
    [
      "503 in HTML",
      { status: 503, body: "<h1>no</h1>", headers: { "retry-after": "120" } },
      { kind: "retry", afterSeconds: 120 },
    ],
    ["nothing at all", null, { kind: "retry", error: "resend gave no answer" }],
    ["200 that is no JSON", { status: 200, body: "OK" }, { kind: "unknown" }],
    ["200 without an id", { status: 200, body: "{}" }, { kind: "unknown" }],
    ["400", refused(400, "validation_error"), { kind: "failed", suppress: false }],
    ["422", refused(422, "missing_required_field"), { kind: "failed", suppress: false }],
    ["401", refused(401, "missing_api_key"), { kind: "stop", error: "resend answered 401 (missing_api_key)" }],
    ["403", refused(403, "invalid_api_key"), { kind: "stop" }],
    ["404", refused(404, "not_found"), { kind: "stop" }],
    ["a redirect", { status: 302, body: "", headers: { location: "https://elsewhere.example/" } }, { kind: "stop" }],
    ["409, the same mail on its way", refused(409, "concurrent_idempotent_requests"), { kind: "retry" }],
    ["409, the key of another mail", refused(409, "invalid_idempotent_request"), { kind: "unknown" }],
    ["a name that is none", refused(400, "x".repeat(900)), { kind: "failed", error: "resend answered 400" }],
  ])("%s", async (_name, reply, expected) => {
    const { mailer } = await fakeResend(reply);
    const outcome = await mailer.send(sampleMessage());
    expect(outcome).toMatchObject(expected);
    expect(JSON.stringify(outcome)).not.toMatch(/reader|re_a-key/);
  });
});
