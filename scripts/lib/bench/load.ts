import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";

/** A request that is sent over and over. */
export interface Target {
  /** Origin that is connected to. */
  origin: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** Any other status is an error: a fast wrong answer is worth nothing. */
  status: number;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface LoadResult {
  requestsPerSecond: number;
  /** Median, in ms. */
  latency: number;
}

/** Sends `count` requests over at most `connections` kept-alive connections. */
export async function applyLoad(target: Target, count: number, connections: number): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let left = count;
  async function work(): Promise<void> {
    while (left-- > 0) {
      const started = performance.now();
      await send(target, agent);
      latencies.push(performance.now() - started);
    }
  }
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { requestsPerSecond: count / seconds, latency: median(latencies) };
}

/** @throws when the status isn't the target's */
export async function send({ origin, path, headers, status }: Target, agent?: Agent): Promise<Reply> {
  const reply = await new Promise<Reply>((resolve, reject) => {
    request(new URL(path, origin).href, { headers, ...(agent && { agent }) }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    })
      .once("error", reject)
      .end();
  });
  if (reply.status !== status) throw new Error(`${path} answered ${reply.status} instead of ${status}`);
  return reply;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
