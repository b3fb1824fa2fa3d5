import { HOUR } from "../../../src/domain/calendar.ts";
import type { SourceJob } from "../../../src/jobs/ingest/source-job.ts";
import { UpstreamError } from "../../../src/sources/upstream.ts";

/** A job that does as told and counts how often; due again in an hour. */
export function job(name: SourceJob["name"], act: SourceJob["run"] = () => Promise.resolve({ nextDueAt: 0 })) {
  const fake = {
    name,
    runs: 0,
    address: () => "https://up.test",
    async run(context, address) {
      fake.runs++;
      await act(context, address);
      return { nextDueAt: context.now + HOUR };
    },
  } satisfies SourceJob & { runs: number };
  return fake;
}
/** A job that fails. */
export const throwing = (name: SourceJob["name"], error: Error) => job(name, () => Promise.reject(error));
/** What an upstream in trouble is to a job. */
export const down = (retryAfterSeconds: number | null = null, status = 503) =>
  new UpstreamError("status", `up.test answered ${status}`, { status, retryAfterSeconds });
