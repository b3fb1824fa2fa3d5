import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { readWranglerConfig } from "./wrangler-config.ts";

const { vars } = readWranglerConfig();
const hubOf = (address: string) => readConfig({ ...vars, WEBSUB_HUB: address }).webSub.hubUrl;
const github = (settings: Record<string, string>) => readConfig({ ...vars, ...settings }).github;

describe("the settings of GitHub", () => {
  it("are an address and no token in wrangler.toml", () => {
    expect(github({})).toEqual({ url: "https://api.github.com", token: null });
  });

  it.each(["", "  ", "\n"])("take %j for no token", (token) => {
    expect(github({ GITHUB_TOKEN: token }).token).toBeNull();
  });

  it("take a token with the line break of the file that it came from", () => {
    expect(github({ GITHUB_TOKEN: "ghp_a1B2\n" }).token).toBe("ghp_a1B2");
  });

  it.each(["a token", "ghp_a\nX-Evil: 1", "ghp_é"])("refuse %j, without repeating it", (token) => {
    expect(() => github({ GITHUB_TOKEN: token })).toThrow(/^settings: GITHUB_TOKEN: not a token$/);
  });
});

describe("the setting of the WebSub hub", () => {
  it("is empty in wrangler.toml: there is none", () => {
    expect(readConfig(vars).webSub.hubUrl).toBeNull();
  });

  it("keeps the address as it is, but for what a header cannot carry", () => {
    expect(hubOf("https://hub.example/")).toBe("https://hub.example/");
    expect(hubOf("https://hub.example/publish/?key=a")).toBe("https://hub.example/publish/?key=a");
    expect(hubOf("https://hub.example/>;rel=self")).toBe("https://hub.example/%3E;rel=self");
  });

  it.each(["hub.example", "ftp://hub.example/", "javascript:alert(1)"])("refuses %j", (address) => {
    expect(() => hubOf(address)).toThrow(/^settings: WEBSUB_HUB: /);
  });
});

describe("the secret of Resend's webhook", () => {
  const key = Buffer.from("lanterns in the harbour").toString("base64");
  const secretOf = (secret: string) => readConfig({ ...vars, RESEND_WEBHOOK_SECRET: secret }).webhooks.resend;

  it("may be missing, and is taken as it comes", () => {
    expect(secretOf("")).toBeNull();
    expect(secretOf(` whsec_${key}\n`)).toBe(`whsec_${key}`);
  });

  it.each(["whsec_", key, "whsec_%%%"])("refuses %j, without repeating it", (secret) => {
    expect(() => secretOf(secret)).toThrow(
      /^settings: RESEND_WEBHOOK_SECRET: not a webhook secret, whsec_ and base64$/,
    );
  });
});
