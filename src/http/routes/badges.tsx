import { Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { notModified } from "../conditional.ts";
import { BadgeParams } from "../embedding/params.ts";
import { problemsAsJson } from "../embedding/problems.ts";
import { siteName } from "../embedding/site-name.ts";
import { placeOf, placeWords } from "../embedding/standing.ts";
import { readPageQuery } from "../page-params.ts";
import { readPaperId } from "../paper.ts";
import { Badge } from "../views/badge.tsx";

/** READMEs show what a proxy keeps for as long as it is told. Nothing stale: the place may be another by then. */
const FIVE_MINUTES = "public, max-age=300";

/**
 * `/{id}.svg?window=`: where a paper stands in the trending lists. One that is in none gets a quiet badge, an unknown one
 * too: a README may be written before its paper is listed, and published lists are all that is looked at.
 */
export const badges = new Hono<AppEnv>()
  .get("/:file{.+\\.svg}", async (c) => {
    const id = readPaperId(c.req.param("file").slice(0, -".svg".length));
    const { window = null } = readPageQuery(c.req.url, BadgeParams);
    const place = await placeOf(c.get("editions"), id, window);
    const unchanged = await notModified(c, { content: place, modifiedAt: null }, FIVE_MINUTES);
    if (unchanged) return unchanged;
    const badge = <Badge label={siteName(c.get("config").site)} message={placeWords(place)} loud={place !== null} />;
    return c.body(String(await badge), 200, { "Content-Type": "image/svg+xml" });
  })
  .onError(problemsAsJson);
