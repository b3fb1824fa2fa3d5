import { createTestHarness } from "wrangler";
import { DEMO_TEXTS } from "../../scripts/demo/papers/index.ts";
import { startDemoUpstream } from "../../scripts/demo/server.ts";
import { readWranglerConfig } from "../wrangler-config.ts";

/** What stands between the Worker and its upstreams: answers in their place, or `null` to let a request through. */
export type Fault = (url: URL) => Response | null;

export interface Flow {
  /** Where it serves, and where its upstream does. */
  url: string;
  upstreamUrl: string;
  /** Fires the cron at an instant (ISO), with the upstreams' clock set to it, and waits until nothing is left to do. */
  tick(at: string): Promise<void>;
  get(path: string, init?: RequestInit): Promise<Response>;
  json<T>(path: string): Promise<T>;
  db: D1Database;
  kv: KVNamespace;
  /** Every request that reached the way out since the last `tick`, failed ones too. */
  requests: { url: URL; userAgent: string | null }[];
  setFault(fault: Fault | null): void;
  close(): Promise<void>;
}

export const CRON = "*/15 * * * *";
export const ADMIN_TOKEN = "a-token-for-tests-only";
export const TOKEN_SECRET = "Zr4wXbN8uKcQy1TgHs6LmVe0JpDf93oA";

/** The whole Worker, built from wrangler.toml, in workerd, with the demo upstream behind it; `beside` are settings and another server. */
export async function openFlow(papers: number, beside: { vars?: object; url?: string } = {}): Promise<Flow> {
  let now = 0;
  let fault: Fault | null = null;
  const requests: Flow["requests"] = [];
  const upstream = await startDemoUpstream({ now: () => now, papers: DEMO_TEXTS.slice(0, papers) });
  const network = globalThis.fetch;
  // The harness sends what the Worker fetches through Node's own fetch.
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.origin === beside.url) return network(request);
    if (url.origin !== upstream.url) throw new Error(`a request left the test: ${url.href}`);
    requests.push({ url, userAgent: request.headers.get("user-agent") });
    return fault?.(url) ?? network(request);
  };
  const harness = createTestHarness({ workers: [{ config: configFor(upstream.url, beside.vars) }] });
  const { url } = await harness.listen();
  const worker = harness.getWorker<Env>();
  await worker.applyD1Migrations("DB");
  const { DB, EDITIONS } = await worker.getEnv();
  const get: Flow["get"] = async (path, init) => (await worker.fetch(path, init as never)) as unknown as Response;
  const json = async <T>(path: string) => (await (await get(path)).json()) as T;

  async function drained(): Promise<void> {
    for (let tries = 0; tries < 1_500; tries++) {
      const { backlog } = await json<{ backlog: Record<string, number> }>("/api/v1/status");
      if (Object.values(backlog).every((count) => count === 0)) return;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error("the backlog did not empty within half a minute");
  }
  return {
    url: url.origin,
    upstreamUrl: upstream.url,
    async tick(at) {
      now = Date.parse(at);
      requests.length = 0;
      const { outcome } = await worker.scheduled({ cron: CRON, scheduledTime: new Date(now) });
      if (outcome !== "ok") throw new Error(`the tick at ${at} ended with ${outcome}`);
      await drained();
    },
    get,
    json,
    db: DB,
    kv: EDITIONS,
    requests,
    setFault: (given) => {
      fault = given;
    },
    async close() {
      globalThis.fetch = network;
      await harness.close();
      await upstream.close();
    },
  };
}

function configFor(upstream: string, vars: object = {}) {
  const config = readWranglerConfig();
  const { consumers, producers } = config.queues;
  return {
    ...config,
    secrets: undefined,
    vars: {
      ...config.vars,
      ADMIN_TOKEN,
      TOKEN_SECRET,
      CONTACT_EMAIL: "editor@broadsheet.example",
      HF_URL: `${upstream}/hf`,
      ARXIV_RSS_URL: `${upstream}/arxiv/rss`,
      ARXIV_OAI_URL: `${upstream}/arxiv/oai`,
      ARXIV_API_URL: `${upstream}/arxiv/api/query`,
      ARXIV_INTERVAL_SECONDS: "0",
      HN_URL: `${upstream}/hn`,
      GITHUB_API_URL: `${upstream}/github`,
      GITHUB_TOKEN: "a-github-token-for-tests-only",
      ...vars,
    },
    // The production batch timeout would make every test wait for it.
    queues: { producers, consumers: consumers.map((consumer) => ({ ...consumer, max_batch_timeout: 0 })) },
  } as never; // the harness takes the file's shape; what is read is a superset of it
}
