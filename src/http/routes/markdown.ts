import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { findHubPaper } from "../hf/paper.ts";
import { MARKDOWN_CONTENT_TYPE, renderPaperMarkdown, renderWithdrawnMarkdown } from "../hf/paper-markdown.ts";

/**
 * `/papers/{id}.md`. The page itself is never negotiated: Cloudflare's cache does not look at `Accept`, and with
 * `Vary: Accept` every browser's list of types would be an entry of its own.
 */
export const markdown = new Hono<AppEnv>().get("/papers/:file{.+\\.md}", async (c) => {
  const item = await findHubPaper(c, c.req.param("file").slice(0, -".md".length));
  if (!item) return c.notFound();
  if (item.withdrawnAt !== null) {
    const headers = { "Content-Type": MARKDOWN_CONTENT_TYPE, "Cache-Control": CACHE.none };
    return c.body(renderWithdrawnMarkdown(item, item.withdrawnAt), 410, headers);
  }
  const unchanged = await notModified(c, { content: item, modifiedAt: null }, CACHE.edition);
  return unchanged ?? c.body(renderPaperMarkdown(item), 200, { "Content-Type": MARKDOWN_CONTENT_TYPE });
});
