import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { mailerOf } from "../../src/mail/mailer-of.ts";
import { readWranglerConfig } from "../wrangler-config.ts";

const { vars } = readWranglerConfig();
const mail = (settings: Record<string, string> = {}) => readConfig({ ...vars, ...settings }).mail;
const bindings = { outbox: { keep: () => Promise.reject(new Error("none of these tests sends anything")) } };
const RESEND = { MAIL_PROVIDER: "resend", MAIL_FROM: "digest@b.example", RESEND_API_KEY: "re_1" };
const SMTP = { MAIL_PROVIDER: "smtp", MAIL_FROM: "digest@b.example", SMTP_HOST: "mail.b.example" };

describe("the settings of mail", () => {
  it("capture everything in wrangler.toml, in the name of the site", () => {
    expect(mail()).toEqual({ provider: "capture", from: { name: "Broadsheet", address: "digest@broadsheet.invalid" } });
    expect(mailerOf(mail(), bindings).name).toBe("capture");
  });

  it.each([
    ["digest@B.example", { name: "Broadsheet", address: "digest@b.example" }],
    ["The Daily <digest@b.example>", { name: "The Daily", address: "digest@b.example" }],
    ['"The Daily" <digest@b.example>', { name: "The Daily", address: "digest@b.example" }],
    ["<digest@b.example>", { name: "Broadsheet", address: "digest@b.example" }],
  ])("take %j for a sender", (text, from) => {
    expect(mail({ MAIL_FROM: text }).from).toEqual(from);
  });

  it.each([
    "nobody",
    "a@b.example, c@d.example",
    "A <a@b.example> B",
    "A <a@b.example>, B <c@d.example>",
    "A\u0085 <a@b.example>",
    "A <a@b>",
  ])("take %j for no sender", (text) => {
    expect(() => mail({ MAIL_FROM: text })).toThrow(/^settings: MAIL_FROM: /);
  });

  it("make a mailer of each provider", () => {
    expect(mail({ ...RESEND, RESEND_URL: "https://r.example/" })).toMatchObject({
      resend: { url: "https://r.example", apiKey: "re_1" },
    });
    expect(mail({ ...SMTP, SMTP_PORT: "465", SMTP_SECURE: "tls", SMTP_USER: "u", SMTP_PASSWORD: "p" })).toMatchObject({
      smtp: { host: "mail.b.example", port: 465, secure: "tls", user: "u", password: "p" },
    });
    expect(mail(SMTP)).toMatchObject({ smtp: { port: 587, secure: "starttls", user: null, password: null } });
    expect([mailerOf(mail(RESEND), bindings).name, mailerOf(mail(SMTP), bindings).name]).toEqual(["resend", "smtp"]);
  });

  it.each([
    [{ MAIL_PROVIDER: "pigeon" }, "MAIL_PROVIDER"],
    [{ ...RESEND, MAIL_FROM: "" }, "MAIL_FROM is missing"],
    [{ ...RESEND, RESEND_API_KEY: "" }, "the secret RESEND_API_KEY is missing"],
    [{ ...RESEND, RESEND_API_KEY: "re 1" }, "RESEND_API_KEY: not a key"],
    [{ ...RESEND, RESEND_URL: "ftp://r.example" }, "RESEND_URL"],
    [{ ...SMTP, SMTP_HOST: "" }, "SMTP_HOST is missing"],
    [{ ...SMTP, SMTP_HOST: "a b" }, "SMTP_HOST: not a host name"],
    [{ ...SMTP, SMTP_PORT: "25" }, "SMTP_PORT: 25 is closed"],
    [{ ...SMTP, SMTP_PORT: "many" }, "SMTP_PORT"],
    [{ ...SMTP, SMTP_SECURE: "maybe" }, "SMTP_SECURE"],
    [{ ...SMTP, SMTP_USER: "u" }, "the secret SMTP_PASSWORD is missing"],
    [{ ...SMTP, SMTP_USER: "u", SMTP_PASSWORD: "p", SMTP_SECURE: "none" }, "SMTP_USER needs SMTP_SECURE"],
  ])("%j are refused, and say which one it is", (settings, what) => {
    expect(() => mail(settings)).toThrow(what);
  });

  it("of Cloudflare ask for its binding", () => {
    const settings = mail({ MAIL_PROVIDER: "cloudflare", MAIL_FROM: "digest@b.example" });
    expect(() => mailerOf(settings, bindings)).toThrow(/send_email binding EMAIL/);
    expect(mailerOf(settings, { ...bindings, EMAIL: {} as SendEmail }).name).toBe("cloudflare");
  });
});
