import { HOUR } from "../../domain/calendar.ts";
import { type Rejection, rejection } from "../rejection.ts";
import { paperOfUrl } from "./paper-url.ts";
import { WireHit, WireHitId } from "./wire.ts";

/** A story of Hacker News as it was seen. Instants are ms since 1970. */
export interface HnStory {
  id: number;
  /** The paper whose page the story links to; `null` when it links elsewhere or nowhere. */
  paperId: string | null;
  points: number;
  comments: number;
  createdAt: number;
}

/** How far ahead of ours the upstream's clock may be. */
const CLOCK_DRIFT = HOUR;

/** Reads a hit, or says why not. A story posted by a clock that is a little ahead of `now` was posted now. */
export function storyOf(hit: unknown, now: number): HnStory | Rejection {
  const wire = WireHit.safeParse(hit);
  if (!wire.success) {
    const issue = wire.error.issues[0];
    const reason = `${issue?.path.join(".") || "hit"}: ${issue?.message ?? "malformed"}`;
    return rejection(WireHitId.safeParse(hit).data, reason);
  }
  const { objectID: id, url, points, num_comments: comments, created_at_i } = wire.data;
  const createdAt = created_at_i * 1000;
  if (createdAt > now + CLOCK_DRIFT) return rejection(String(id), "created_at_i: lies in the future");
  return { id, paperId: paperOfUrl(url ?? ""), points, comments, createdAt: Math.min(createdAt, now) };
}
