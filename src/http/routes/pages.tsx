import { type Context, Hono } from "hono";
import { dayOf } from "../../domain/calendar.ts";
import type { EditionKind } from "../../domain/api.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, respond } from "../conditional.ts";
import { lookUpEdition, neighbours, pageOf, requireOwn } from "../editions.ts";
import { NoEdition } from "../no-edition.tsx";
import { nextHref, passingCount } from "../page-links.ts";
import { EditionPageParams, readPageQuery } from "../page-params.ts";
import { badParameters, notFound } from "../problem.ts";
import { siteOf } from "../site-of.ts";
import { CalendarPage } from "../views/calendar-page.tsx";
import { EditionPage } from "../views/edition-page.tsx";
import { MessagePage } from "../views/message-page.tsx";
import { ReadingListPage } from "../views/reading-list-page.tsx";

export const HTML = "text/html; charset=UTF-8";

type PagedKind = Extract<EditionKind, "daily" | "weekly" | "monthly">;

/** Papers of one page: a day is one page, however full. */
const PAGE_SIZES: Record<PagedKind, number> = { daily: 100, weekly: 50, monthly: 50 };

/** The editions of days, weeks and months, the calendar, and the list that the reader's browser keeps. */
export const pages = new Hono<AppEnv>()
  .get("/", (c) => editionPage(c, "daily", "latest"))
  .get("/date/:date", (c) => editionPage(c, "daily", c.req.param("date")))
  .get("/week/:week", (c) => editionPage(c, "weekly", c.req.param("week")))
  .get("/month/:month", (c) => editionPage(c, "monthly", c.req.param("month")))
  .get("/calendar", async (c) => {
    const days = await c.get("editions").keys("daily");
    return calendarPage(c, days.at(-1)?.slice(0, 4) ?? dayOf(c.get("now")).slice(0, 4), days);
  })
  .get("/calendar/:year", async (c) => {
    const year = c.req.param("year");
    if (!/^\d{4}$/.test(year)) throw badParameters([{ parameter: "year", detail: "must be a year, such as 2026" }]);
    const days = await c.get("editions").keys("daily");
    if (!days.some((day) => day.startsWith(year)))
      throw notFound(`There are no editions of ${year}.`, { headline: "No such year" });
    return calendarPage(c, year, days);
  })
  .get("/reading-list", (c) => {
    const page = <ReadingListPage site={siteOf(c)} />;
    return respond(c, { content: "reading-list", modifiedAt: null }, HTML, async () => String(await page));
  });

async function editionPage(c: Context<AppEnv>, kind: PagedKind, asked: string): Promise<Response> {
  const { cursor, ...filters } = readPageQuery(c.req.url, EditionPageParams);
  requireOwn(cursor, { kind, key: asked });
  const key = cursor?.key ?? asked;
  const edition = await lookUpEdition(c, { kind, key }, cursor?.version);
  if (!edition) return key === "latest" ? firstMinutes(c) : noEdition(c, kind, key);
  const around = await neighbours(c, edition.info);
  const days = await c.get("editions").keys("daily");
  const { items, nextCursor } = pageOf(edition, filters, PAGE_SIZES[kind], cursor);
  const page = (
    <EditionPage
      site={siteOf(c)}
      edition={edition}
      items={items}
      passing={passingCount(edition, filters)}
      filters={filters}
      begins={cursor === null}
      nextHref={nextHref(c, nextCursor)}
      categories={c.get("config").arxiv.categories}
      days={days}
      {...around}
    />
  );
  const content = [edition.info, around, days.length];
  return respond(c, { content, modifiedAt: null }, HTML, async () => String(await page));
}

async function noEdition(c: Context<AppEnv>, kind: PagedKind, key: string): Promise<Response> {
  const around = await neighbours(c, { kind, key });
  c.header("Cache-Control", CACHE.none);
  return c.html(<NoEdition site={siteOf(c)} edition={{ kind, key }} today={dayOf(c.get("now"))} {...around} />, 404);
}

function calendarPage(c: Context<AppEnv>, year: string, days: string[]): Promise<Response> {
  const page = <CalendarPage site={siteOf(c)} year={year} days={days} />;
  return respond(c, { content: days, modifiedAt: null }, HTML, async () => String(await page));
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
      links={[{ label: "How far it is", href: "/status" }]}
    />,
  );
}
