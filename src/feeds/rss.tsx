import type { Item } from "../domain/api.ts";
import { titleOf } from "../domain/wording/plain.ts";
import { abstractHtml, contentHtml } from "./content.tsx";
import { enteredAt, entryId, type Feed } from "./feed.ts";
import { IN_PLACE, xmlDocument } from "./markup.ts";

export const RSS_CONTENT_TYPE = "application/rss+xml; charset=utf-8";

// Names with a prefix are no JSX tags for every parser; a constant is one for all of them.
const AtomLink = "atom:link";
const ContentEncoded = "content:encoded";
const Creator = "dc:creator";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** How long a reader may keep the feed before it asks again, in minutes. */
const TTL_MINUTES = 60;

/** RSS 2.0 as the Best Practices Profile wants it (https://www.rssboard.org/rss-profile). */
export function renderRss(feed: Feed): string {
  return xmlDocument(
    <rss version="2.0" {...NAMESPACES}>
      <channel>
        <title {...IN_PLACE}>{feed.title}</title>
        <link {...IN_PLACE}>{feed.alternateUrl}</link>
        <description>{feed.description}</description>
        <AtomLink rel="self" type="application/rss+xml" href={feed.selfUrl} />
        {feed.hubUrl !== null && <AtomLink rel="hub" href={feed.hubUrl} />}
        <language>{feed.language}</language>
        <lastBuildDate>{rfc822(feed.updatedAt)}</lastBuildDate>
        <generator>{feed.siteName}</generator>
        <ttl>{TTL_MINUTES}</ttl>
        {feed.items.map((item) => (
          <RssItem item={item} />
        ))}
      </channel>
    </rss>,
  );
}

function RssItem({ item }: { item: Item }) {
  return (
    <item>
      <title {...IN_PLACE}>{titleOf(item)}</title>
      <link {...IN_PLACE}>{item.url}</link>
      <guid isPermaLink="false">{entryId(item)}</guid>
      <pubDate>{rfc822(enteredAt(item))}</pubDate>
      {/* All in one, as arXiv's own feeds have it: of several, readers show the first or the last alone. */}
      {item.authors.length > 0 && <Creator>{item.authors.map((author) => author.name).join(", ")}</Creator>}
      {item.tags.map((tag) => (
        <category>{tag.name}</category>
      ))}
      {item.categories.map((category) => (
        <category domain="https://arxiv.org/category_taxonomy">{category}</category>
      ))}
      <description>{abstractHtml(item)}</description>
      <ContentEncoded>{contentHtml(item)}</ContentEncoded>
    </item>
  );
}

/** `Mon, 04 May 2026 08:15:00 GMT`: what ECMAScript's `toUTCString` is specified to give. */
function rfc822(iso: string): string {
  return new Date(iso).toUTCString();
}
