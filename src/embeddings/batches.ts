// What most services take at once, with air: OpenAI 2,048 texts and 300,000 tokens, Workers AI 100 texts, llama.cpp and
// text-embeddings-inference some dozens.
const MAX_TEXTS = 64;
const MAX_CHARACTERS = 120_000;

/** Texts by requests, in their order; a single one is never cut. */
export function batchesOf(texts: string[]): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (batch.length === MAX_TEXTS || (batch.length > 0 && characters + text.length > MAX_CHARACTERS)) {
      batches.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(text);
    characters += text.length;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}
