import { IN_PLACE, xmlDocument } from "./markup.ts";

export const OPML_CONTENT_TYPE = "text/x-opml; charset=utf-8";

/** A feed that can be subscribed to. Addresses are absolute. */
export interface FeedOutline {
  title: string;
  description: string;
  feedUrl: string;
  pageUrl: string;
}

/** A folder of feeds, the first of which stands for the whole. */
export interface OutlineGroup {
  title: string;
  feeds: FeedOutline[];
}

/** A subscription list in OPML 2.0 (http://opml.org/spec2.opml), which feed readers import: feeds in folders. */
export function renderOpml(title: string, feeds: FeedOutline[], groups: OutlineGroup[]): string {
  return xmlDocument(
    <opml version="2.0">
      <head>
        <title {...IN_PLACE}>{title}</title>
      </head>
      <body>
        {feeds.map((feed) => (
          <Outline feed={feed} />
        ))}
        {groups.map((group) => (
          <outline text={group.title} title={group.title}>
            {group.feeds.map((feed) => (
              <Outline feed={feed} />
            ))}
          </outline>
        ))}
      </body>
    </opml>,
  );
}

/** `text` is what readers show; `type` is rss for any kind of feed. */
function Outline({ feed: { title, description, feedUrl, pageUrl } }: { feed: FeedOutline }) {
  return <outline type="rss" text={title} title={title} description={description} xmlUrl={feedUrl} htmlUrl={pageUrl} />;
}
