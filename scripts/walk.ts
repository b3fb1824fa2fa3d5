// Walks every list of a running copy to its end, again and again, and keeps a mirror by /changes, while something else
// makes it ingest: counts what a reader would lose or see twice.
import { setTimeout as delay } from "node:timers/promises";
import { createClient } from "../src/client/index.ts";
import { parse } from "./lib/args.ts";
import { runMain, UsageError } from "./lib/usage.ts";
import { type Count, Mirror, walkCorpus, walkEdition } from "./lib/walks.ts";

const help = `Usage: node scripts/walk.ts [options]

  --url URL     the running copy (default http://127.0.0.1:8787)
  --seconds N   how long (default 60); one last time after that, when whatever drives it has stopped, with --settled
  --settled     the mirror is compared with all papers, which must not be changing
  --help        this text`;

const LIMIT = 17;

await runMain(async () => {
  const options = parse(process.argv.slice(2), {
    url: { type: "string", default: "http://127.0.0.1:8787" },
    seconds: { type: "string", default: "60" },
    settled: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const seconds = Number(options.seconds);
  if (!(seconds >= 0)) throw new UsageError("--seconds takes a number");
  const client = createClient(options.url);
  const tag = (await client.tags()).areas.toSorted((a, b) => b.papers - a.papers)[0]?.slug ?? "learning";
  const lists = {
    daily: () => client.daily("latest", { limit: LIMIT }),
    weekly: () => client.weekly("latest", { limit: LIMIT }),
    monthly: () => client.monthly("latest", { limit: LIMIT }),
    "trending, day": () => client.trending({ window: "day", limit: LIMIT }),
    "trending, month": () => client.trending({ window: "month", limit: LIMIT }),
    [`trending, week, ${tag}`]: () => client.trending({ window: "week", tag, limit: LIMIT }),
    [`tag ${tag}`]: () => client.tag(tag, { limit: LIMIT }),
  };
  const counts = new Map<string, Count>();
  const mirror = new Mirror(client, LIMIT);
  let before = new Set<string>();
  const end = performance.now() + seconds * 1000;
  do {
    for (const [name, list] of Object.entries(lists)) add(counts, name, await walkEdition(list()));
    const corpus = await walkCorpus(client, before);
    before = corpus.ids;
    add(counts, "papers", corpus.count);
    add(counts, "changes", await mirror.keepUp());
    await delay(50);
  } while (performance.now() < end);
  if (options.settled) add(counts, "mirror", await mirror.compare());
  console.table(Object.fromEntries(counts));
  return [...counts.values()].some(({ lost, repeated }) => lost + repeated > 0) ? 1 : 0;
});

function add(counts: Map<string, Count>, name: string, count: Count): void {
  const known = counts.get(name);
  if (!known) counts.set(name, { ...count });
  else for (const key of ["walks", "items", "lost", "repeated", "moved"] as const) known[key] += count[key];
}
