import { Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { readTypeset } from "../../db/papers.ts";
import type { PaperHistory } from "../../domain/api.ts";
import { DAY, HOUR } from "../../domain/calendar.ts";
import { longDate } from "../../domain/wording/dates.ts";
import { titleOf } from "../../domain/wording/plain.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { readHistory } from "../history.ts";
import { findPaper } from "../paper.ts";
import { likesOf, similarTo } from "../similar.ts";
import { siteOf } from "../site-of.ts";
import { MessagePage } from "../views/message-page.tsx";
import { PaperPage } from "../views/paper-page.tsx";
import type { Site } from "../views/site.ts";

const SHOWN = 6;

/** `/papers/{id}`, for people. */
export const paperPage = new Hono<AppEnv>().get("/papers/:id{.+}", async (c) => {
  const item = await findPaper(c, c.req.param("id"));
  const site = siteOf(c);
  const { id, withdrawnAt } = item;
  if (withdrawnAt !== null) {
    c.header("Cache-Control", CACHE.none);
    return c.html(
      <Withdrawn site={site} title={titleOf(item)} since={withdrawnAt} abstractUrl={item.abstractUrl} />,
      410,
    );
  }
  const [typeset, history, alike] = await Promise.all([
    readTypeset(createDb(c.env.DB), id),
    readHistory(c.env.DB, id),
    similarTo(likesOf(c), id),
  ]);
  const similar = alike ?? [];
  const until = endOf(history, c.get("now"));
  const content = [item, typeset, history, similar.map((paper) => paper.id), until];
  const unchanged = await notModified(c, { content, modifiedAt: null }, CACHE.edition);
  return (
    unchanged ??
    c.html(
      <PaperPage
        site={site}
        item={item}
        typeset={typeset}
        history={history}
        similar={similar.slice(0, SHOWN)}
        until={until}
      />,
    )
  );
});

/** Until when a history is told: a day after its last change, and no longer than to the end of this hour. */
function endOf({ ranks, signals }: PaperHistory, now: number): string {
  const lastAt = Math.max(0, ...[...ranks, ...signals].map(({ at }) => Date.parse(at)));
  return new Date(Math.min(lastAt + DAY, now - (now % HOUR) + HOUR)).toISOString();
}

function Withdrawn(props: { site: Site; title: string; since: string; abstractUrl: string }) {
  return (
    <MessagePage
      site={props.site}
      title="This paper was withdrawn"
      paragraphs={[
        `“${props.title}” was withdrawn on ${longDate(props.since)}.`,
        "arXiv keeps the record and the authors' reason.",
      ]}
      links={[{ label: "The record on arXiv", href: props.abstractUrl }]}
    />
  );
}
