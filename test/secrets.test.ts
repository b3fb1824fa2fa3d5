import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { readWranglerConfig } from "./wrangler-config.ts";

const { vars } = readWranglerConfig();
const GOOD = "kUVlq2t7RZxPw0sNfYdGbJmHoEiAc94y";
const config = (settings: Record<string, string>) => readConfig({ ...vars, ...settings });
const OPEN = { SITE_URL: "https://papers.example", TOKEN_SECRET: GOOD, MAIL_FROM: "digest@papers.example" };

describe("scenario 67: secrets that are none", () => {
  it.each([
    ["short", GOOD.slice(1), /^settings: TOKEN_SECRET: must have at least 32 characters$/],
    ["empty", "", /^settings: TOKEN_SECRET: must have at least 32 characters/],
    ["repetitive", "abc".repeat(20), /^settings: TOKEN_SECRET: looks like a default/],
    ["to be changed", `change-me-${GOOD}`, /^settings: TOKEN_SECRET: looks like a default/],
    ["from an example", `MyExample${GOOD}`, /^settings: TOKEN_SECRET: looks like a default/],
  ])("one that is %s is refused, and not repeated", (_what, TOKEN_SECRET, message) => {
    for (const site of ["http://127.0.0.1:8787", "https://papers.example"]) {
      const read = () => config({ ...OPEN, SITE_URL: site, TOKEN_SECRET });
      expect(read).toThrow(message);
      if (TOKEN_SECRET !== "") expect(read).not.toThrow(TOKEN_SECRET);
    }
  });

  it("a site that others reach does not start without one", () => {
    const { TOKEN_SECRET: _, ...open } = OPEN;
    expect(() => config(open)).toThrow(/^settings: TOKEN_SECRET: is missing/);
    expect(config({}).tokens.secrets).toEqual([]);
  });

  it("former ones are held to the same", () => {
    expect(config({ ...OPEN, TOKEN_SECRET_PREVIOUS: ` ${GOOD}x , ${GOOD}y,` }).tokens.secrets).toEqual([
      GOOD,
      `${GOOD}x`,
      `${GOOD}y`,
    ]);
    expect(() => config({ ...OPEN, TOKEN_SECRET_PREVIOUS: "old" })).toThrow(/TOKEN_SECRET_PREVIOUS/);
  });

  it.each([
    "1x0000000000000000000000000000000AA",
    "2x0000000000000000000000000000000AA",
    "3x0000000000000000000000000000000AA",
  ])("Turnstile's dummy %s is for local runs", (TURNSTILE_SECRET) => {
    const keys = { TURNSTILE_SECRET, TURNSTILE_SITE_KEY: "1x00000000000000000000AA" };
    expect(() => config({ ...OPEN, ...keys })).toThrow(/^settings: TURNSTILE_SECRET: is one for tests/);
    expect(config(keys).turnstile?.secret).toBe(TURNSTILE_SECRET);
  });

  it("Turnstile needs both of its keys", () => {
    expect(() => config({ ...OPEN, TURNSTILE_SECRET: "0x4AAA" })).toThrow(/^settings: TURNSTILE_SITE_KEY and/);
    expect(() => config({ ...OPEN, TURNSTILE_SITE_KEY: "0x4AAA" })).toThrow(/^settings: TURNSTILE_SITE_KEY and/);
    expect(config(OPEN).turnstile).toBeNull();
  });
});

it.each([
  ["http://127.0.0.1:8787", true],
  ["http://localhost:8787", true],
  ["http://[::1]:8787", true],
  ["http://127.0.0.1.evil.example", false],
  ["http://localhost.evil.example", false],
  ["http://192.168.1.5", false],
  ["http://0.0.0.0:8787", false],
])("%s is on the machine itself: %s", (SITE_URL, local) => {
  expect(config({ ...OPEN, SITE_URL }).site.local).toBe(local);
});
