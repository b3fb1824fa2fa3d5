import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { EmbeddedList, EmbeddedPaper } from "../../domain/embedded.ts";
import { compact } from "../../domain/wording/numbers.ts";
import { assetPath } from "../asset-version.ts";
import type { Theme } from "../embedding/params.ts";

interface FrameProps {
  theme: Theme;
  heading: string;
  /** Where the heading leads; absolute. */
  url: string;
  site: { name: string; url: string };
  children?: Child;
}

/** A page that others frame: a heading and what is below it. Its links leave the frame. Its script only tells its height. */
function Frame({ theme, heading, url, site, children }: FrameProps) {
  return html`<!doctype html>${(
      <html lang="en" data-theme={theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${heading} · ${site.name}`}</title>
          <meta name="robots" content="noindex" />
          <link rel="stylesheet" href={assetPath("embed.css")} />
          <script async src={assetPath("embed.js")} />
        </head>
        <body>
          <header>
            <h1>
              <Out href={url}>{heading}</Out>
            </h1>
            <Out href={site.url}>{site.name}</Out>
          </header>
          <main>{children}</main>
        </body>
      </html>
    )}`;
}

function Out({ href, children, ...more }: { href: string; class?: string; children?: Child }) {
  return (
    <a href={href} target="_top" rel="noopener" {...more}>
      {children}
    </a>
  );
}

/** A list of papers. */
export function EmbedPage({ list, theme, siteUrl }: { list: EmbeddedList; theme: Theme; siteUrl: string }) {
  const { heading, url, site, items } = list;
  return (
    <Frame theme={theme} heading={heading} url={url} site={{ name: site, url: siteUrl }}>
      {items.length === 0 && (
        <p class="message">
          No paper passes these filters just now.{" "}
          <Out href={`${siteUrl}/trending?window=month`}>Trending this month</Out>
        </p>
      )}
      {items.length > 0 && (
        <ol>
          {items.map((paper) => (
            <Row paper={paper} />
          ))}
        </ol>
      )}
    </Frame>
  );
}

function Row({ paper: { rank, url, title, authors, upvotes, githubStars } }: { paper: EmbeddedPaper }) {
  return (
    <li>
      <span class="rank">{rank}</span>
      <Out class="title" href={url}>
        {title}
      </Out>
      <p class="meta">
        <Count mark="▲" value={upvotes} noun="votes" />
        <Count mark="★" value={githubStars} noun="stars" />
        {authors}
      </p>
    </li>
  );
}

function Count({ mark, value, noun }: { mark: string; value: number | null; noun: string }) {
  if (!value) return null;
  return (
    <>
      <span aria-hidden="true">{mark} </span>
      {compact(value)}
      <span class="hidden"> {noun}</span>
      {" · "}
    </>
  );
}

export interface EmbedMistakeProps {
  /** What was wrong, a sentence each. */
  sentences: string[];
  site: { name: string; url: string };
}

/** What stands in a frame whose address cannot be read. */
export function EmbedMistake({ sentences, site }: EmbedMistakeProps) {
  return (
    <Frame theme="auto" heading="This list cannot be shown" url={`${site.url}/widget`} site={site}>
      {sentences.map((sentence) => (
        <p class="message">{sentence}</p>
      ))}
    </Frame>
  );
}
