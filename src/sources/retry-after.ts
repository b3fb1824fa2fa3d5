import { DAY } from "../domain/calendar.ts";

/** How long an answer's header asks to be left alone, in seconds, at most a day; `null` when it does not say. */
export function retryAfter(headers: Headers): number | null {
  const seconds = fromRetryAfter(headers) ?? fromExhaustedLimit(headers);
  return seconds === null ? null : Math.min(Math.max(Math.ceil(seconds), 0), DAY / 1000);
}

/** Both forms of Retry-After (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after), a date being relative to the answer's own. */
function fromRetryAfter(headers: Headers): number | null {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value);
  return value.endsWith(" GMT") ? untilFrom(headers, Date.parse(value)) : null;
}

/**
 * GitHub's limit, once it is used up: the second of its reset
 * (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit).
 */
function fromExhaustedLimit(headers: Headers): number | null {
  const reset = headers.get("x-ratelimit-reset")?.trim() ?? "";
  if (headers.get("x-ratelimit-remaining")?.trim() !== "0" || !/^\d+$/.test(reset)) return null;
  return untilFrom(headers, Number(reset) * 1000);
}

/** Seconds from the answer's own date to an instant, so that no clock but the upstream's counts. */
function untilFrom(headers: Headers, instant: number): number | null {
  const seconds = (instant - Date.parse(headers.get("date") ?? "")) / 1000;
  return Number.isNaN(seconds) ? null : seconds;
}
