import type { Status } from "../../../domain/api.ts";

export const STATUS: Status = {
  now: "2026-05-04T09:02:11.000Z",
  version: "0.1.0",
  demo: false,
  papers: 128_440,
  sources: [
    {
      name: "hf-daily",
      enabled: true,
      lastSuccessAt: "2026-05-04T09:00:04.000Z",
      lastError: null,
      lastErrorAt: null,
      nextDueAt: "2026-05-04T09:15:00.000Z",
      consecutiveFailures: 0,
    },
  ],
  backlog: { tags: 0, rankings: 0, mail: 0, embeddings: 0 },
  mail: { unknown: 0, confirmationsStoppedUntil: null },
  embeddings: null,
  deadLetters: 0,
  backfills: [],
  recomputation: null,
};
