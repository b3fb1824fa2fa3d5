import { z } from "@hono/zod-openapi";
import type { Status } from "../../domain/api.ts";
import { component } from "./component.ts";

const count = z.int().min(0);
const instant = z.iso.datetime();

const source = z.object({
  name: z.string(),
  enabled: z.boolean(),
  lastSuccessAt: instant.nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: instant.nullable(),
  nextDueAt: instant.nullable(),
  consecutiveFailures: count,
});

const backfill = z.object({
  id: z.int(),
  source: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  papers: count,
  finishedAt: instant.nullable(),
});

export const StatusSchema = component<Status>()(
  "Status",
  z.object({
    now: instant,
    version: z.string(),
    demo: z.boolean().describe("True where the papers are invented because no source could be reached."),
    papers: count,
    sources: z.array(source),
    backlog: z
      .object({ tags: count, rankings: count, mail: count, embeddings: count })
      .describe("What is left to do for what has been ingested; 0 exactly when nothing is."),
    mail: z
      .object({
        unknown: count.describe("Mails that may have been sent or not."),
        confirmationsStoppedUntil: instant
          .nullable()
          .describe("Set while so many people ask to subscribe that nobody is asked to confirm."),
      })
      .describe("How sending mail goes."),
    embeddings: z
      .object({
        model: z.string(),
        leftOut: count.describe("Papers that search by meaning does not know, since memory has no room for more."),
        lastError: z.string().nullable(),
        retryAt: instant.nullable(),
      })
      .nullable()
      .describe("How search by meaning is; null where it is not configured."),
    deadLetters: count,
    backfills: z.array(backfill).describe("The newest twenty."),
    recomputation: z
      .object({ startedAt: instant.nullable(), checked: count, differing: count, finishedAt: instant.nullable() })
      .nullable(),
  }),
);
