import { type Context, Hono } from "hono";
import { dayOf } from "../../domain/calendar.ts";
import { VERSION } from "../../version.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified, respond } from "../conditional.ts";
import { lookUpEdition, neighbours } from "../editions.ts";
import { NoEdition } from "../no-edition.tsx";
import { findPaper } from "../paper.ts";
import { longDate } from "../../domain/wording/dates.ts";
import { EditionPage } from "../views/edition-page.tsx";
import { FAVICON } from "../views/favicon.ts";
import { MessagePage } from "../views/message-page.tsx";
import { PaperPage } from "../views/paper-page.tsx";
import type { Site } from "../views/site.ts";
import { STYLE } from "../views/style.ts";

/** What people open in a browser. */
export const pages = new Hono<AppEnv>()
  .get("/", (c) => dayPage(c, "latest"))
  .get("/date/:date", (c) => dayPage(c, c.req.param("date")))
  .get("/papers/:id{.+}", async (c) => {
    const item = await findPaper(c, c.req.param("id"));
    const site = siteOf(c);
    const { withdrawnAt } = item;
    if (withdrawnAt !== null) {
      c.header("Cache-Control", CACHE.none);
      return c.html(
        <Withdrawn site={site} title={item.title} since={withdrawnAt} abstractUrl={item.abstractUrl} />,
        410,
      );
    }
    const unchanged = await notModified(c, { content: item, modifiedAt: null }, CACHE.edition);
    return unchanged ?? c.html(<PaperPage site={site} item={item} />);
  })
  .get("/style.css", (c) => asset(c, STYLE, "text/css; charset=utf-8"))
  .get("/favicon.svg", (c) => asset(c, FAVICON, "image/svg+xml"));

async function asset(c: Context<AppEnv>, text: string, type: string): Promise<Response> {
  const unchanged = await notModified(c, { content: text, modifiedAt: null }, CACHE.asset);
  return unchanged ?? c.body(text, 200, { "Content-Type": type });
}

async function dayPage(c: Context<AppEnv>, key: string): Promise<Response> {
  const edition = await lookUpEdition(c, { kind: "daily", key });
  if (!edition) return key === "latest" ? firstMinutes(c) : noEdition(c, key);
  const around = await neighbours(c, edition.info);
  const page = <EditionPage site={siteOf(c)} edition={edition} {...around} />;
  return respond(c, { content: [edition.info, around], modifiedAt: null }, "text/html; charset=UTF-8", async () =>
    String(await page),
  );
}

async function noEdition(c: Context<AppEnv>, day: string): Promise<Response> {
  const around = await neighbours(c, { kind: "daily", key: day });
  c.header("Cache-Control", CACHE.none);
  return c.html(<NoEdition site={siteOf(c)} day={day} today={dayOf(c.get("now"))} {...around} />, 404);
}

function firstMinutes(c: Context<AppEnv>): Response | Promise<Response> {
  c.header("Cache-Control", CACHE.none);
  return c.html(
    <MessagePage
      site={siteOf(c)}
      title="The first edition is on its way"
      paragraphs={[
        "Nothing has been published here yet. The first papers arrive within a minute of the first start, as soon as the daily list has been read.",
      ]}
      links={[{ label: "How far it is", href: "/api/v1/status" }]}
    />,
  );
}

function Withdrawn({
  site,
  title,
  since,
  abstractUrl,
}: {
  site: Site;
  title: string;
  since: string;
  abstractUrl: string;
}) {
  return (
    <MessagePage
      site={site}
      title="This paper was withdrawn"
      paragraphs={[
        `“${title}” was withdrawn on ${longDate(since)}.`,
        "arXiv keeps the record and the authors' reason.",
      ]}
      links={[{ label: "The record on arXiv", href: abstractUrl }]}
    />
  );
}

/** What a page says of the site. */
export function siteOf(c: Context<AppEnv>): Site {
  const { site } = c.get("config");
  return { name: site.name, url: site.url, version: VERSION, demo: site.demo, contact: site.contact };
}
