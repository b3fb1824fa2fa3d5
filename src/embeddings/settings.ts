import * as z from "zod";
import type { Embedder } from "./embedder.ts";
import { type EndpointSettings, openAiEmbedder } from "./openai.ts";
import { type AiBinding, workersAiEmbedder } from "./workers-ai.ts";

/** Who computes vectors: a service of one's own choice, or the binding `AI`. */
export type EmbeddingSettings =
  | ({ service: "endpoint" } & EndpointSettings)
  | { service: "workers-ai"; ai: AiBinding; model: string };

const Vars = z.object({
  EMBEDDINGS_URL: z
    .union([z.literal(""), z.url({ protocol: /^https?$/ })])
    .default("")
    .transform((url) => (url === "" ? null : endpointOf(url))),
  EMBEDDINGS_MODEL: z.string().trim().max(200).default(""),
  EMBEDDINGS_DIMENSIONS: z
    .union([z.literal(""), z.string().regex(/^[1-9]\d{0,3}$/, "not a number of numbers")])
    .default("")
    .transform((count) => (count === "" ? null : Number(count))),
  // It goes into a header, where nothing but visible characters may.
  EMBEDDINGS_KEY: z
    .string()
    .trim()
    .regex(/^[!-~]*$/, "not a key")
    .default("")
    .transform((key) => key || null),
  // There only where wrangler.toml binds it.
  AI: z.custom<AiBinding>().optional(),
});

/** What is given as the service, its version or the very address. */
function endpointOf(given: string): string {
  const url = given.replace(/\/+$/, "");
  return url.endsWith("/embeddings") ? url : `${url.replace(/\/v1$/, "")}/v1/embeddings`;
}

/**
 * The settings of an environment; `null` where nothing is configured. An address wins over the binding, which may be there
 * for something else. Throws an error that names what is wrong or missing.
 */
export function readEmbeddings(env: unknown): EmbeddingSettings | null {
  const parsed = Vars.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`settings: ${wrong.join("; ")}`);
  }
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_DIMENSIONS: dimensions, ...vars } = parsed.data;
  if (url !== null && model === "") throw new Error("settings: EMBEDDINGS_MODEL: is missing beside EMBEDDINGS_URL");
  if (url !== null) return { service: "endpoint", url, model, key: vars.EMBEDDINGS_KEY, dimensions };
  if (model === "") return null;
  if (vars.AI === undefined)
    throw new Error(
      "settings: EMBEDDINGS_MODEL: nothing computes it, without EMBEDDINGS_URL or a binding [ai] named AI",
    );
  if (dimensions !== null) throw new Error("settings: EMBEDDINGS_DIMENSIONS: models of Workers AI have their own");
  return { service: "workers-ai", ai: vars.AI, model };
}

/** The embedder of the settings; `null` where there are none. */
export function embedderOf(settings: EmbeddingSettings | null): Embedder | null {
  if (settings === null) return null;
  if (settings.service === "endpoint") return openAiEmbedder(settings);
  return workersAiEmbedder(settings.ai, settings.model);
}
