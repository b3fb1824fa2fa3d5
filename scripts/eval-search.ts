// `npm run eval:search -- --data DIR`: how well a store's papers are found, and what that costs, through the API itself.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "./lib/args.ts";
import { buildWorker } from "./lib/build.ts";
import { projectRoot } from "./lib/paths.ts";
import { countRows } from "./lib/search/rows.ts";
import { type Question, readQuestions } from "./lib/search/questions.ts";
import { describe, type Report, summarize } from "./lib/search/report.ts";
import { localSecrets } from "./lib/secrets.ts";
import { openSite, type Site } from "./lib/site.ts";
import { prepareStore } from "./lib/store.ts";
import { createTerminal } from "./lib/terminal.ts";
import { runMain, UsageError } from "./lib/usage.ts";
import { readWorkerConfig } from "./lib/worker-options.ts";

const help = `Usage: npm run eval:search -- [options]

  --data DIR      the data folder whose papers are looked for (default .broadsheet)
  --questions N   questions of each kind (default 300)
  --help          this text`;

await runMain(async () => {
  const options = parse(process.argv.slice(2), {
    data: { type: "string", default: ".broadsheet" },
    questions: { type: "string", default: "300" },
    help: { type: "boolean", short: "h", default: false },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const data = resolve(options.data);
  if (!existsSync(data)) throw new UsageError(`${data} doesn't exist`);
  const build = await mkdtemp(join(tmpdir(), "broadsheet-search-"));
  try {
    await evaluate(data, build, Number(options.questions));
  } finally {
    await rm(build, { recursive: true, force: true });
  }
  return 0;
});

async function evaluate(data: string, build: string, count: number): Promise<void> {
  const config = readWorkerConfig(projectRoot);
  await prepareStore(projectRoot, data, config);
  await buildWorker(projectRoot, build);
  const terminal = createTerminal(process.stdout, () => performance.now());
  const settings = { ...config.vars, ...(await localSecrets(data)) };
  const site = await openSite({ config, build, data, port: 0, settings, terminal });
  site.quiet = true;
  try {
    const db = await site.runtime.getD1Database("DB");
    const kv = await site.runtime.getKVNamespace("EDITIONS");
    const words = await kv.get("words", "text");
    for (const [name, questions] of Object.entries(await readQuestions(db, count))) {
      const rows = await countRows(db, words, questions);
      console.log(describe(name, summarize(await ask(site, questions), rows)));
    }
    console.log(await describeSimilar(site, db, count));
  } finally {
    await site.runtime.dispose();
  }
}

/** Asks one question after the other, as a reader would. */
async function ask(site: Site, questions: Question[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const { text, id } of questions) {
    const began = performance.now();
    const answer = await fetch(`${site.url}/api/v1/search?${new URLSearchParams({ q: text, limit: "20" }).toString()}`);
    const { items } = (await answer.json()) as { items: { id: string }[] }; // our own answer
    const milliseconds = performance.now() - began;
    reports.push({ place: items.findIndex((item) => item.id === id), milliseconds });
  }
  return reports;
}

async function describeSimilar(site: Site, db: D1Database, count: number): Promise<string> {
  const { results } = await db
    .prepare("select id from papers where withdrawn_at is null order by key * 7919 % 100003 limit ?1")
    .bind(count)
    .all<{ id: string }>();
  const times: number[] = [];
  for (const { id } of results) {
    const began = performance.now();
    await (await fetch(`${site.url}/api/v1/similar?id=${encodeURIComponent(id)}&limit=10`)).arrayBuffer();
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `similar papers: ${count}, ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
