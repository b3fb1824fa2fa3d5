import type { LogEntry } from "./runtime.ts";
import type { Tone } from "./terminal.ts";

/** What the Worker wrote as one JSON object with an `event`. */
export type WorkerEvent = Readonly<Record<string, unknown>> & { readonly event: string };

export interface LogLine {
  text: string;
  tone: Tone;
}

/** The event in a console line, or null when the line is something else. */
export function parseEvent(message: string): WorkerEvent | null {
  if (!message.startsWith("{")) return null;
  try {
    const value: unknown = JSON.parse(message);
    return isEvent(value) ? value : null;
  } catch {
    return null;
  }
}

function isEvent(value: unknown): value is WorkerEvent {
  return typeof value === "object" && value !== null && "event" in value && typeof value.event === "string";
}

/** A console entry of the Worker for a person: the time in UTC and what happened. */
export function renderLog(entry: LogEntry): LogLine {
  const event = parseEvent(entry.message);
  if (event === null) return { text: withoutControls(entry.message), tone: entry.level === "error" ? "bad" : "plain" };
  const line = (renderers[event.event] ?? renderUnknown)(event);
  const time = new Date(entry.timestamp).toISOString().slice(11, 19);
  return { text: `${time} ${withoutControls(line.text)}`, tone: line.tone };
}

const renderers: Readonly<Record<string, (event: WorkerEvent) => LogLine>> = {
  "source-run": renderSourceRun,
  published: (e) => ({
    text: `published ${show(e["kind"])} ${show(e["key"])}: ${count(e["items"], "item")}${e["complete"] === true ? "" : ", not complete yet"} (${show(e["version"]).slice(0, 8)})`,
    tone: "plain",
  }),
  tagged: (e) => ({ text: `tagged ${count(e["papers"], "paper")}`, tone: "dim" }),
  ranked: (e) => ({
    text: `ranked ${count(e["papers"], "paper")} by ${count(e["observations"], "observation")}`,
    tone: "dim",
  }),
  backfill: (e) => ({
    text: `backfill ${show(e["id"])} of ${show(e["source"])}: ${show(e["from"])} to ${show(e["through"])} of ${show(e["until"])}, ${count(e["papers"], "paper")}${e["finished"] === true ? ", finished" : ""}`,
    tone: e["finished"] === true ? "good" : "plain",
  }),
  "dead-letter": (e) => ({
    text: `dead letter in ${show(e["queue"])}: message ${show(e["id"])} could not be handled`,
    tone: "bad",
  }),
  error: (e) => ({ text: `error: ${show(e["message"])}${rest(e, ["message"])}`, tone: "bad" }),
  "request-failed": (e) => ({ text: `request failed:${rest(e, [])}`, tone: "bad" }),
};

function renderSourceRun(event: WorkerEvent): LogLine {
  const name = show(event["source"]).padEnd(10);
  const effort = `(${count(event["requests"], "request")}, ${show(event["seconds"])} s)`;
  const what = `${count(event["records"], "record")}${changesOf(event)} ${effort}`;
  if (event["outcome"] === "failed") return { text: `${name} failed: ${show(event["error"])}; ${what}`, tone: "bad" };
  if (event["outcome"] === "skipped")
    return { text: `${name} skipped${event["error"] ? `: ${show(event["error"])}` : ""}`, tone: "dim" };
  return { text: `${name} ${what}`, tone: "good" };
}

/** `: 3 added, 12 observed`: only what isn't nothing. */
function changesOf(event: WorkerEvent): string {
  const parts = ["added", "changed", "observed", "rejected"]
    .filter((name) => typeof event[name] === "number" && event[name] > 0)
    .map((name) => `${show(event[name])} ${name}`);
  return parts.length === 0 ? ", nothing new" : `: ${parts.join(", ")}`;
}

function renderUnknown(event: WorkerEvent): LogLine {
  return { text: `${event.event}${rest(event, [])}`, tone: "plain" };
}

/** The fields that no other part of the line has said. */
function rest(event: WorkerEvent, known: string[]): string {
  const pairs = Object.entries(event).filter(([name]) => !["event", "level", ...known].includes(name));
  return pairs.map(([name, value]) => ` ${name}=${show(value)}`).join("");
}

function show(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "?");
}

function count(value: unknown, unit: string): string {
  return `${show(value)} ${unit}${value === 1 ? "" : "s"}`;
}

// Upstreams write parts of these texts: no escape sequence of theirs reaches the terminal.
function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}]/gu, (character) =>
    character === "\n" || character === "\t" ? character : "\uFFFD",
  );
}
