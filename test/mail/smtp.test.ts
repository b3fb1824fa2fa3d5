import { getCACertificates, setDefaultCACertificates } from "node:tls";
import PostalMime from "postal-mime";
import type { SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/mail/mailer.ts";
import { smtpMailer } from "../../src/mail/transports/smtp.ts";
import type { SmtpSettings } from "../../src/mail/transports/smtp-session.ts";
import { type Certificate, makeCertificate, NO_OPENSSL } from "./certificate.ts";
import { sampleMessage } from "./sample.ts";
import { conversation, refusal, startScripted, startSmtp, type TestServer } from "./smtp-server.ts";

const PATIENCE = { step: 400, all: 1_500 };
const PLAIN: SMTPServerOptions = { disabledCommands: ["STARTTLS"] };

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function smtp(options: SMTPServerOptions): Promise<TestServer> {
  const server = await startSmtp(options);
  open.push(server);
  return server;
}

async function scripted(onConnect: Parameters<typeof startScripted>[0]): Promise<number> {
  const server = await startScripted(onConnect);
  open.push(server);
  return server.port;
}

function send(port: number, settings: Partial<SmtpSettings> = {}, message = sampleMessage()): Promise<Outcome> {
  const all: SmtpSettings = { host: "127.0.0.1", port, secure: "none", user: null, password: null, ...settings };
  return smtpMailer(all, PATIENCE).send(message);
}

describe("a mail by SMTP", () => {
  it("arrives as it was: dots at the beginning of lines, UTF-8, a long subject", async () => {
    const { port, mails } = await smtp(PLAIN);
    const text = ".\n..two dots\n.one\n\nÜber 論文 👩‍🔬, then an end.\n.";
    const subject = `${"Größere Laternen für längere Bücher ".repeat(5)}👩‍🔬`;
    expect(await send(port, {}, sampleMessage({}, { text, subject }))).toEqual({ kind: "sent" });
    const mail = await PostalMime.parse(mails[0] ?? "");
    expect([mail.subject, mail.text?.replaceAll("\r\n", "\n").trimEnd()]).toEqual([subject, text]);
    expect(mails[0]?.split("\r\n").every((line) => line.length <= 998 && !/[\r\n]/.test(line))).toBe(true);
  });

  it("finds a host by its name without a resolver of its own", async () => {
    const { port, mails } = await smtp(PLAIN);
    expect(await send(port, { host: "localhost" })).toEqual({ kind: "sent" });
    expect(mails).toHaveLength(1);
  });
});

describe("scenario 49: an SMTP server's refusal", () => {
  const rcpt = (code: number, text: string): SMTPServerOptions => ({
    ...PLAIN,
    onRcptTo: (_to, _session, done) => done(refusal(code, text)),
  });
  const from = (code: number, text: string): SMTPServerOptions => ({
    ...PLAIN,
    onMailFrom: (_from, _session, done) => done(refusal(code, text)),
  });
  const data = (code: number, text: string): SMTPServerOptions => ({
    ...PLAIN,
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on("end", () => done(refusal(code, text)));
    },
  });

  it.each([
    ["450 at RCPT", rcpt(450, "4.2.1 busy"), { kind: "retry", afterSeconds: null }],
    ["451 after DATA", data(451, "4.3.0 later"), { kind: "retry", afterSeconds: null }],
    ["550 at RCPT without a reason", rcpt(550, "no"), { kind: "failed", suppress: false }],
    [
      "550 5.1.1 at RCPT",
      rcpt(550, "5.1.1 no such user <reader@elsewhere.example>"),
      { kind: "failed", suppress: true },
    ],
    ["550 5.7.1 at RCPT", rcpt(550, "5.7.1 policy"), { kind: "failed", suppress: false }],
    ["554 after DATA", data(554, "5.6.0 spam"), { kind: "failed", suppress: false }],
    ["550 5.4.5, the day's mails", rcpt(550, "5.4.5 limit"), { kind: "stop", afterSeconds: 3_600 }],
    ["553 at MAIL FROM", from(553, "5.7.1 not yours"), { kind: "stop", afterSeconds: 3_600 }],
    ["451 at MAIL FROM", from(451, "4.7.1 slow down"), { kind: "retry", afterSeconds: null }],
  ])("%s is what it is", async (_name, options, expected) => {
    const { port } = await smtp(options);
    const outcome = await send(port);
    expect(outcome).toMatchObject(expected);
    expect(JSON.stringify(outcome)).not.toContain("reader");
  });

  it("of a password stops the run", async () => {
    const { port, mails } = await smtp({
      ...PLAIN,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535, "5.7.8 no")),
    });
    const outcome = await send(port, { user: "u", password: "hunter2" });
    expect(outcome).toEqual({
      kind: "stop",
      error: "the SMTP server answered 535 5.7.8 at the login",
      afterSeconds: 3_600,
    });
    expect(mails).toEqual([]);
  });

  it("to log anybody in stops the run: nothing is sent without the login asked for", async () => {
    const { port, mails } = await smtp({ ...PLAIN, disabledCommands: ["STARTTLS", "AUTH"] });
    expect(await send(port, { user: "u", password: "hunter2" })).toMatchObject({ kind: "stop" });
    expect(mails).toEqual([]);
  });
});

describe("scenario 49: an SMTP server that goes away", () => {
  const POLITE = {
    EHLO: "250 test",
    MAIL: "250 ok",
    RCPT: "250 ok",
    DATA: "354 go on",
    ".": "250 taken",
    QUIT: "221 bye",
  };

  it.each([
    ["drops at connect", (socket: { destroy(): unknown }) => socket.destroy(), "retry"],
    ["says nothing", () => {}, "retry"],
    ["drops after EHLO", conversation({ ...POLITE, EHLO: null }), "retry"],
    ["drops at RCPT", conversation({ ...POLITE, RCPT: null }), "retry"],
    ["drops at DATA", conversation({ ...POLITE, DATA: null }), "retry"],
    ["falls silent at MAIL", conversation({ EHLO: "250 test" }), "retry"],
    ["drops after the mail", conversation({ ...POLITE, ".": null }), "unknown"],
    [
      "falls silent after the mail",
      conversation({ EHLO: "250 test", MAIL: "250 ok", RCPT: "250 ok", DATA: "354 go on" }),
      "unknown",
    ],
    ["takes it", conversation(POLITE), "sent"],
    ["takes it and is gone", conversation({ ...POLITE, QUIT: null }), "sent"],
  ])("%s", async (_name, onConnect, kind) => {
    const port = await scripted(onConnect);
    const started = performance.now();
    expect((await send(port)).kind).toBe(kind);
    expect(performance.now() - started).toBeLessThan(PATIENCE.all + 500);
  });

  it("says a line now and then: its time is up all the same", async () => {
    const timers: NodeJS.Timeout[] = [];
    const port = await scripted((socket) => {
      socket.write("220 test\r\n");
      timers.push(setInterval(() => socket.write("250-more\r\n"), 50));
    });
    const started = performance.now();
    expect((await send(port)).kind).toBe("retry");
    expect(performance.now() - started).toBeLessThan(PATIENCE.all + 500);
    for (const timer of timers) clearInterval(timer);
  });

  it("is not there: nobody is asked again for a while", async () => {
    expect(await send(1)).toEqual({
      kind: "stop",
      error: "the SMTP server 127.0.0.1:1 cannot be reached",
      afterSeconds: 300,
    });
  });
});

describe(`TLS to an SMTP server${NO_OPENSSL}`, () => {
  let foreign: Certificate | null = null;
  let trusted: Certificate | null = null;
  beforeAll(() => {
    if (NO_OPENSSL !== "") return;
    [foreign, trusted] = [makeCertificate(), makeCertificate()];
    setDefaultCACertificates([...getCACertificates("default"), trusted.cert]);
  });
  afterAll(() => {
    foreign?.remove();
    trusted?.remove();
  });
  const login: SMTPServerOptions["onAuth"] = (auth, _session, done) =>
    auth.username === "u" && auth.password === "hunter2" ? done(null, { user: "u" }) : done(refusal(535, "no"));
  const withKey = (certificate: Certificate | null, options: SMTPServerOptions): SMTPServerOptions => ({
    key: certificate?.key,
    cert: certificate?.cert,
    authOptional: false,
    onAuth: login,
    ...options,
  });
  const ACCOUNT = { user: "u", password: "hunter2" };

  it.skipIf(NO_OPENSSL !== "").each([
    ["starttls", {}],
    ["tls", { secure: true }],
  ] as const)("%s: sends and logs in over it", async (secure, options) => {
    const server = await smtp(withKey(trusted, options));
    expect(await send(server.port, { secure, ...ACCOUNT })).toEqual({ kind: "sent" });
    expect(server.secure).toEqual([true]);
  });

  it.skipIf(NO_OPENSSL !== "").each([
    ["starttls", {}],
    ["tls", { secure: true }],
  ] as const)("%s: a certificate that nobody vouches for ends it", async (secure, options) => {
    const server = await smtp(withKey(foreign, options));
    const outcome = await send(server.port, { secure, ...ACCOUNT });
    expect(outcome).toMatchObject({
      kind: "stop",
      error: expect.stringMatching(/^no TLS: /),
    });
    expect(server.mails).toEqual([]);
  });

  it("starttls: a server without it gets neither the password nor the mail", async () => {
    let heard = "";
    const talk = conversation({
      EHLO: "250-test\r\n250 AUTH PLAIN",
      STARTTLS: "502 no",
      AUTH: "235 ok",
      MAIL: "250 ok",
      RCPT: "250 ok",
      DATA: "354 go on",
      ".": "250 taken",
    });
    const port = await scripted((socket) => {
      talk(socket);
      socket.on("data", (chunk) => (heard += chunk.toString()));
    });
    const outcome = await send(port, { secure: "starttls", ...ACCOUNT });
    expect(outcome).toMatchObject({ kind: "stop", error: expect.stringMatching(/^no STARTTLS: /) });
    expect(heard).not.toMatch(/AUTH|MAIL/);
  });

  it("tls: a server that speaks plain text gets nothing", async () => {
    const { port, mails } = await smtp(PLAIN);
    expect((await send(port, { secure: "tls", ...ACCOUNT })).kind).toBe("stop");
    expect(mails).toEqual([]);
  });
});
