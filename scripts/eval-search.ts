// `npm run eval:search -- --data DIR`: how well a store's papers are found, and what that costs, through the API itself.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { SearchPage } from "../src/domain/api.ts";
import { createRandom } from "./demo/random.ts";
import { parse } from "./lib/args.ts";
import { buildWorker } from "./lib/build.ts";
import { projectRoot } from "./lib/paths.ts";
import { countRows } from "./lib/search/rows.ts";
import { type Question, readQuestions } from "./lib/search/questions.ts";
import { answerable, type Judged, meanDifference, ndcg, plainIds, readJudged, recall } from "./lib/search/judged.ts";
import { describe, type Report, summarize } from "./lib/search/report.ts";
import { describeSimilar } from "./lib/search/similar.ts";
import { read, timed } from "./lib/search/timed.ts";
import { localSecrets } from "./lib/secrets.ts";
import { localSettings } from "./lib/settings.ts";
import { openSite, type Site } from "./lib/site.ts";
import { prepareStore } from "./lib/store.ts";
import { createTerminal } from "./lib/terminal.ts";
import { runMain, UsageError } from "./lib/usage.ts";
import { readWorkerConfig } from "./lib/worker-options.ts";

const help = `Usage: npm run eval:search -- [options]

  --data DIR      the data folder whose papers are looked for (default .broadsheet)
  --questions N   questions of each kind (default 300)
  --judged FILE   questions beside them, each a line of JSON: {"question": "…", "papers": ["2605.00001", …]};
                  with EMBEDDINGS_URL and EMBEDDINGS_MODEL set, by meaning too
  --help          this text`;

/** Answers that are looked at. */
const ANSWERS = 20;
/** Until workerd has compiled what it runs often. */
const WARM_UP = 30;

await runMain(async () => {
  const options = parse(process.argv.slice(2), {
    data: { type: "string", default: ".broadsheet" },
    questions: { type: "string", default: "300" },
    judged: { type: "string", default: "" },
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
    await evaluate(
      data,
      build,
      Number(options.questions),
      options.judged === "" ? [] : await readJudged(options.judged),
    );
  } finally {
    await rm(build, { recursive: true, force: true });
  }
  return 0;
});

async function evaluate(data: string, build: string, count: number, judged: Judged[]): Promise<void> {
  const config = readWorkerConfig(projectRoot);
  await prepareStore(projectRoot, data, config);
  await buildWorker(projectRoot, build);
  const terminal = createTerminal(process.stdout, () => performance.now());
  const settings = { ...localSettings(config.vars, process.env, 0), ...(await localSecrets(data)) };
  const site = await openSite({ config, build, data, port: 0, settings, terminal });
  site.quiet = true;
  try {
    const db = await site.runtime.getD1Database("DB");
    const kv = await site.runtime.getKVNamespace("EDITIONS");
    const words = await kv.get("words", "text");
    for (const [name, questions] of Object.entries(await readQuestions(db, count))) {
      const rows = await countRows(db, words, questions, ANSWERS);
      console.log(describe(name, summarize(await ask(site, questions), rows)));
    }
    console.log(await describeSimilar(site.url, db, words, count));
    if (judged.length > 0) console.log(await describeJudged(site, db, judged));
  } finally {
    await site.runtime.dispose();
  }
}

/** Asks one question after the other, as a reader would; before each, what asks no database, which is what the machine takes. */
async function ask(site: Site, questions: Question[]): Promise<Report[]> {
  for (const { text } of questions.slice(0, WARM_UP)) await find(site, text);
  const reports: Report[] = [];
  for (const { text, title } of questions) {
    const reference = await timed(() => read(`${site.url}/health`));
    const search = await timed(() => find(site, text));
    reports.push({
      place: [...new Set(search.result.map((item) => item.title))].indexOf(title),
      milliseconds: search.milliseconds,
      reference: reference.milliseconds,
    });
  }
  return reports;
}

/** The first answers. */
async function find(site: Site, text: string): Promise<{ id: string; title: string }[]> {
  const query = new URLSearchParams({ q: text, limit: String(ANSWERS) }).toString();
  const page = JSON.parse(await read(`${site.url}/api/v1/search?${query}`)) as SearchPage; // our own
  return page.items;
}

/** How much better judged questions are answered than by the index alone. */
async function describeJudged(site: Site, db: D1Database, all: Judged[]): Promise<string> {
  const judged = await answerable(db, all);
  const scores = { plain: [] as number[], search: [] as number[] };
  const found = { plain: 0, search: 0 };
  for (const { question, papers } of judged) {
    const wanted = new Set(papers);
    const answers = {
      plain: await plainIds(db, question, ANSWERS),
      search: (await find(site, question)).map(({ id }) => id),
    };
    for (const way of ["plain", "search"] as const) {
      scores[way].push(ndcg(answers[way], wanted));
      found[way] += recall(answers[way], wanted, ANSWERS) / judged.length;
    }
  }
  const [more, low, high] = meanDifference(scores.search, scores.plain, createRandom("judged"));
  const mean = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
  return (
    `judged: ${judged.length}, nDCG@10 ${mean(scores.search)} beside ${mean(scores.plain)} of BM25 alone ` +
    `(${more.toFixed(3)} more, ${low.toFixed(3)} to ${high.toFixed(3)}), ` +
    `recall in twenty ${found.search.toFixed(3)} beside ${found.plain.toFixed(3)}`
  );
}
