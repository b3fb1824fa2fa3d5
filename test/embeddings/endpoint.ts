import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as z from "zod";
import { contentWords, knownStem, tokensOf } from "../../src/domain/search/words.ts";

/** A request as the service saw it. */
export interface SeenRequest {
  path: string;
  headers: IncomingMessage["headers"];
  model: string;
  input: string[];
  encoding_format: string | undefined;
  dimensions: number | undefined;
}

/** What the service does instead of answering as it should; `"none"` lets it answer. */
export type Trouble = (request: SeenRequest, response: ServerResponse) => unknown;

export interface Endpoint {
  /** As `EMBEDDINGS_URL` has it, without the version. */
  url: string;
  requests: SeenRequest[];
  /** What goes wrong from now on. */
  trouble(trouble: Trouble | null): void;
  close(): Promise<void>;
}

export const MODEL = "bag-of-stems";
const DIMENSIONS = 128;

const Body = z.object({
  model: z.string(),
  input: z.array(z.string()),
  encoding_format: z.string().optional(),
  dimensions: z.int().optional(),
});

/**
 * A service that speaks OpenAI's protocol of embeddings, on the machine itself. Its vectors are sums of random directions, one
 * for each stem, so that texts with the same words are near, whatever their order and their endings.
 */
export async function startEndpoint(port = 0): Promise<Endpoint> {
  const requests: SeenRequest[] = [];
  let trouble: Trouble | null = null;
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    request.setEncoding("utf8");
    for await (const chunk of request) text += String(chunk);
    const seen = { path: request.url ?? "", headers: request.headers, ...Body.parse(JSON.parse(text)) } as SeenRequest;
    requests.push(seen);
    if (trouble && trouble(seen, response) !== "none") return;
    respond(response, answerTo(seen));
  }
  // A connection that a client gives up is no concern of the service.
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    trouble: (given) => void (trouble = given),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What the service answers when nothing is wrong. */
export function answerTo({
  model,
  input,
  dimensions = DIMENSIONS,
}: Pick<SeenRequest, "model" | "input" | "dimensions">) {
  const data = input.map((text, index) => ({ object: "embedding", index, embedding: embeddingOf(text, dimensions) }));
  return { object: "list", data, model, usage: { prompt_tokens: 8, total_tokens: 8 } };
}

export function respond(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

export function embeddingOf(text: string, dimensions = DIMENSIONS): number[] {
  const sum = Array.from({ length: dimensions }, () => 0);
  for (const word of contentWords(tokensOf(text)))
    for (const [i, value] of directionOf(knownStem(word), dimensions).entries()) sum[i] = (sum[i] ?? 0) + value;
  // As services do: a length of 1, and no nought for a text without words.
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length || 1e-9);
}

const directions = new Map<string, number[]>();

/** Always the same for a stem, and nearly at right angles to those of others. */
function directionOf(stem: string, dimensions: number): number[] {
  const key = `${dimensions} ${stem}`;
  const known = directions.get(key);
  if (known) return known;
  const next = randomsOf(key);
  const direction = Array.from({ length: dimensions }, () => next() + next() + next() - 1.5);
  directions.set(key, direction);
  return direction;
}

/** Numbers between 0 and 1 that depend on a seed alone (mulberry32). */
export function randomsOf(seed: string): () => number {
  let state = 0;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
