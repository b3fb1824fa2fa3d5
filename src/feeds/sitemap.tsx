import { xmlDocument } from "./markup.ts";

export const SITEMAP_CONTENT_TYPE = "application/xml; charset=utf-8";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** An address for search engines, absolute; `changedAt` in ISO 8601 where it is known. */
export interface SitemapEntry {
  url: string;
  changedAt: string | null;
}

/** The pages of a site, 50,000 at most (https://www.sitemaps.org/protocol.html). */
export function renderSitemap(entries: SitemapEntry[]): string {
  return xmlDocument(
    <urlset xmlns={NAMESPACE}>
      {entries.map(({ url, changedAt }) => (
        <url>
          <loc>{url}</loc>
          {changedAt !== null && <lastmod>{changedAt}</lastmod>}
        </url>
      ))}
    </urlset>,
  );
}

/** The sitemaps of a site. */
export function renderSitemapIndex(entries: SitemapEntry[]): string {
  return xmlDocument(
    <sitemapindex xmlns={NAMESPACE}>
      {entries.map(({ url, changedAt }) => (
        <sitemap>
          <loc>{url}</loc>
          {changedAt !== null && <lastmod>{changedAt}</lastmod>}
        </sitemap>
      ))}
    </sitemapindex>,
  );
}
