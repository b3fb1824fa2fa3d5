// `npm start`: the whole of Broadsheet on one machine.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import manifest from "../package.json" with { type: "json" };
import { parseStartArgs, startHelp, type StartOptions } from "./lib/args.ts";
import { backfillProgress } from "./lib/backfills.ts";
import { waitUntilIdle } from "./lib/backlog.ts";
import { buildWorker } from "./lib/build.ts";
import { createCrons, type Crons } from "./lib/crons.ts";
import { createDemoClock, DEMO_SCHEDULE, demoSettings, openDemoUpstream, replayInstants, type DemoClock } from "./lib/demo.ts";
import { firstIngest } from "./lib/first-ingest.ts";
import { lockFolder } from "./lib/lock.ts";
import { chooseMode } from "./lib/mode.ts";
import { projectRoot } from "./lib/paths.ts";
import { requireFreePort } from "./lib/port.ts";
import { reachable } from "./lib/reach.ts";
import { localSecrets } from "./lib/secrets.ts";
import { localSettings, upstreamSettings } from "./lib/settings.ts";
import { openSite, type Site } from "./lib/site.ts";
import { aborted, listenForStop, type Stop } from "./lib/stop.ts";
import { prepareStore, type StoreSummary } from "./lib/store.ts";
import { createTerminal, type Terminal } from "./lib/terminal.ts";
import { runMain } from "./lib/usage.ts";
import { readWorkerConfig } from "./lib/worker-options.ts";

const REACH_TIMEOUT_MS = 4_000;
const LAST_RUN_MS = 10_000;
const REPLAY_STEP_MS = 10_000;

await runMain(async () => {
  const options = parseStartArgs(process.argv.slice(2));
  if (options.help) {
    console.log(startHelp);
    return 0;
  }
  const data = resolve(options.data);
  await mkdir(data, { recursive: true });
  const unlock = lockFolder(data);
  try {
    await requireFreePort(options.port);
    await run(options, data);
  } finally {
    unlock();
  }
  return 0;
});
