// `npm run bench`: requests a second and latency as ratios to a bare Hono Worker in the same runtime and run.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { TaggedFields } from "../src/domain/tagging/tagger.ts";
import { DEMO_TEXTS } from "./demo/papers/index.ts";
import { startDemoUpstream } from "./demo/server.ts";
import { parse } from "./lib/args.ts";
import { compare, drawTable, type Comparison } from "./lib/bench/compare.ts";
import { measureMailing } from "./lib/bench/mailing.ts";
import { describeRankingCost, measureRankingCost } from "./lib/bench/ranking-cost.ts";
import { measureTagging } from "./lib/bench/tagging.ts";
import { BARE_HOST, bareTarget, findTargets } from "./lib/bench/targets.ts";
import { buildWorker } from "./lib/build.ts";
import { createDemoClock, demoSettings, replayInstants } from "./lib/demo.ts";
import { projectRoot } from "./lib/paths.ts";
import { replay } from "./lib/replay.ts";
import { localSecrets } from "./lib/secrets.ts";
import { openSite, type Site } from "./lib/site.ts";
import { prepareStore } from "./lib/store.ts";
import { createTerminal } from "./lib/terminal.ts";
import { runMain } from "./lib/usage.ts";
import { plainWorker, readWorkerConfig } from "./lib/worker-options.ts";

const help = `Usage: npm run bench

Fills a temporary store with the demo edition, measures, and removes it.`;

/** Numbers of papers at which the cost of ranking is counted. */
const CORPORA = [10_000, 1_000_000];

await runMain(async () => {
  const options = parse(process.argv.slice(2), { help: { type: "boolean", short: "h", default: false } });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const data = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));
  try {
    await bench(data);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
  return 0;
});

async function bench(data: string): Promise<void> {
  const config = readWorkerConfig(projectRoot);
  const [build, bareBuild] = [join(data, "build"), join(data, "bare")];
  await prepareStore(projectRoot, data, config);
  await buildWorker(projectRoot, build);
  await buildWorker(projectRoot, bareBuild, "scripts/lib/bench/bare-worker.ts");
  const clock = createDemoClock(Date.now);
  const upstream = await startDemoUpstream({ now: clock.now });
  const terminal = createTerminal(process.stdout, () => performance.now());
  const site = await openSite({
    config,
    build,
    data,
    port: 0,
    settings: { ...config.vars, ...(await localSecrets(data)), ...demoSettings(upstream.url) },
    terminal,
    beside: [plainWorker(config, "bare", bareBuild, BARE_HOST)],
  });
  try {
    const fireAll = async (at: number): Promise<void> => {
      await Promise.all(config.crons.map((cron) => site.fire(cron, at)));
    };
    const { signal: stopping } = new AbortController();
    await replay({ site, instants: replayInstants(null, Date.now()), clock, fireAll, terminal, stopping });
    site.quiet = true;
    console.log(drawTable(await measure(site)));
    for (const line of measureTagging(demoPapers())) console.log(line);
    for (const line of describeRankingCost(await measureRankingCost(CORPORA))) console.log(line);
    for (const line of await measureMailing(site, data)) console.log(line);
    console.log(await describeBundle(join(build, "index.js")));
  } finally {
    await site.runtime.dispose();
    await upstream.close();
  }
}

async function measure(site: Site): Promise<Comparison[]> {
  const bare = bareTarget(site.url);
  const comparisons = [await compare("bare Hono Worker", bare, bare)];
  for (const [name, target] of await findTargets(site.url)) comparisons.push(await compare(name, target, bare));
  return comparisons;
}

/** The demo's papers as the tagger sees them. */
function demoPapers(): TaggedFields[] {
  return DEMO_TEXTS.map(({ title, abstract, keywords }) => ({
    title,
    abstract,
    keywords: [...keywords],
    codeUrl: null,
    categories: [],
  }));
}

async function describeBundle(path: string): Promise<string> {
  const code = await readFile(path);
  return `bundle: ${code.byteLength} bytes, ${gzipSync(code).byteLength} with gzip`;
}
