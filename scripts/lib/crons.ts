import { Cron } from "croner";
import { MINUTE } from "../../src/domain/calendar.ts";

/** When to fire which cron: locally a cron may be fired by another expression than its own. */
export interface CronEntry {
  schedule: string;
  cron: string;
}

export interface CronOptions {
  entries: readonly CronEntry[];
  /** Runs a cron as of an instant in ms; must not reject. */
  fire: (cron: string, at: number) => Promise<void>;
  /** Hears of a firing that was left out because the cron was still running. */
  onSkip: (cron: string, at: number) => void;
  now: () => number;
}

export interface Crons {
  /** Fires a cron unless it is running. */
  trigger(cron: string, at: number): Promise<void>;
  schedule(): void;
  stop(): void;
  /** Resolves when nothing is running any more. */
  idle(): Promise<void>;
}

/** Fires crons as Cloudflare does: UTC, five fields, weekdays from 1 = Sunday; one run at a time of each. */
export function createCrons({ entries, fire, onSkip, now }: CronOptions): Crons {
  const running = new Map<string, Promise<void>>();
  const jobs: Cron[] = [];

  async function trigger(cron: string, at: number): Promise<void> {
    if (running.has(cron)) {
      onSkip(cron, at);
      return;
    }
    const run = fire(cron, at).finally(() => running.delete(cron));
    running.set(cron, run);
    await run;
  }

  function schedule(): void {
    for (const { schedule: expression, cron } of entries) {
      const options = { timezone: "UTC", alternativeWeekdays: true, mode: "5-part" } as const;
      // The minute it is meant for, whatever the timer's delay: a scheduled time is a whole minute.
      jobs.push(new Cron(expression, options, () => trigger(cron, Math.round(now() / MINUTE) * MINUTE)));
    }
  }

  return {
    trigger,
    schedule,
    stop: () => jobs.splice(0).forEach((job) => job.stop()),
    idle: async () => {
      await Promise.all(running.values());
    },
  };
}
