import type { Item } from "../domain/api.ts";
import { cleanText } from "../domain/text.ts";
import { contentHtml } from "./content.tsx";
import { changedAt, enteredAt, entryId, type Feed } from "./feed.ts";
import { titleOf } from "../domain/wording/plain.ts";
import { webUrl } from "../domain/wording/web-url.ts";

export const JSON_FEED_CONTENT_TYPE = "application/feed+json; charset=utf-8";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function renderJsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.alternateUrl,
    feed_url: feed.selfUrl,
    language: feed.language,
    authors: [{ name: feed.siteName }],
    ...(feed.hubUrl !== null && { hubs: [{ type: "WebSub", url: feed.hubUrl }] }),
    items: feed.items.map((item) => jsonItem(item, feed.language)),
  };
  return `${JSON.stringify(document, (_key, value: unknown) => (typeof value === "string" ? cleanText(value) : value))}\n`;
}

function jsonItem(item: Item, language: string) {
  const image = webUrl(item.thumbnailUrl);
  return {
    id: entryId(item),
    url: item.url,
    external_url: item.abstractUrl,
    title: titleOf(item),
    content_html: contentHtml(item),
    ...(image !== null && { image }),
    date_published: enteredAt(item),
    date_modified: changedAt(item),
    authors: item.authors.map(({ name }) => ({ name })),
    tags: [...item.tags.map((tag) => tag.name), ...item.categories],
    language,
    // Extensions are objects whose names begin with an underscore.
    _broadsheet: { id: item.id, version: item.version, rank: item.rank, signals: item.signals },
  };
}
