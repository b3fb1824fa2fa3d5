import type { Child } from "hono/jsx";
import { assetPath } from "../asset-version.ts";
import { absolute, type Site } from "./site.ts";

export interface HeadProps {
  site: Site;
  title: string;
  description: string;
  /** The page's own path, or `null` for one that has no lasting address, such as an error. */
  path: string | null;
  /** Absolute, or a path of this site. */
  imageUrl?: string | null;
  /** Feeds of what this page shows, beside those of the day: their name, and their address without query and ending. */
  feed?: PageFeed | null;
  /** False for parts and selections of pages that are in the index whole. */
  indexed?: boolean;
  /** What an address of this page unfolds into elsewhere (https://oembed.com/#section4). */
  oembed?: boolean;
  /** What else its head says. */
  meta?: Child;
}

export interface PageFeed {
  name: string;
  path: string;
  query?: string;
}

export const FEED_FORMATS = [
  { name: "RSS", type: "application/rss+xml" },
  { name: "Atom", type: "application/atom+xml" },
  { name: "JSON", type: "application/feed+json" },
] as const;

/** The feeds that every page names, after its own. */
const EVERYWHERE: PageFeed[] = [
  { name: "daily", path: "/feeds/daily" },
  { name: "trending", path: "/feeds/trending" },
];

/** What a page says of itself to browsers, feed readers, search engines, and those who link to it. */
export function Head(props: HeadProps) {
  const { site, title, description, path, imageUrl = null, feed = null, indexed = true, oembed = false, meta } = props;
  const url = path === null ? null : absolute(site, path);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      {(!indexed || path === null) && <meta name="robots" content="noindex, follow" />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fffdf8" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#151310" media="(prefers-color-scheme: dark)" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:type" content={meta === undefined ? "website" : "article"} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {url !== null && <meta property="og:url" content={url} />}
      {imageUrl !== null && <meta property="og:image" content={absolute(site, imageUrl)} />}
      {imageUrl !== null && <meta name="twitter:card" content="summary_large_image" />}
      {meta}
      {url !== null && <link rel="canonical" href={url} />}
      {[...(feed === null ? [] : [feed]), ...EVERYWHERE].map((one) =>
        FEED_FORMATS.map(({ name, type }) => (
          <link
            rel="alternate"
            type={type}
            title={`${site.name}: ${one.name} (${name})`}
            href={`${one.path}.${name.toLowerCase()}${one.query ?? ""}`}
          />
        )),
      )}
      {oembed && url !== null && (
        <link
          rel="alternate"
          type="application/json+oembed"
          title={title}
          href={`${absolute(site, "/oembed")}?${new URLSearchParams({ url, format: "json" }).toString()}`}
        />
      )}
      <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
      <link rel="stylesheet" href={assetPath("style.css")} />
    </head>
  );
}
