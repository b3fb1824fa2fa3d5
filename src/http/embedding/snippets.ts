import { queryOf } from "../../domain/feed-address.ts";
import type { EmbeddedList } from "../../domain/embedded.ts";
import type { EmbedParams } from "./params.ts";
import { type Attributes, tag } from "./markup.ts";
import { fit, frameHeight, type Size } from "./size.ts";

/** The least and most that a page believes of an iframe's height. */
const HEIGHTS = { least: 40, most: 4_000 };

/** Path of the page for iframes or of the picture. */
export function embedPath(name: string, { theme, ...params }: EmbedParams): string {
  return `/embed/${name}${queryOf({ ...params, theme: theme === "auto" ? null : theme })}`;
}

/** The attributes that make the element show this list. A comma parts words there; within words it means no more than a space. */
export function elementAttributes({ window, limit, theme, ...filters }: EmbedParams): Attributes {
  const joined = (values: string[]) => values.map((value) => value.replaceAll(",", " ")).join(",") || null;
  const given = {
    tag: joined(filters.tag),
    category: joined(filters.category),
    author: filters.author,
    q: filters.q,
    exclude: joined(filters.exclude),
    "has-code": filters.hasCode === null ? null : filters.hasCode ? "" : "false",
    "min-upvotes": filters.minUpvotes,
    "min-stars": filters.minStars,
    "max-age-days": filters.maxAgeDays,
    window,
    limit,
    theme,
  };
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

export function elementSnippet(siteUrl: string, params: EmbedParams, pageUrl: string): string {
  return `${tag("script", { async: "", src: `${siteUrl}/widget.js` })}</script>
${tag("trending-papers", elementAttributes(params))}
  ${tag("a", { href: pageUrl })}Trending papers</a>
</trending-papers>`;
}

/** One line for a host's style sheet: the same room that the element keeps, before its script is there. */
export function roomSnippet({ limit }: EmbedParams): string {
  return `trending-papers:not(:defined) { display: block; min-height: ${frameHeight(limit)}px; }`;
}

/** An iframe that needs no script; `frameborder`, for a style attribute would need the host's leave. */
export function frame(src: string, title: string, { width, height }: Size): string {
  return `${tag("iframe", { src, title, width, height, frameborder: 0, loading: "lazy" })}</iframe>`;
}

/** For the page around: as high as the list says, if it is the site that says it, of its own iframe. */
export function listenerSnippet(siteUrl: string): string {
  return `<script>
addEventListener("message", ({ origin, source, data }) => {
  if (origin !== "${new URL(siteUrl).origin}" || data?.source !== "broadsheet") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source && Number.isFinite(data.height))
      frame.height = Math.min(Math.max(data.height, ${HEIGHTS.least}), ${HEIGHTS.most});
});
</script>`;
}

/** A picture that leads somewhere, as HTML. In a dark README it is another: what a picture knows of its surroundings is too little. */
export function pictureSnippet(href: string, alt: string, sources: { light: string; dark: string | null }): string {
  const image = tag("img", { src: sources.light, alt });
  const dark = { media: "(prefers-color-scheme: dark)", srcset: sources.dark ?? "" };
  const picture = sources.dark === null ? image : `<picture>${tag("source", dark)}${image}</picture>`;
  return `${tag("a", { href })}${picture}</a>`;
}

/** The same as Markdown. Addresses have no brackets in them: queries are encoded. */
export function pictureMarkdown(href: string, alt: string, src: string): string {
  return `[![${alt.replace(/[[\]\\]/g, "\\$&")}](${src})](${href})`;
}

/** What each form needs, absolute; and the paths by which the builder shows them. */
export interface Snippets {
  origin: string;
  element: string;
  room: string;
  frame: string;
  framePath: string;
  listener: string;
  picture: string;
  pictureMarkdown: string;
  picturePath: string;
  badge: string;
  badgeMarkdown: string;
  badgePath: string;
}

/** Every form of a list, and the badge of a paper. */
export function snippetsOf(
  site: { name: string; url: string },
  params: EmbedParams,
  list: EmbeddedList,
  paper: string,
): Snippets {
  const framePath = embedPath("trending", params);
  const picturePath = embedPath("trending.svg", params);
  const dark = params.theme === "auto" ? site.url + embedPath("trending.svg", { ...params, theme: "dark" }) : null;
  const badgePath = `/badges/${paper}.svg`;
  const badge = [`${site.url}/papers/${paper}`, `Trending on ${site.name}`] as const;
  return {
    origin: new URL(site.url).origin,
    element: elementSnippet(site.url, params, list.url),
    room: roomSnippet(params),
    frame: frame(site.url + framePath, list.heading, fit(params.limit, { maxwidth: null, maxheight: null })),
    framePath,
    listener: listenerSnippet(site.url),
    picture: pictureSnippet(list.url, list.heading, { light: site.url + picturePath, dark }),
    pictureMarkdown: pictureMarkdown(list.url, list.heading, site.url + picturePath),
    picturePath,
    badge: pictureSnippet(...badge, { light: site.url + badgePath, dark: null }),
    badgeMarkdown: pictureMarkdown(...badge, site.url + badgePath),
    badgePath,
  };
}
