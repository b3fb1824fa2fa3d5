import { readFileSync } from "node:fs";
import type { ArxivGate } from "../../src/sources/arxiv/gate.ts";
import type { Upstream } from "../../src/sources/upstream.ts";

export const NOW = Date.parse("2026-05-05T08:00:00Z");

/** A document of the fixtures, as text. */
export function fixture(name: string): string {
  return readFileSync(`${import.meta.dirname}/../fixtures/sources/${name}`, "utf8");
}

/** An upstream that answers in turn with what it is given (the last answer repeats), and remembers what it was asked. */
export function answering(...answers: (() => Response)[]): Upstream & { requests: Request[] } {
  const requests: Request[] = [];
  return {
    userAgent: "Broadsheet/test (+http://127.0.0.1:8787)",
    requests,
    async fetch(request) {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(request);
      if (!answer) throw new Error("no answer");
      return answer();
    },
  };
}

/** A 200 of a content type. */
export function document(body: BodyInit | null, contentType: string, init: ResponseInit = {}): () => Response {
  const headers = new Headers(init.headers);
  headers.set("content-type", contentType);
  return () => new Response(body, { ...init, headers });
}

/** A body that sends what it is given and then, unless it fails, ends. */
export function streaming(chunks: Uint8Array[], failure?: Error): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else if (failure) controller.error(failure);
      else controller.close();
    },
  });
}

/** A gate that is always open, for what is not about waiting. */
export function openGate(now: number = NOW): ArxivGate & { runs: number } {
  return {
    runs: 0,
    run(task) {
      this.runs += 1;
      return task(now);
    },
    close: () => Promise.resolve(),
  };
}
