import { dayOf, HOUR, startOfDay } from "../../domain/calendar.ts";

/** No request to arXiv is made now: in the hour after midnight UTC, when it renews itself, everything fails. */
export class ArxivQuietHour extends Error {
  override readonly name = "ArxivQuietHour";
  constructor() {
    super("arXiv is left alone between 00:00 and 01:00 UTC");
  }
}

/** arXiv's terms in one place (https://info.arxiv.org/help/api/tou.html): one connection, and a pause after each request. */
export interface ArxivGate {
  /** Runs a task, from its request to the last byte, when its turn comes; it is told that instant. Throws `ArxivQuietHour`. */
  run<T>(task: (now: number) => Promise<T>): Promise<T>;
  /** Resolves when the pause after the last task is over, so that whoever comes next need not wait. */
  close(): Promise<void>;
}

export interface ArxivGateOptions {
  intervalSeconds: number;
  /** The present instant: that of the run, plus what has elapsed since. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

export function createArxivGate({ intervalSeconds, now, sleep }: ArxivGateOptions): ArxivGate {
  let free: Promise<void> = Promise.resolve();

  async function pause(): Promise<void> {
    if (intervalSeconds > 0) await sleep(intervalSeconds * 1000);
  }
  return {
    async run(task) {
      const previous = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await previous;
      const instant = now();
      if (isQuiet(instant)) {
        resolve();
        throw new ArxivQuietHour();
      }
      try {
        return await task(instant);
      } finally {
        void pause().finally(resolve);
      }
    },
    close: () => free,
  };
}

function isQuiet(instant: number): boolean {
  return instant - (startOfDay(dayOf(instant)) ?? 0) < HOUR;
}
