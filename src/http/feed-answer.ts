import type { Context } from "hono";
import type { Item } from "../domain/api.ts";
import { type FeedAddress, type FeedFormat, feedPath } from "../domain/feed-address.ts";
import { ATOM_CONTENT_TYPE, renderAtom } from "../feeds/atom.tsx";
import { changedAt, type Feed } from "../feeds/feed.ts";
import { JSON_FEED_CONTENT_TYPE, renderJsonFeed } from "../feeds/json-feed.ts";
import { renderRss, RSS_CONTENT_TYPE } from "../feeds/rss.tsx";
import type { AppEnv } from "./app-env.ts";
import { respond, type State } from "./conditional.ts";

const FORMATS = {
  rss: { type: RSS_CONTENT_TYPE, render: renderRss },
  atom: { type: ATOM_CONTENT_TYPE, render: renderAtom },
  json: { type: JSON_FEED_CONTENT_TYPE, render: renderJsonFeed },
};

export interface FeedParts {
  address: FeedAddress;
  title: string;
  description: string;
  /** The path of the page that it belongs to. */
  page: string;
  items: Item[];
  state: State;
  /** The feed whose changes a hub is told of that these items come from; `null` when no hub is. */
  announced: FeedAddress | null;
}

/** Answers with a feed in the format that its file's name ends with, conditional requests included. */
export function answerFeed(c: Context<AppEnv>, file: string, parts: FeedParts): Promise<Response> {
  const format = file.slice(file.lastIndexOf(".") + 1) as FeedFormat; // the routes admit no other
  const { site, webSub } = c.get("config");
  const path = feedPath(parts.address, format);
  const selfUrl = site.url + path;
  // A filtered feed names no hub: readers would wait for news that nobody sends.
  const hubUrl = parts.announced && feedPath(parts.announced, format) === path ? webSub.hubUrl : null;
  if (hubUrl !== null) c.header("Link", `<${hubUrl}>; rel="hub", <${selfUrl}>; rel="self"`);
  const feed = (): Feed => ({
    title: parts.title,
    description: parts.description,
    siteName: site.name,
    selfUrl,
    alternateUrl: site.url + parts.page,
    hubUrl,
    updatedAt: parts.items.map(changedAt).sort().at(-1) ?? new Date(0).toISOString(),
    items: parts.items,
    language: "en",
  });
  const { type, render } = FORMATS[format];
  return respond(c, { ...parts.state, content: [parts.state.content, hubUrl] }, type, () => render(feed()));
}
