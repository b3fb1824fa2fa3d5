import { Hono } from "hono";
import { countOf } from "../../domain/tag-overview.ts";
import { TAGS } from "../../domain/taxonomy/tags.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { findTag, redirectTo } from "../tag.ts";
import { readTagEdition } from "../tag-editions.ts";
import { TagPage } from "../views/tag-page.tsx";
import { TagsPage } from "../views/tags-page.tsx";
import { siteOf } from "./pages.tsx";

const HTML = "text/html; charset=UTF-8";

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
    const reader = c.get("editions");
    const count = countOf(await reader.tagOverview(), tag.slug);
    const edition = await readTagEdition(reader, { kind: "tag-daily", key: tag.slug });
    const related = [...TAGS.values()].filter(({ slug, area }) => area === tag.slug || slug === tag.area);
    const page = <TagPage site={siteOf(c)} tag={tag} related={related} count={count} edition={edition} />;
    return respond(c, { content: [edition?.info, count], modifiedAt: null }, HTML, async () => String(await page));
  });
