import { describe, expect, it } from "vitest";
import { deploySteps, missingSecrets } from "../../scripts/lib/deploy-steps.ts";

const deployment = {
  siteUrl: "https://papers.example",
  databases: [{ binding: "DB", name: "broadsheet" }],
  queues: ["papers-tag", "dead-letters"],
};

describe("the steps of a deployment", () => {
  it("make what is missing, then tables, then the Worker", () => {
    expect(deploySteps(deployment).map(({ args }) => args.join(" "))).toEqual([
      "whoami --json",
      "d1 create broadsheet",
      "queues create papers-tag",
      "queues create dead-letters",
      "d1 migrations apply DB --remote",
      "secret list --format json",
      "deploy",
    ]);
  });

  it("go on where a database or a queue is there already, and nowhere else", () => {
    const steps = deploySteps(deployment);
    const goesOn = (said: string) => steps.filter(({ fineIf }) => fineIf?.test(said)).map(({ args }) => args[0]);
    expect(goesOn("A database with that name already exists")).toContain("d1");
    expect(goesOn("Queue name 'papers-tag' is already taken. [code: 11009]")).toEqual(["queues", "queues"]);
    expect(goesOn('Worker "broadsheet" not found.')).toEqual(["secret"]);
    expect(goesOn("Authentication error [code: 10000]")).toEqual([]);
  });

  it.each(["http://127.0.0.1:8787", "http://localhost:8787", "http://[::1]/", "", "papers.example"])(
    "are refused for SITE_URL %j",
    (siteUrl) => {
      expect(() => deploySteps({ ...deployment, siteUrl })).toThrow("set it in wrangler.toml");
    },
  );
});

describe("secrets of a deployment", () => {
  it("are made only where there are none yet", () => {
    expect(missingSecrets("")).toEqual(["ADMIN_TOKEN", "TOKEN_SECRET"]);
    expect(missingSecrets('[{"name":"ADMIN_TOKEN","type":"secret_text"}]')).toEqual(["TOKEN_SECRET"]);
    expect(missingSecrets('[{"name":"ADMIN_TOKEN"},{"name":"TOKEN_SECRET"}]')).toEqual([]);
  });
});
