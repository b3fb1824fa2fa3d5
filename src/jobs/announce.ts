import { listUnannounced, markAnnounced } from "../db/announcements.ts";
import type { Db } from "../db/client.ts";
import { HOUR } from "../domain/calendar.ts";
import { type FeedEdition, feedOf, feedPath } from "../domain/feed-address.ts";
import { log } from "../log.ts";
import { type Upstream, UpstreamError } from "../sources/upstream.ts";
import { tellHub } from "../sources/websub/hub.ts";

/** KV may show an old edition for a minute: a hub that looks at once would find nothing new. */
export const SETTLING_SECONDS = 90;
/** What was published earlier than that is no news: a hub that is named for the first time is not told of everything. */
const NEWS_FOR = 2 * HOUR;
/** Each is three topics, one for each format. */
const EDITIONS_PER_REQUEST = 16;
const MAX_REQUESTS = 2;

export interface AnnounceDeps {
  db: Db;
  upstream: Upstream;
  hubUrl: string;
  siteUrl: string;
}

/**
 * Tells the hub of the editions that were published since it last heard of them. Returns whether there are more than one
 * message tells of. A hub that fails is told again with the next publication.
 */
export async function announce({ db, upstream, hubUrl, siteUrl }: AnnounceDeps, now: number): Promise<boolean> {
  const limit = EDITIONS_PER_REQUEST * MAX_REQUESTS;
  const due = await listUnannounced(db, now - NEWS_FOR, limit);
  for (let i = 0; i < due.length; i += EDITIONS_PER_REQUEST) {
    const part = due.slice(i, i + EDITIONS_PER_REQUEST);
    try {
      await tellHub(
        upstream,
        hubUrl,
        part.flatMap((edition) => topicsOf(edition, siteUrl)),
      );
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error;
      log("warn", "announcement-failed", { error: error.message, editions: due.length - i });
      return false;
    }
    await markAnnounced(db, part);
  }
  if (due.length > 0) log("info", "announced", { editions: due.length });
  return due.length === limit;
}

function topicsOf(edition: FeedEdition, siteUrl: string): string[] {
  return (["rss", "atom", "json"] as const).map((format) => siteUrl + feedPath(feedOf(edition), format));
}
