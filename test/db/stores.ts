import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import * as z from "zod";
import { type Call, d1Over } from "./wrapped.ts";

// Miniflare's own way to a binding costs three exchanges a query, each of which stops the process; this Worker takes one.
const WORKER = `export default {
  async fetch(request, { DB }) {
    const { batch, statements } = await request.json();
    try {
      const prepared = statements.map(({ sql, parameters }) => DB.prepare(sql).bind(...parameters));
      return Response.json({ results: batch ? await DB.batch(prepared) : [await prepared[0].all()] });
    } catch (error) {
      return Response.json({ error: error.message });
    }
  },
};`;
const Answer = z.union([z.object({ results: z.array(z.custom<D1Result>()) }), z.object({ error: z.string() })]);

/** A D1 and a KV in workerd, empty and in memory. */
export async function startStores(): Promise<{ d1: D1Database; kv: KVNamespace; close: () => Promise<void> }> {
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: WORKER,
      compatibilityDate: "2026-10-01",
      d1Databases: ["DB"],
      kvNamespaces: ["EDITIONS"],
      cf: false,
      log: new Log(LogLevel.ERROR),
    }),
  );
  const address = await runtime.ready;

  async function send(call: Call): Promise<D1Result[]> {
    if (call.statements.some(({ parameters }) => parameters.includes(undefined))) throw new Error("D1_TYPE_ERROR");
    const response = await fetch(address, { method: "POST", body: JSON.stringify(call) });
    const answer = Answer.parse(await response.json());
    if ("error" in answer) throw new Error(answer.error);
    return answer.results;
  }
  const { EDITIONS } = await runtime.getBindings<Pick<Env, "EDITIONS">>();
  return { d1: d1Over(send), kv: EDITIONS, close: () => runtime.dispose() };
}
