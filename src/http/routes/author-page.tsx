import { Hono } from "hono";
import { createDb } from "../../db/client.ts";
import type { Item } from "../../domain/api.ts";
import { encodePapersCursor } from "../../domain/cursor.ts";
import { truncate } from "../../domain/text.ts";
import { authorSlug } from "../../domain/wording/authors.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { readPapersOf } from "../corpus.ts";
import { nextHref } from "../page-links.ts";
import { AuthorPageParams, readPageQuery } from "../page-params.ts";
import { notFound } from "../problem.ts";
import { siteOf } from "../site-of.ts";
import { AuthorPage, mostFrequent } from "../views/author-page.tsx";

const PAGE_SIZE = 50;

/** `/authors/{slug}`: the papers that somebody of this name has signed. */
export const authorPage = new Hono<AppEnv>().get("/authors/:slug", async (c) => {
  const asked = c.req.param("slug");
  const slug = authorSlug(asked);
  const { cursor } = readPageQuery(c.req.url, AuthorPageParams);
  if (slug !== asked && slug !== "") {
    c.header("Cache-Control", CACHE.asset);
    return c.redirect(`/authors/${encodeURIComponent(slug)}`, 301);
  }
  const { items, next } = await readPapersOf(createDb(c.env.DB), c.get("config").site.url, slug, PAGE_SIZE, cursor);
  const name = nameIn(items, slug);
  // Further on all may be papers on which the words stand across two names.
  if (name === null && next === null && cursor === null)
    throw notFound(`There is no paper here by anybody called ${truncate(asked, 60).replaceAll("-", " ")}.`, {
      headline: "No such author",
      links: [
        {
          label: "Search for the name",
          href: `/search?${new URLSearchParams({ author: asked.replaceAll("-", " ") }).toString()}`,
        },
      ],
    });
  const state = { content: [items, next], modifiedAt: null };
  const unchanged = await notModified(c, state, CACHE.edition);
  if (unchanged) return unchanged;
  const href = nextHref(c, next && encodePapersCursor(next));
  const shown = name ?? slug.replaceAll("-", " ");
  return c.html(
    <AuthorPage site={siteOf(c)} slug={slug} name={shown} items={items} begins={cursor === null} nextHref={href} />,
  );
});

/** The spelling that most of the papers have. */
function nameIn(items: Item[], slug: string): string | null {
  const spellings = items.flatMap(({ authors }) => authors.filter(({ name }) => authorSlug(name) === slug));
  return mostFrequent(spellings.map(({ name }) => name))[0] ?? null;
}
