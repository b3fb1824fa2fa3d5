import { describe, expect, it } from "vitest";
import { localSettings } from "../../scripts/lib/settings.ts";

const vars = { SITE_URL: "https://deployed.example", HF_URL: "https://hf.example", DEMO: "" };

describe("local settings", () => {
  it("take what the environment gives of wrangler.toml's names, empty values too", () => {
    const settings = localSettings(vars, { HF_URL: "", DEMO: "1", PATH: "/bin" }, 8787);
    expect(settings).toEqual({ SITE_URL: "http://127.0.0.1:8787", HF_URL: "", DEMO: "1" });
  });

  it("take settings and secrets that wrangler.toml doesn't name, and nothing else", () => {
    const settings = localSettings({}, { GITHUB_TOKEN: "t", SMTP_HOST: "h", HOME: "/root" }, 8787);
    expect(settings).toEqual({ SITE_URL: "http://127.0.0.1:8787", GITHUB_TOKEN: "t", SMTP_HOST: "h" });
  });

  it("give SITE_URL the port that is served on, unless the environment says where", () => {
    expect(localSettings(vars, {}, 9001)["SITE_URL"]).toBe("http://127.0.0.1:9001");
    expect(localSettings(vars, { SITE_URL: "https://b.example" }, 9001)["SITE_URL"]).toBe("https://b.example");
  });
});
