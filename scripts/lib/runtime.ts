import { convertV4MiniflareOptions, Log, LogLevel, Miniflare, type V4WorkerOptions } from "miniflare";

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
  return new Miniflare(
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
}
