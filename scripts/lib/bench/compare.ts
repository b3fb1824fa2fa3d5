import { gzipSync } from "node:zlib";
import { applyLoad, median, send, type LoadResult, type Target } from "./load.ts";

const ROUNDS = 5;
const REQUESTS = 400;
const CONNECTIONS = 16;
/** Until workerd has compiled what it runs often. */
const WARM_UP = 200;

export interface Comparison {
  name: string;
  requestsPerSecond: number;
  latency: number;
  /** Requests a second as a share of the bare Worker's in the same round. */
  speedRatio: number;
  /** Median latency as a multiple of the bare Worker's in the same round. */
  latencyRatio: number;
  /** Bytes of the body, as it is and with gzip. */
  bytes: number;
  gzipBytes: number;
}

/** Measures a target and the bare one in turns, so that what else the machine does falls on both. */
export async function compare(name: string, target: Target, bare: Target): Promise<Comparison> {
  const { body } = await send(target);
  await applyLoad(target, WARM_UP, CONNECTIONS);
  await applyLoad(bare, WARM_UP, CONNECTIONS);
  const rounds: { own: LoadResult; base: LoadResult }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const base = await applyLoad(bare, REQUESTS, CONNECTIONS);
    const own = await applyLoad(target, REQUESTS, CONNECTIONS);
    rounds.push({ own, base });
  }
  return {
    name,
    requestsPerSecond: median(rounds.map(({ own }) => own.requestsPerSecond)),
    latency: median(rounds.map(({ own }) => own.latency)),
    speedRatio: median(rounds.map(({ own, base }) => own.requestsPerSecond / base.requestsPerSecond)),
    latencyRatio: median(rounds.map(({ own, base }) => own.latency / base.latency)),
    bytes: body.byteLength,
    gzipBytes: body.byteLength === 0 ? 0 : gzipSync(body).byteLength,
  };
}

/** The comparisons as a table of text. */
export function drawTable(comparisons: readonly Comparison[]): string {
  const header = ["", "req/s", "of bare", "p50 ms", "x bare", "bytes", "gzip"];
  const rows = comparisons.map((c) => [
    c.name,
    c.requestsPerSecond.toFixed(0),
    c.speedRatio.toFixed(2),
    c.latency.toFixed(2),
    c.latencyRatio.toFixed(2),
    String(c.bytes),
    String(c.gzipBytes),
  ]);
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const align = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return table.map((row) => row.map(align).join("  ").trimEnd()).join("\n");
}
