import type { Context } from "hono";
import { truncate } from "../domain/text.ts";
import { currentTag, nearestSlugs, type TagInfo } from "../domain/taxonomy/tags.ts";
import type { AppEnv } from "./app-env.ts";
import { CACHE } from "./conditional.ts";
import { notFound } from "./problem.ts";

/** The tag that an address names, a former slug included. Throws 404 with the nearest slugs for what is no tag. */
export function findTag(slug: string): TagInfo {
  const tag = currentTag(slug);
  if (tag) return tag;
  const nearest = nearestSlugs(slug);
  throw notFound(`There is no tag ${truncate(slug, 60)}. The nearest are ${nearest.join(", ")}.`, {
    headline: "No such topic",
    links: nearest.flatMap((one) => {
      const near = currentTag(one);
      return near ? [{ label: near.name, href: `/tags/${near.slug}` }] : [];
    }),
    extensions: { nearest },
  });
}

/** The answer to a request by a former slug: the same address with today's. Parameters stay. */
export function redirectTo(c: Context<AppEnv>, tag: TagInfo, asked: string): Response {
  // Hono's path is decoded: with the address as it came, `%61` for `a` would be redirected to itself.
  const { path } = c.req;
  const at = path.lastIndexOf("/") + 1;
  c.header("Cache-Control", CACHE.asset);
  return c.redirect(path.slice(0, at) + path.slice(at).replace(asked, tag.slug) + new URL(c.req.url).search, 301);
}
