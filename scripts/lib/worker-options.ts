import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { V4ModuleDefinition, V4WorkerOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from "wrangler";
import type { Settings } from "./settings.ts";

/** What wrangler.toml means for a local runtime. */
export type WorkerConfig = ReturnType<typeof readWorkerConfig>;

/** Module types of the files that wrangler lays beside the built module, by its default rules. */
const moduleTypes: Readonly<Record<string, V4ModuleDefinition["type"]>> = {
  ".js": "ESModule",
  ".txt": "Text",
  ".html": "Text",
  ".sql": "Text",
  ".bin": "Data",
  ".wasm": "CompiledWasm",
};

/** Reads wrangler.toml: bindings, variables and crons of the Worker. */
export function readWorkerConfig(root: string) {
  const config = unstable_readConfig({ config: join(root, "wrangler.toml") }, { hideWarnings: true });
  // Secrets come from the data folder: the required ones are not looked for here, nor warned about.
  const { workerOptions } = unstable_getMiniflareWorkerOptions({ ...config, secrets: undefined });
  const vars = Object.entries(config.vars).map(([name, value]): [string, string] => [name, String(value)]);
  return { bindings: workerOptions, name: config.name ?? "worker", vars: Object.fromEntries(vars), crons: config.triggers.crons ?? [] };
}

/** The built Worker with its bindings, ready for Miniflare. */
export function builtWorker(config: WorkerConfig, buildFolder: string, settings: Settings): V4WorkerOptions {
  return { ...localBindings(config), bindings: settings, modules: builtModules(buildFolder), modulesRoot: buildFolder };
}

/** A Worker that does nothing and has the same stores, for reading and writing them from outside. */
export function bareWorker(config: WorkerConfig): V4WorkerOptions {
  const { name, compatibilityDate, d1Databases, kvNamespaces } = localBindings(config);
  const script = "export default { fetch: () => new Response(null, { status: 404 }) };";
  return { name, compatibilityDate, d1Databases, kvNamespaces, modules: true, script } as V4WorkerOptions;
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
      Object.entries(options.queueConsumers ?? {}).map(([queue, consumer]) => [queue, { ...consumer, maxBatchTimeout: 0.1 }]),
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
