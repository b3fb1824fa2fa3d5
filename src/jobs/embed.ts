import type { Db } from "../db/client.ts";
import {
  advanceEmbedding,
  beginEmbedding,
  type EmbeddablePaper,
  type Embedding,
  type EmbeddingProgress,
  listDueEmbeddings,
  noteEmbeddingFailure,
  readEmbeddable,
  readProgress,
  writeEmbeddings,
} from "../db/embeddings.ts";
import { countUnstored } from "../db/vectors.ts";
import { truncate } from "../domain/text.ts";
import { type Embedder, EmbeddingError } from "../embeddings/embedder.ts";
import { quantize, toText } from "../embeddings/quantize.ts";
import type { EmbeddingWork } from "./embedding-work.ts";
import { enqueue } from "./enqueue.ts";
import type { EmbedMessage } from "./messages.ts";

/** Papers of a message, which are one request to the service. */
const IDS_PER_MESSAGE = 50;
/** Papers handed out at once; what is beyond them is handed out when they are done. */
const MAX_PAPERS = 2_000;

/** How far the model has come; a model or a store that was not in use before begins anew. */
export async function progressOf(
  db: Db,
  { embedder: { model }, target: { store } }: EmbeddingWork,
  now: number,
): Promise<EmbeddingProgress> {
  const known = await readProgress(db);
  return known?.model === model && known.store === store ? known : beginEmbedding(db, model, store, now);
}

/** Messages that name papers. */
export function embedMessages(ids: string[], at: number): EmbedMessage[] {
  const messages: EmbedMessage[] = [];
  for (let i = 0; i < ids.length; i += IDS_PER_MESSAGE)
    messages.push({ v: 1, type: "embed", ids: ids.slice(i, i + IDS_PER_MESSAGE), at });
  return messages;
}

/** Puts into the queue what D1 says is undone; while the service wants to be left alone, what can be done without it. */
export async function handOutEmbeddings(db: Db, work: EmbeddingWork, at: number): Promise<void> {
  const { model } = work.embedder;
  const progress = await progressOf(db, work, at);
  if ((await countUnstored(db, model)) > 0) await enqueue(work.queue, [{ v: 1, type: "publish", at }]);
  if (at < progress.notBefore) return;
  const { ids, doneUpTo, more } = await listDueEmbeddings(db, model, progress.seq, MAX_PAPERS);
  if (doneUpTo > progress.seq) await advanceEmbedding(db, model, doneUpTo);
  const messages = embedMessages(ids, at);
  if (more) messages.push({ v: 1, type: "plan", at });
  await enqueue(work.queue, messages);
}

/** What became of papers: how many have a vector now or are known to get none, or what went wrong and how long to wait. */
export type EmbedOutcome = { papers: number } | { error: string; waitSeconds: number };

const LEFT_ALONE: EmbedOutcome = { papers: 0 };
/** After a first failure, in seconds; then twice as long each time, an hour at most. */
const FIRST_WAIT = 10;
const LONGEST_WAIT = 3_600;

/**
 * Embeds those of the papers that still wait for it. A service that fails is left alone for a while, by everybody: what is
 * undone stands in D1 and is handed out again.
 */
export async function embedPapers(
  db: Db,
  embedder: Embedder,
  progress: EmbeddingProgress,
  ids: string[],
  at: number,
): Promise<EmbedOutcome> {
  if (at < progress.notBefore) return LEFT_ALONE;
  const papers = await readEmbeddable(db, embedder.model, ids);
  if (papers.length === 0) return LEFT_ALONE;
  try {
    const { embeddings, dimensions } = await embeddingsOf(embedder, progress, papers);
    await writeEmbeddings(db, embedder.model, dimensions, embeddings);
    return { papers: embeddings.length };
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    const usual = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** progress.failures);
    const waitSeconds = Math.max(usual, error.retryAfterSeconds ?? 0);
    await noteEmbeddingFailure(db, embedder.model, error.message, at + waitSeconds * 1000);
    return { error: error.message, waitSeconds };
  }
}

async function embeddingsOf(
  embedder: Embedder,
  { dimensions }: EmbeddingProgress,
  papers: EmbeddablePaper[],
): Promise<{ embeddings: Embedding[]; dimensions: number | null }> {
  const read = await Promise.all(
    papers.map(async (paper) => {
      const text = paper.withdrawn ? "" : textOf(paper);
      return { paper, text, textHash: await hashOf(text) };
    }),
  );
  const unread = read.filter(({ paper, textHash }) => !paper.withdrawn && textHash !== paper.textHash);
  const vectors = await vectorsOf(
    embedder,
    unread.map(({ text }) => text),
  );
  const length = vectors.find((vector) => vector !== null)?.length ?? dimensions;
  if (dimensions !== null && length !== dimensions) {
    const message = `vectors of ${length} numbers where those of before have ${dimensions}: give the model another name`;
    throw new EmbeddingError("stopped", message, LONGEST_WAIT);
  }
  const made = new Map(unread.map(({ paper }, place) => [paper.id, vectors[place] ?? null]));
  const embeddings = read.map(({ paper, textHash }): Embedding => {
    const vector = made.get(paper.id);
    const stored = vector ? toText(quantize(vector)) : vector;
    return { paperId: paper.id, revision: paper.revision, textHash, vector: paper.withdrawn ? null : stored };
  });
  return { embeddings, dimensions: length };
}

/** Longer than any abstract of arXiv's, and within what current models read. */
const MAX_TEXT = 6_000;
/** Within what a model of 512 tokens reads, for services that do not cut by themselves. */
const SHORT_TEXT = 1_200;

function textOf({ title, abstract }: EmbeddablePaper): string {
  return truncate(`${title}\n\n${abstract}`, MAX_TEXT);
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const PROBE = "attention in neural networks";

/**
 * The vectors of texts, `null` for a text that the service does not take, however short. One that takes nothing at all is not
 * the texts' fault, and stopped.
 */
async function vectorsOf(embedder: Embedder, texts: string[]): Promise<(Float32Array | null)[]> {
  const whole = await unlessRefused(embedder, texts);
  if (whole) return whole;
  if (!(await unlessRefused(embedder, [PROBE])))
    throw new EmbeddingError("stopped", "the embedding service takes no text at all", LONGEST_WAIT);
  return part(embedder, texts);
}

async function part(embedder: Embedder, texts: string[]): Promise<(Float32Array | null)[]> {
  const vectors = await unlessRefused(embedder, texts);
  if (vectors) return vectors;
  const [only = ""] = texts;
  if (texts.length === 1) return only.length > SHORT_TEXT ? part(embedder, [truncate(only, SHORT_TEXT)]) : [null];
  const middle = Math.ceil(texts.length / 2);
  return [...(await part(embedder, texts.slice(0, middle))), ...(await part(embedder, texts.slice(middle)))];
}

async function unlessRefused(embedder: Embedder, texts: string[]): Promise<Float32Array[] | null> {
  try {
    return texts.length === 0 ? [] : await embedder.embed(texts, "document");
  } catch (error) {
    if (error instanceof EmbeddingError && error.kind === "refused") return null;
    throw error;
  }
}
