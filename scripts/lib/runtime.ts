import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from "miniflare";

const stopSignals = ["SIGINT", "SIGTERM"] as const;

export interface RuntimeOptions {
  /** Folder of the stores. */
  data: string;
  workers: V4WorkerOptions[];
  /** 0 for any free port. */
  port: number;
  /** Hears each thing that the Worker writes to the console. */
  onLog: (entry: LogEntry) => void;
}

export interface LogEntry {
  /** ms since 1970 */
  timestamp: number;
  level: string;
  message: string;
}

/** A workerd with the given Workers, its D1 and KV kept in the data folder, listening on 127.0.0.1. */
export function openRuntime({ data, workers, port, onLog }: RuntimeOptions): Miniflare {
  const foreign = new Map(stopSignals.map((signal) => [signal, process.listeners(signal)]));
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port,
      cf: false,
      log: new Log(LogLevel.ERROR),
      logRequests: false,
      handleStructuredLogs: onLog,
      resourcePersistencePath: data,
      unsafeTriggerHandlers: true,
      workers,
    }),
  );
  // Miniflare ends the process on these at once: a script that listens for them itself decides what may still end first.
  for (const [signal, own] of foreign) {
    if (own.length === 0) continue;
    for (const listener of process.listeners(signal)) {
      if (!own.includes(listener)) process.removeListener(signal, listener);
    }
  }
  return runtime;
}
