import * as z from "zod";

/** What an event asks for: addresses that are not to be written to again, and why. Most ask for nothing. */
export interface EventMeaning {
  suppress: string[];
  reason: "bounce" | "complaint" | null;
}

const Event = z.object({
  type: z.string(),
  data: z.object({
    to: z.array(z.string()).max(50),
    bounce: z.object({ type: z.string().optional() }).optional(),
  }),
});

const NOTHING: EventMeaning = { suppress: [], reason: null };

/**
 * What Resend tells of a mail (https://resend.com/docs/dashboard/webhooks/event-types): `null` when it cannot be read.
 * A delivery that is told of after a bounce takes nothing back, and types that come to be are no business of ours.
 */
export function meaningOf(body: string): EventMeaning | null {
  const event = Event.safeParse(parse(body));
  if (!event.success) return Object(parse(body)).type === undefined ? null : NOTHING;
  const { type, data } = event.data;
  if (type === "email.complained") return { suppress: data.to, reason: "complaint" };
  // A full mailbox may have room tomorrow.
  const lasting = type === "email.bounced" && (data.bounce?.type ?? "Permanent") === "Permanent";
  if (lasting || type === "email.suppressed") return { suppress: data.to, reason: "bounce" };
  return NOTHING;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
