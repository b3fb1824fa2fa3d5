import { z } from "@hono/zod-openapi";
import type { PaperHistory } from "../../domain/api.ts";
import { component } from "./component.ts";

const at = z.iso.datetime();

export const PaperHistorySchema = component<PaperHistory>()(
  "PaperHistory",
  z.object({
    id: z.string(),
    ranks: z
      .array(z.object({ window: z.enum(["day", "week", "month"]), at, rank: z.int().min(1), score: z.number() }))
      .describe("Its places in the trending lists, newest first."),
    signals: z.array(z.object({ signal: z.string(), at, value: z.number() })).describe("Its counts, newest first."),
  }),
);
