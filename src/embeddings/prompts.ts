import type { Purpose } from "./embedder.ts";

/** What stands before a text, by purpose. */
type Prompts = Readonly<Record<Purpose, string>>;

const NONE: Prompts = { query: "", document: "" };
const RETRIEVAL: Prompts = { query: "Represent this sentence for searching relevant passages: ", document: "" };

// As the cards of the models have it; without its prompt a model finds worse, or nothing.
const BY_MODEL: readonly (readonly [pattern: RegExp, prompts: Prompts])[] = [
  // https://huggingface.co/intfloat/e5-base-v2, https://huggingface.co/intfloat/multilingual-e5-large
  [/\be5-(small|base|large)/i, { query: "query: ", document: "passage: " }],
  // https://huggingface.co/BAAI/bge-base-en-v1.5#usage
  [/\bbge-(small|base|large)-en/i, RETRIEVAL],
  // https://huggingface.co/mixedbread-ai/mxbai-embed-large-v1, https://huggingface.co/Snowflake/snowflake-arctic-embed-m
  [/mxbai-embed-large|snowflake-arctic-embed/i, RETRIEVAL],
  // https://huggingface.co/nomic-ai/nomic-embed-text-v1.5#task-instruction-prefixes
  [/nomic-embed-text/i, { query: "search_query: ", document: "search_document: " }],
  // https://huggingface.co/google/embeddinggemma-300m
  [/embeddinggemma/i, { query: "task: search result | query: ", document: "title: none | text: " }],
];

/** A text as the model wants it for a purpose. */
export function prompted(model: string, purpose: Purpose, text: string): string {
  const prompts = BY_MODEL.find(([pattern]) => pattern.test(model))?.[1] ?? NONE;
  return prompts[purpose] + text;
}
