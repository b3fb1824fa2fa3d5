import { DAY, HOUR } from "../../src/domain/calendar.ts";
import { startDemoUpstream } from "../demo/server.ts";
import type { Settings } from "./settings.ts";

const DEMO_DAYS = 14;

/** The demo grows every minute, whatever the crons' own schedules. */
export const DEMO_SCHEDULE = "* * * * *";

/**
 * How long ago, and how far apart the instants are that are replayed then. Each costs a third of a second on two
 * slow cores, and the newest edition has to stand after fifteen.
 */
const REPLAY_STEPS = [
  { within: 12 * HOUR, step: 3 * HOUR },
  { within: 2 * DAY, step: 12 * HOUR },
  { within: DEMO_DAYS * DAY, step: 24 * HOUR },
];

/** Settings that point a Worker at the demo's upstream and at nothing else; they win over the environment. */
export function demoSettings(url: string): Settings {
  return {
    DEMO: "1",
    CONTACT_EMAIL: "",
    HF_URL: `${url}/hf`,
    HF_INTERVAL_MINUTES: "1",
    ARXIV_RSS_URL: `${url}/arxiv/rss`,
    ARXIV_OAI_URL: `${url}/arxiv/oai`,
    ARXIV_API_URL: `${url}/arxiv/api/query`,
    ARXIV_INTERVAL_SECONDS: "0",
    GITHUB_API_URL: `${url}/github`,
    GITHUB_TOKEN: "demo",
    HN_URL: `${url}/hn`,
    MAIL_PROVIDER: "capture",
  };
}

/**
 * The instants at which the crons are fired to live through the time that has passed: sparse long ago, dense lately,
 * on whole steps, `now` last. Nothing at or before `since`, and nothing older than the demo's days.
 */
export function replayInstants(since: number | null, now: number): number[] {
  const start = Math.max(since ?? 0, now - DEMO_DAYS * DAY);
  const instants: number[] = [];
  for (let instant = nextInstant(start, now); instant < now; instant = nextInstant(instant, now))
    instants.push(instant);
  return [...instants, now];
}

function nextInstant(after: number, now: number): number {
  const step = REPLAY_STEPS.find(({ within }) => now - after <= within)?.step ?? DAY;
  return (Math.floor(after / step) + 1) * step;
}

/** A clock that can be set to the past, and runs with the real one again once it is released. */
export interface DemoClock {
  now: () => number;
  set: (instant: number) => void;
  release: () => void;
}

export function createDemoClock(realNow: () => number): DemoClock {
  let fixed: number | null = null;
  return {
    now: () => fixed ?? realNow(),
    set: (instant) => {
      fixed = instant;
    },
    release: () => {
      fixed = null;
    },
  };
}

/** The demo's upstream on the port after the site's, so that stored addresses of thumbnails stay good; else on any. */
export async function openDemoUpstream(sitePort: number, now: () => number): ReturnType<typeof startDemoUpstream> {
  try {
    return await startDemoUpstream({ port: sitePort < 65_535 ? sitePort + 1 : 0, now });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      return await startDemoUpstream({ now });
    throw error;
  }
}
