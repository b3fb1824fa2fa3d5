import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { absolute, type Site } from "./site.ts";
import { type BoxTopic, SubscribeBox } from "./subscribe-box.tsx";

export interface LayoutProps {
  site: Site;
  title: string;
  description: string;
  /** The page's own path, or `null` for one that has no lasting address, such as an error. */
  path: string | null;
  imageUrl?: string | null;
  /** Feeds of what this page shows, beside those of the day: their name, and their address without the ending. */
  feed?: { name: string; path: string } | null;
  /** What the box to subscribe with is about; `null` for a page that is about subscribing already. */
  box?: { topic: BoxTopic | null } | null;
  children?: Child;
}

const FEEDS = [
  { name: "RSS", type: "application/rss+xml", path: "/feeds/daily.rss" },
  { name: "Atom", type: "application/atom+xml", path: "/feeds/daily.atom" },
  { name: "JSON", type: "application/feed+json", path: "/feeds/daily.json" },
];

/** The feeds that every page names, after its own. */
const EVERYWHERE = [
  { name: "daily", path: "/feeds/daily" },
  { name: "trending", path: "/feeds/trending" },
];

/** A whole page with masthead and foot around its children, which bring their own `<main id="main">`. */
export function Layout(props: LayoutProps) {
  const { site, box = { topic: null }, children } = props;
  return html`<!doctype html>${(
      <html lang="en">
        <Head {...props} />
        <body>
          <a class="skip" href="#main">
            Skip to the papers
          </a>
          {site.demo && <DemoBanner />}
          <header class="masthead">
            <nav aria-label="Site">
              <ul>
                <li>
                  <a href="/">Latest</a>
                </li>
                <li>
                  <a href="/tags">Topics</a>
                </li>
                {FEEDS.map((feed) => (
                  <li>
                    <a href={feed.path} type={feed.type}>
                      {feed.name}
                    </a>
                  </li>
                ))}
                <li>
                  <a href="/api/v1/status">Status</a>
                </li>
                <li class="subscribe-link">
                  <a href="/subscribe">Subscribe</a>
                </li>
              </ul>
            </nav>
            <p class="nameplate">
              <a href="/">{site.name}</a>
            </p>
          </header>
          {children}
          {box !== null && <SubscribeBox topic={box.topic} />}
          <Foot site={site} />
        </body>
      </html>
    )}`;
}

function Head({ site, title, description, path, imageUrl = null, feed = null }: LayoutProps) {
  const url = path === null ? null : absolute(site, path);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {url !== null && <meta property="og:url" content={url} />}
      {imageUrl !== null && <meta property="og:image" content={imageUrl} />}
      {url !== null && <link rel="canonical" href={url} />}
      {[...(feed === null ? [] : [feed]), ...EVERYWHERE].map((one) =>
        FEEDS.map(({ name, type }) => (
          <link
            rel="alternate"
            type={type}
            title={`${site.name}: ${one.name} (${name})`}
            href={`${one.path}.${name.toLowerCase()}`}
          />
        )),
      )}
      <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
      <link rel="stylesheet" href="/style.css" />
    </head>
  );
}

function DemoBanner() {
  return (
    <aside class="demo" aria-label="Demo edition">
      <p>
        <strong>This is the demo edition.</strong> Its papers, people and numbers are invented, because no source could
        be reached. For the real one, connect this machine to the network and start again.
      </p>
    </aside>
  );
}

function Foot({ site }: { site: Site }) {
  return (
    <footer class="foot">
      <p>
        {site.name} {site.version}
        {!site.demo && <Sources />}
        {" · "}
        <a href="/about/ranking">How papers are ranked</a>
        {" · "}
        <a href="/api/docs">API</a>
        {site.contact !== null && (
          <>
            {" · "}
            <a href={`mailto:${site.contact}`}>{site.contact}</a>
          </>
        )}
      </p>
      {!site.demo && <p>Thank you to arXiv for use of its open access interoperability.</p>}
    </footer>
  );
}

function Sources() {
  return (
    <>
      {" · "}papers from <a href="https://arxiv.org/">arXiv</a>, votes from{" "}
      <a href="https://huggingface.co/papers">Hugging Face</a>
    </>
  );
}
