import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { notModified } from "../conditional.ts";
import { drawCard } from "../drawing/card.ts";
import { readPaperId } from "../paper.ts";

/** A card follows from the id alone, whether there is such a paper or not. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** `/papers/{id}/card.png`: a picture for papers without one. */
export const cards = new Hono<AppEnv>().get("/papers/:file{.+\\/card\\.png}", async (c) => {
  const id = readPaperId(c.req.param("file").slice(0, -"/card.png".length));
  // Previews and feed readers show it on their own pages.
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
  const unchanged = await notModified(c, { content: id, modifiedAt: null }, FOR_EVER);
  return unchanged ?? c.body(await drawCard(id), 200, { "Content-Type": "image/png" });
});
