import type { Embedder } from "../embeddings/embedder.ts";
import { embedderOf, readEmbeddings } from "../embeddings/settings.ts";
import { type VectorBindings, type VectorTarget, vectorTargetOf } from "../embeddings/target.ts";
import type { EmbedMessage } from "./messages.ts";

/** Who computes vectors, where they are published, and who is told that there is something to do. */
export interface EmbeddingWork {
  embedder: Embedder;
  target: VectorTarget;
  queue: Queue<EmbedMessage>;
}

/** What of an environment is needed; its settings are looked for in it too. */
export interface EmbeddingBindings extends VectorBindings {
  EMBED_QUEUE: Queue<EmbedMessage>;
}

/** `null` where no embeddings are configured: then nothing is computed, stored or sent. */
export function embeddingWorkOf(env: EmbeddingBindings): EmbeddingWork | null {
  const embedder = embedderOf(readEmbeddings(env));
  return embedder && { embedder, target: vectorTargetOf(env), queue: env.EMBED_QUEUE };
}
