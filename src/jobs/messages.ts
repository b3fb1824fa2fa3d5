import * as z from "zod";

// Messages carry ids and the instant they speak of, never payloads: a consumer reads the state in D1 and does what is
// still undone. A new shape is a new version `v`, read beside the old one for as long as old messages can be in flight.

/** Tag these papers; `similar` looks for the papers most like them. */
export const TagMessage = z.object({
  v: z.literal(1),
  type: z.enum(["tag", "similar"]),
  ids: z.array(z.string().max(40)).min(1).max(100),
  at: z.number().int(),
});
export type TagMessage = z.infer<typeof TagMessage>;

/**
 * Fold the log of signals, publish what has changed; `publish` does the second alone, `recompute` the next step of a
 * recomputation, `announce` tells the WebSub hub what was published.
 */
export const RankMessage = z.object({
  v: z.literal(1),
  type: z.enum(["rank", "publish", "recompute", "announce"]),
  at: z.number().int(),
});
export type RankMessage = z.infer<typeof RankMessage>;

/**
 * `learn` the words of the papers, `tidy` their index, which need no service; embed these papers; `plan` looks up which are due and hands them out, `publish` brings vectors to where they are looked up.
 */
export const EmbedMessage = z.discriminatedUnion("type", [
  z.object({
    v: z.literal(1),
    type: z.literal("embed"),
    ids: z.array(z.string().max(40)).min(1).max(100),
    at: z.number().int(),
  }),
  z.object({ v: z.literal(1), type: z.literal("learn"), at: z.number().int() }),
  z.object({ v: z.literal(1), type: z.literal("tidy"), at: z.number().int() }),
  z.object({ v: z.literal(1), type: z.literal("plan"), at: z.number().int() }),
  z.object({ v: z.literal(1), type: z.literal("publish"), at: z.number().int() }),
]);
export type EmbedMessage = z.infer<typeof EmbedMessage>;

/** Confirm an address, or send an issue to some of its subscribers. */
export const MailMessage = z.discriminatedUnion("type", [
  z.object({ v: z.literal(1), type: z.literal("confirm"), id: z.string().max(64), at: z.number().int() }),
  z.object({
    v: z.literal(1),
    type: z.literal("deliver"),
    issueId: z.number().int(),
    ids: z.array(z.string().max(64)).min(1).max(40),
    at: z.number().int(),
  }),
]);
export type MailMessage = z.infer<typeof MailMessage>;
