import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { UsageError } from "./usage.ts";

/** What `npm start` was asked for. */
export interface StartOptions {
  port: number;
  /** The data folder as given: relative to the folder that the command runs in. */
  data: string;
  cron: boolean;
  demo: boolean;
  help: boolean;
}

export const startHelp = `Usage: npm start -- [options]

  --port N     port on 127.0.0.1 (default 8787)
  --data DIR   folder of everything that is kept (default .broadsheet)
  --no-cron    serve only: nothing runs until a cron is fired by hand,
               GET /cdn-cgi/local/scheduled?cron=EXPR&time=MS
  --demo       invented papers from the project's own upstream, no network
  --help       this text

Settings of wrangler.toml are overridden by environment variables of the same name.`;

const startOptions = {
  port: { type: "string", default: "8787" },
  data: { type: "string", default: ".broadsheet" },
  "no-cron": { type: "boolean", default: false },
  demo: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const satisfies ParseArgsOptionsConfig;

/**
 * Reads the command line of `npm start`.
 * @throws UsageError with exit code 2 for what it doesn't know
 */
export function parseStartArgs(argv: string[]): StartOptions {
  const values = parse(argv, startOptions);
  return {
    port: parsePort(values.port),
    data: parseFolder(values.data),
    cron: !values["no-cron"],
    demo: values.demo,
    help: values.help,
  };
}

/** `parseArgs` whose refusals are usage errors. */
export function parse<T extends ParseArgsOptionsConfig>(argv: string[], options: T) {
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} (--help lists the options)`, 2);
  }
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new UsageError(`--port is a number from 1 to 65535, not "${text}"`, 2);
  return port;
}

function parseFolder(text: string): string {
  if (text === "") throw new UsageError("--data needs the name of a folder", 2);
  return text;
}
