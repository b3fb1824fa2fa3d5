import { Hono } from "hono";
import type { EditionKey } from "../../domain/edition.ts";
import { countOf } from "../../domain/tag-overview.ts";
import { TAGS } from "../../domain/taxonomy/tags.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { pageOf, requireOwn } from "../editions.ts";
import { nextHref } from "../page-links.ts";
import { EditionPageParams, readPageQuery } from "../page-params.ts";
import { siteOf } from "../site-of.ts";
import { findTag, redirectTo } from "../tag.ts";
import { readTagEdition } from "../tag-editions.ts";
import { TagPage } from "../views/tag-page.tsx";
import { TagsPage } from "../views/tags-page.tsx";
import { HTML } from "./pages.tsx";

const PAGE_SIZE = 60;

/** `/tags` and `/tags/{slug}`, for people. */
export const tagPages = new Hono<AppEnv>()
  .get("/tags", async (c) => {
    const overview = await c.get("editions").tagOverview();
    const page = <TagsPage site={siteOf(c)} tags={[...TAGS.values()]} overview={overview} />;
    return respond(c, { content: overview?.version ?? null, modifiedAt: null }, HTML, async () => String(await page));
  })
  .get("/tags/:slug", async (c) => {
    const asked = c.req.param("slug");
    const tag = findTag(asked);
    if (tag.slug !== asked) return redirectTo(c, tag, asked);
    const { cursor, ...filters } = readPageQuery(c.req.url, EditionPageParams);
    const key: EditionKey = { kind: "tag-daily", key: tag.slug };
    requireOwn(cursor, key);
    const reader = c.get("editions");
    const count = countOf(await reader.tagOverview(), tag.slug);
    const edition = await readTagEdition(reader, key, cursor?.version);
    const { items, nextCursor } = edition
      ? pageOf(edition, filters, PAGE_SIZE, cursor)
      : { items: [], nextCursor: null };
    const page = (
      <TagPage
        site={siteOf(c)}
        tag={tag}
        related={[...TAGS.values()].filter(({ slug, area }) => area === tag.slug || slug === tag.area)}
        count={count}
        items={items}
        begins={cursor === null}
        nextHref={nextHref(c, nextCursor)}
      />
    );
    return respond(c, { content: [edition?.info, count], modifiedAt: null }, HTML, async () => String(await page));
  });
