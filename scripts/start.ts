// `npm start`: all of Broadsheet on one machine.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { parseStartArgs, startHelp, type StartOptions } from "./lib/args.ts";
import { buildWorker } from "./lib/build.ts";
import { createDemoClock, demoSettings, openDemoUpstream } from "./lib/demo.ts";
import { live } from "./lib/life.ts";
import { guardRuntimes } from "./lib/guard.ts";
import { lockFolderPatiently } from "./lib/lock.ts";
import { chooseMode } from "./lib/mode.ts";
import { keepOutbox } from "./lib/outbox.ts";
import { endWithNpm } from "./lib/parents.ts";
import { projectRoot } from "./lib/paths.ts";
import { requireFreePort } from "./lib/port.ts";
import { reachable } from "./lib/reach.ts";
import { localSecrets } from "./lib/secrets.ts";
import { localSettings, upstreamSettings, type Settings } from "./lib/settings.ts";
import { openSite } from "./lib/site.ts";
import { aborted, listenForStop } from "./lib/stop.ts";
import { prepareStore } from "./lib/store.ts";
import { createTerminal, type Terminal } from "./lib/terminal.ts";
import { runMain } from "./lib/usage.ts";
import { readWorkerConfig, type WorkerConfig } from "./lib/worker-options.ts";

/** A process that was just killed takes a moment to let go of its folder and its port. */
const PATIENCE_MS = 1_500;
const REACH_TIMEOUT_MS = 4_000;
const milliseconds = (): number => performance.now();

await runMain(async () => {
  const options = parseStartArgs(process.argv.slice(2));
  if (options.help) {
    console.log(startHelp);
    return 0;
  }
  const data = resolve(options.data);
  await mkdir(data, { recursive: true });
  const unlock = await lockFolderPatiently(data, PATIENCE_MS);
  try {
    await requireFreePort(options.port, PATIENCE_MS);
    await run(options, data);
  } finally {
    unlock();
  }
  return 0;
});

async function run(options: StartOptions, data: string): Promise<void> {
  const terminal = createTerminal(process.stdout, milliseconds, Boolean(process.env["NO_COLOR"]));
  const stop = listenForStop(milliseconds, () =>
    terminal.line("Stopping: what is running may end; again to stop at once."),
  );
  endWithNpm();
  guardRuntimes();
  const config = readWorkerConfig(projectRoot);
  const settings = localSettings({ ...config.vars, ...(await localSecrets(data)) }, process.env, options.port);
  const { demo, folder, store } = await prepare(options, data, config, settings, terminal);
  if (stop.stopping.aborted) return;

  const demoClock = demo ? createDemoClock(Date.now) : null;
  const upstream = demoClock && (await openDemoUpstream(options.port, demoClock.now));
  const site = await openSite({
    config,
    build: join(data, "build"),
    data: folder,
    port: options.port,
    settings: upstream === null ? settings : { ...settings, ...demoSettings(upstream.url) },
    terminal,
  });
  keepOutbox(site, folder, terminal);
  try {
    terminal.line(`Broadsheet ${manifest.version} on ${site.url}`, "strong");
    if (options.cron) await live({ site, crons: config.crons, demoClock, store, terminal, stop });
    else await aborted(stop.stopping);
  } finally {
    terminal.clear();
    await site.runtime.dispose();
    await upstream?.close();
  }
}

/** Builds, brings the store up to date and looks for the upstreams, all at once; then says what will be served. */
async function prepare(
  options: StartOptions,
  data: string,
  config: WorkerConfig,
  settings: Settings,
  terminal: Terminal,
) {
  const demoFolder = join(data, "demo");
  const upstreams = upstreamSettings.map((name) => settings[name] ?? "").filter((address) => address !== "");
  const [store, reached] = await Promise.all([
    prepareStore(projectRoot, options.demo ? demoFolder : data, config),
    options.cron && !options.demo ? reachable(upstreams, REACH_TIMEOUT_MS) : [],
    buildWorker(projectRoot, join(data, "build")),
  ]);
  const { demo, notice } = chooseMode({
    demoWanted: options.demo,
    cron: options.cron,
    upstreams,
    reached,
    papers: store.papers,
  });
  if (notice !== null) terminal.line(notice, "strong");
  if (!demo) return { demo, folder: data, store };
  return {
    demo,
    folder: demoFolder,
    store: options.demo ? store : await prepareStore(projectRoot, demoFolder, config),
  };
}
