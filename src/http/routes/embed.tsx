import { type Context, Hono } from "hono";
import type { AppEnv } from "../app-env.ts";
import { CACHE, respond } from "../conditional.ts";
import { dayList, type FoundList, trendingList } from "../embedding/list.ts";
import { EmbedParams, PictureParams, type Theme } from "../embedding/params.ts";
import { problemsAsJson } from "../embedding/problems.ts";
import { siteName } from "../embedding/site-name.ts";
import { readPageQuery } from "../page-params.ts";
import { Problem } from "../problem.ts";
import { EmbedMistake, EmbedPage } from "../views/embed-page.tsx";
import { ListPicture } from "../views/list-picture.tsx";
import { HTML } from "./pages.tsx";

/** `/trending.json?…` for the widget, and `/trending.svg?…` for places that allow pictures alone. */
export const embedData = new Hono<AppEnv>()
  .get("/trending.json", async (c) => {
    const { list, edition } = await trendingList(c, readPageQuery(c.req.url, EmbedParams));
    return respond(c, stateOf(edition), "application/json", () => JSON.stringify(list));
  })
  .get("/trending.svg", async (c) => {
    const params = readPageQuery(c.req.url, PictureParams);
    const { list, edition } = await trendingList(c, params);
    const picture = <ListPicture list={list} width={params.width} dark={params.theme === "dark"} />;
    return respond(c, stateOf(edition), "image/svg+xml", async () => String(await picture));
  })
  .onError(problemsAsJson);

/** `/trending?…` and `/date/{date|latest}?…`, the pages for iframes. */
export const embedPages = new Hono<AppEnv>()
  .get("/trending", async (c) => {
    const params = readPageQuery(c.req.url, EmbedParams);
    return framed(c, await trendingList(c, params), params.theme);
  })
  .get("/date/:date", async (c) => {
    const params = readPageQuery(c.req.url, EmbedParams);
    return framed(c, await dayList(c, c.req.param("date"), params), params.theme);
  })
  .onError(mistake);

function framed(c: Context<AppEnv>, { list, edition }: FoundList, theme: Theme): Promise<Response> {
  const page = <EmbedPage list={list} theme={theme} siteUrl={c.get("config").site.url} />;
  return respond(c, stateOf(edition), HTML, async () => String(await page));
}

function stateOf(edition: FoundList["edition"]) {
  return { content: edition?.info ?? null, modifiedAt: null };
}

/** A mistake in the address is said where the list would be; what nobody foresaw goes on to the edge. */
function mistake(error: Error, c: Context<AppEnv>): Response | Promise<Response> {
  if (!(error instanceof Problem)) throw error;
  const { site } = c.get("config");
  const said = error.errors.map(({ parameter, detail }) => `The ${parameter} ${detail}.`);
  c.status(error.status as Parameters<typeof c.status>[0]); // hono's type lists the statuses that there are
  c.header("Cache-Control", CACHE.none);
  return c.html(
    <EmbedMistake
      sentences={said.length > 0 ? said : [error.message]}
      site={{ name: siteName(site), url: site.url }}
    />,
  );
}
