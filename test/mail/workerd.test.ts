import PostalMime from "postal-mime";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/mail/mailer.ts";
import type { SmtpSettings } from "../../src/mail/transports/smtp-session.ts";
import { type Certificate, makeCertificate, NO_OPENSSL } from "./certificate.ts";
import { sampleMessage } from "./sample.ts";
import { conversation, refusal, startScripted, startSmtp } from "./smtp-server.ts";

/** Nobody in workerd trusts it. */
let foreign: Certificate | null = null;
/** The runtime is started with it among those that it trusts. */
let trusted: Certificate | null = null;
let close = async () => {};
let ask: (init?: object) => Promise<Response>;

beforeAll(async () => {
  if (NO_OPENSSL === "") [foreign, trusted] = [makeCertificate(), makeCertificate()];
  const before = process.env["NODE_EXTRA_CA_CERTS"];
  if (trusted) process.env["NODE_EXTRA_CA_CERTS"] = trusted.path;
  // Read when Miniflare is loaded, which is why that waits until here.
  const { createTestHarness } = await import("wrangler");
  const { readWranglerConfig } = await import("../wrangler-config.ts");
  const { compatibility_date, compatibility_flags } = readWranglerConfig();
  const config = {
    name: "mail",
    main: "test/mail/worker.ts",
    compatibility_date,
    compatibility_flags,
    kv_namespaces: [{ binding: "EDITIONS", id: "EDITIONS" }],
  };
  const harness = createTestHarness({ workers: [{ config }] });
  await harness.listen();
  if (before === undefined) delete process.env["NODE_EXTRA_CA_CERTS"];
  else process.env["NODE_EXTRA_CA_CERTS"] = before;
  const worker = harness.getWorker();
  ask = async (init) => (await worker.fetch("/", init)) as unknown as Response;
  close = () => harness.close();
});
afterAll(async () => {
  await close();
  foreign?.remove();
  trusted?.remove();
});

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  // Whatever a server did, the isolate goes on.
  expect(await (await ask()).text()).toBe("alive");
});

async function send(port: number, smtp: Partial<SmtpSettings>, message = sampleMessage()): Promise<Outcome> {
  const settings = {
    provider: "smtp",
    from: message.from,
    smtp: { host: "127.0.0.1", port, secure: "none", user: null, password: null, ...smtp },
  };
  const answer = await ask({ method: "POST", body: JSON.stringify({ settings, message }) });
  return (await answer.json()) as Outcome;
}

describe("SMTP on the platform", () => {
  it.each(["127.0.0.1", "localhost"])("a mail arrives at %s", async (host) => {
    const server = await startSmtp({ disabledCommands: ["STARTTLS"] });
    open.push(server);
    const subject = `${"Größere Laternen ".repeat(8)}👩‍🔬`;
    const text = ".\n..two\n論文\n.";
    expect(await send(server.port, { host }, sampleMessage({}, { subject, text }))).toEqual({ kind: "sent" });
    const mail = await PostalMime.parse(server.mails[0] ?? "");
    expect([mail.subject, mail.text?.replaceAll("\r\n", "\n").trimEnd()]).toEqual([subject, text]);
  });

  it("a refusal is what it is", async () => {
    const server = await startSmtp({
      disabledCommands: ["STARTTLS"],
      onRcptTo: (_to, _session, done) => done(refusal(550, "5.1.1 nobody")),
    });
    open.push(server);
    expect(await send(server.port, {})).toMatchObject({ kind: "failed", suppress: true });
  });

  const POLITE = { EHLO: "250 test", MAIL: "250 ok", RCPT: "250 ok", DATA: "354 go on", ".": "250 taken" };
  it.each([
    ["drops at connect", (socket: { destroy(): unknown }) => socket.destroy(), "retry"],
    ["drops at RCPT", conversation({ ...POLITE, RCPT: null }), "retry"],
    ["drops after the mail", conversation({ ...POLITE, ".": null }), "unknown"],
    ["takes it", conversation(POLITE), "sent"],
  ])("a server that %s", async (_name, onConnect, kind) => {
    const server = await startScripted(onConnect);
    open.push(server);
    expect(await send(server.port, {})).toMatchObject({ kind });
  });

  it("nobody there", async () => {
    expect(await send(1, {})).toMatchObject({ kind: "stop", error: "the SMTP server 127.0.0.1:1 cannot be reached" });
  });

  it("no STARTTLS where it is asked for", async () => {
    const server = await startSmtp({ disabledCommands: ["STARTTLS"] });
    open.push(server);
    expect(await send(server.port, { secure: "starttls" })).toMatchObject({
      kind: "stop",
      error: expect.stringMatching(/^no STARTTLS: /),
    });
    expect(server.mails).toEqual([]);
  });

  describe.each(["starttls", "tls"] as const)(`%s${NO_OPENSSL}`, (secure) => {
    const ACCOUNT = { secure, user: "u", password: "hunter2" };
    const start = async (certificate: Certificate | null) => {
      const server = await startSmtp({
        secure: secure === "tls",
        key: certificate?.key,
        cert: certificate?.cert,
        authOptional: false,
        onAuth: (auth, _session, done) =>
          auth.password === "hunter2" ? done(null, { user: "u" }) : done(refusal(535, "no")),
      });
      open.push(server);
      return server;
    };

    it.skipIf(NO_OPENSSL !== "").each(["127.0.0.1", "localhost"])(
      "a trusted certificate of %s, and a login",
      async (host) => {
        const server = await start(trusted);
        expect(await send(server.port, { ...ACCOUNT, host })).toEqual({ kind: "sent" });
        expect(server.secure).toEqual([true]);
      },
    );

    it.skipIf(NO_OPENSSL !== "")("a certificate that nobody vouches for", async () => {
      const server = await start(foreign);
      expect(await send(server.port, ACCOUNT)).toMatchObject({
        kind: "stop",
        error: expect.stringMatching(/^no TLS: /),
      });
      expect(server.mails).toEqual([]);
    });

    it.skipIf(NO_OPENSSL !== "")("a wrong password", async () => {
      const server = await start(trusted);
      expect(await send(server.port, { ...ACCOUNT, password: "wrong" })).toMatchObject({
        kind: "stop",
        error: expect.stringContaining("535"),
      });
    });
  });
});
