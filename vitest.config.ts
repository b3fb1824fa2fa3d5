import { defineConfig } from "vitest/config";

const ALL = "test/**/*.test.{ts,tsx}";
/** Folders of tests that share a process and its modules, which halves their time: they put back what they replace. */
const TOGETHER = "test/{client,db,domain,feeds,http,jobs,sources,typesetting,views}/**/*.test.{ts,tsx}";
/** It replaces a module. */
const ALONE = "test/domain/tagging/automaton.test.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Half of the tests wait for workerd or for a browser: a core that is kept free would be idle.
    maxWorkers: "100%",
    // The simulated queues announce every batch otherwise.
    env: { WRANGLER_LOG: "warn", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    projects: [
      { extends: true, test: { name: "together", include: [TOGETHER], exclude: [ALONE], isolate: false } },
      { extends: true, test: { name: "alone", include: [ALL], exclude: [TOGETHER] } },
      { extends: true, test: { name: "module", include: [ALONE] } },
    ],
  },
});
