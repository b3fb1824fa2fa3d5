import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { V4ModuleDefinition, V4WorkerOptions, V4WorkerOptionsShape } from "miniflare";
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from "wrangler";
import type { Settings } from "./settings.ts";

/** What wrangler.toml means for a local runtime. */
export interface WorkerConfig {
  name: string;
  /** Bindings in the shape that `convertV4MiniflareOptions` takes. */
  bindings: V4WorkerOptionsShape;
  vars: Settings;
  crons: string[];
}

/** Module types of the files that wrangler lays beside the built module, by its default rules. */
const moduleTypes: Readonly<Record<string, V4ModuleDefinition["type"]>> = {
  ".js": "ESModule",
  ".txt": "Text",
  ".html": "Text",
  ".sql": "Text",
  ".bin": "Data",
  ".wasm": "CompiledWasm",
};

/** The part of wrangler.toml that is read here. */
interface WranglerConfig {
  name?: string;
  vars: Record<string, string>;
  triggers: { crons?: string[] };
}

/** Reads wrangler.toml: bindings, variables and crons of the Worker. */
export function readWorkerConfig(root: string): WorkerConfig {
  const config = unstable_readConfig({ config: join(root, "wrangler.toml") }, { hideWarnings: true });
  // Secrets come from the data folder: the required ones are not looked for here, nor warned about.
  const { workerOptions } = unstable_getMiniflareWorkerOptions({ ...config, secrets: undefined });
  // The declared type is the shape without its sources, which an index signature in it has wiped of all properties.
  const bindings = workerOptions as V4WorkerOptionsShape;
  const { name = "worker", vars, triggers }: WranglerConfig = config;
  return { bindings, name, vars, crons: triggers.crons ?? [] };
}

/** The built Worker with its bindings, ready for Miniflare. */
export function builtWorker(config: WorkerConfig, buildFolder: string, settings: Settings): V4WorkerOptions {
  return { ...localBindings(config), bindings: settings, modules: builtModules(buildFolder), modulesRoot: buildFolder };
}

/** A built Worker without bindings, for requests to one host name. */
export function plainWorker(config: WorkerConfig, name: string, buildFolder: string, host: string): V4WorkerOptions {
  const { compatibilityDate = "" } = config.bindings;
  return {
    name,
    compatibilityDate,
    modules: builtModules(buildFolder),
    modulesRoot: buildFolder,
    routes: [`${host}/*`],
  };
}

/** A Worker that does nothing and has the same stores, for reading and writing them from outside. */
export function bareWorker(config: WorkerConfig): V4WorkerOptions {
  const { name, compatibilityDate = "", d1Databases, kvNamespaces } = localBindings(config);
  const script = "export default { fetch: () => new Response(null, { status: 404 }) };";
  return { name, compatibilityDate, d1Databases, kvNamespaces, modules: true, script };
}

function localBindings({ bindings, name }: WorkerConfig) {
  const { modulesRules: _, ...options } = bindings;
  return {
    ...options,
    name,
    // The binding's name as the id: the ids that a deployment writes into wrangler.toml must not lead to other files.
    d1Databases: sameIds(options.d1Databases),
    kvNamespaces: sameIds(options.kvNamespaces),
    // Locally nothing is gained by collecting messages for a second.
    queueConsumers: Object.fromEntries(
      Object.entries(options.queueConsumers ?? {}).map(([queue, consumer]) => [
        queue,
        { ...consumer, maxBatchTimeout: 0.02 },
      ]),
    ),
  };
}

function sameIds(bindings: object | undefined): Record<string, { id: string }> {
  return Object.fromEntries(Object.keys(bindings ?? {}).map((name) => [name, { id: name }]));
}

/** The entry module first, as Miniflare wants it. */
function builtModules(folder: string): V4ModuleDefinition[] {
  return readdirSync(folder)
    .sort((a, b) => Number(b === "index.js") - Number(a === "index.js"))
    .flatMap((file) => {
      const type = moduleTypes[extname(file)];
      return type === undefined ? [] : [{ type, path: join(folder, file) }];
    });
}
