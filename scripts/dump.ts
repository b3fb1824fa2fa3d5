// Prints what a data folder holds in a canonical form: two runs are compared with diff.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "./lib/args.ts";
import { dumpLines } from "./lib/dump.ts";
import { projectRoot } from "./lib/paths.ts";
import { openRuntime } from "./lib/runtime.ts";
import { runMain, UsageError } from "./lib/usage.ts";
import { bareWorker, readWorkerConfig } from "./lib/worker-options.ts";

const help = `Usage: node scripts/dump.ts [options]

  --data DIR   the data folder (default .broadsheet)
  --members    who is in an edition, without the order
  --help       this text`;

await runMain(async () => {
  const options = parse(process.argv.slice(2), {
    data: { type: "string", default: ".broadsheet" },
    members: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  const data = resolve(options.data);
  if (!existsSync(data)) throw new UsageError(`${data} doesn't exist`);
  const workers = [bareWorker(readWorkerConfig(projectRoot))];
  const runtime = openRuntime({ data, workers, port: 0, onLog: () => {} });
  try {
    const { DB, EDITIONS } = await runtime.getBindings<{ DB: D1Database; EDITIONS: KVNamespace }>();
    for (const line of await dumpLines(DB, EDITIONS, options.members)) console.log(line);
  } finally {
    await runtime.dispose();
  }
  return 0;
});
