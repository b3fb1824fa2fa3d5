import { z } from "@hono/zod-openapi";
import { DEFAULT_PREFERENCES, MAX_PAPERS } from "../../../domain/subscription.ts";
import { Subscription } from "../../subscribing/wishes.ts";
import type { Operation } from "../operation.ts";
import type { ParameterNotes } from "../parameters.ts";

const { address, ...wishes } = Subscription.shape;
const { weekday, hour, papers } = DEFAULT_PREFERENCES;

/** The filters are lists here, where a query repeats a name. */
const MEMBERS: Record<string, ParameterNotes> = {
  address: { description: "Where the digest is to go. This has to be there, all else may be left out." },
  frequency: { description: "How often a digest comes; `weekdays` are Monday to Friday." },
  weekday: {
    description: "The day of a weekly digest, from Monday, which is 1.",
    is: { type: "integer", minimum: 1, maximum: 7, default: weekday },
  },
  hour: {
    description: "The hour of the day from which it is sent, in `timeZone`.",
    is: { type: "integer", minimum: 0, maximum: 23, default: hour },
  },
  timeZone: { description: "The time zone by IANA's name, such as `Europe/Paris`." },
  papers: {
    description: "How many papers a digest has at most.",
    is: { type: "integer", minimum: 1, maximum: MAX_PAPERS, default: papers },
  },
  tag: { description: "Papers with any of these tags, by their slugs; that of an area takes in its topics." },
  category: { description: "Papers of any of these arXiv categories." },
  exclude: { description: "No papers with any of these tags, or with these words in the title or the abstract." },
  "cf-turnstile-response": { description: "The token of Turnstile, where this site asks for its check." },
};

/** Subscribing to the digest. What follows is done with the links of the mails. */
export const mail: Operation[] = [
  {
    id: "subscribe",
    method: "post",
    path: "/api/v1/subscriptions",
    group: "Mail",
    summary: "Subscribe to the digest",
    description:
      "Has somebody asked whether they want the digest: nothing else is sent until they confirm. The answer is the same for every address, known or not. A network has 20 an hour; an address is asked once in ten minutes and three times a day at most.",
    body: {
      schema: z.object({
        address,
        ...wishes,
        "cf-turnstile-response": z.string().optional(),
      }),
      example: {
        address: "ada@example.org",
        frequency: "weekdays",
        hour: 7,
        timeZone: "Europe/Paris",
        tag: ["robotics"],
      },
    },
    notes: MEMBERS,
    answer: {
      status: 202,
      description: "If the address can be subscribed, a mail is on its way to it.",
      schema: z.object({ status: z.literal("asked"), detail: z.string() }).openapi("Asked"),
      example: {
        status: "asked",
        detail:
          "If this address can be subscribed, a mail is on its way to it. It has a link to confirm with; until then nothing else is sent.",
      },
    },
    headers: [],
    refusals: {
      400: "BadBody",
      403: "Forbidden",
      413: "ContentTooLarge",
      415: "UnsupportedMediaType",
      503: "NoMail",
    },
  },
];
