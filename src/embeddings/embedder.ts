/** Whether a text is looked for or found: many models want to be told. */
export type Purpose = "query" | "document";

/** What turns texts into vectors that lie close where texts mean the same. */
export interface Embedder {
  /** Names the space in which its vectors lie: those of another name cannot be compared with them. */
  readonly model: string;
  /** One vector for each text, all equally long, in the order of the texts. Throws `EmbeddingError`. */
  embed(texts: string[], purpose: Purpose): Promise<Float32Array[]>;
}

/**
 * `later`: the service is busy, out of reach or talks nonsense; `refused`: it does not take these very texts; `stopped`: it
 * takes none, for the key, the account, the model or the address are the reason.
 */
export type EmbeddingErrorKind = "later" | "refused" | "stopped";

/** A request for vectors that brought none. The message is for the operator, and holds neither key nor text. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";
  readonly kind: EmbeddingErrorKind;
  /** How long the service asked to be left alone; `null` when it did not say. */
  readonly retryAfterSeconds: number | null;

  constructor(kind: EmbeddingErrorKind, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** How long an answer may take, in ms: somebody waits for that of a query. */
export const PATIENCE: Readonly<Record<Purpose, number>> = { query: 1_500, document: 30_000 };
