import type { Window } from "../../domain/api.ts";
import { queryOf } from "../../domain/feed-address.ts";
import type { BuilderParams, EmbedParams } from "./params.ts";
import { frameHeight, type Size } from "./size.ts";

/** The least and most that a page believes of an iframe's height. */
const HEIGHTS = { least: 40, most: 4_000 };

/** Path of the page for iframes, of the picture or of the papers, with what makes it another than usual. */
export function embedPath(name: string, { theme, ...params }: EmbedParams & { width?: number }): string {
  return `/embed/${name}${queryOf({ ...params, theme: theme === "auto" ? null : theme })}`;
}

export type Attributes = Record<string, string | number>;

/** A tag as HTML. Escaped for attributes in double quotes: https://html.spec.whatwg.org/multipage/syntax.html#attributes-2 */
export function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === "" ? ` ${attribute}` : ` ${attribute}="${escaped(String(value))}"`,
  );
  return `<${name}${written.join("")}>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The attributes that make the element show this list. A comma parts words there; within words it means no more than a space. */
export function elementAttributes({ window, limit, theme, ...filters }: BuilderParams): Attributes {
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

export function elementSnippet(siteUrl: string, params: BuilderParams, pageUrl: string): string {
  return `${tag("script", { async: "", src: `${siteUrl}/widget.js` })}</script>
${tag("trending-papers", elementAttributes(params))}
  ${tag("a", { href: pageUrl })}Trending papers</a>
</trending-papers>`;
}

/** One line for a host's style sheet: the same room that the element keeps, before its script is there. */
export function roomSnippet({ limit }: BuilderParams): string {
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

/** Path of a paper's badge; without a window the best standing counts. */
export function badgePath(id: string, window: Window | null = null): string {
  return `/badges/${id}.svg${queryOf({ window })}`;
}
