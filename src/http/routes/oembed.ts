import { type Context, Hono } from "hono";
import { byline } from "../../domain/wording/authors.ts";
import { titleOf } from "../../domain/wording/plain.ts";
import type { AppEnv } from "../app-env.ts";
import { respond } from "../conditional.ts";
import { dayList, trendingList } from "../embedding/list.ts";
import { type Subject, subjectOf } from "../embedding/own-address.ts";
import { OembedParams } from "../embedding/params.ts";
import { problemsAsJson } from "../embedding/problems.ts";
import { siteName } from "../embedding/site-name.ts";
import { fit, type Room } from "../embedding/size.ts";
import { embedPath, frame } from "../embedding/snippets.ts";
import { readQuery } from "../params.ts";
import { findPaper } from "../paper.ts";
import { notFound, Problem } from "../problem.ts";

/** How long an answer may be kept, in seconds: what the iframe shows stays fresh by itself. */
const CACHE_AGE = 86_400;

/**
 * `/oembed?url=&maxwidth=&maxheight=&format=json` (https://oembed.com/): lists as an iframe, a paper as a link. No address
 * is fetched; one that is not of this site is a 404.
 */
export const oembed = new Hono<AppEnv>()
  .get("/oembed", async (c) => {
    const { url, format, ...room } = readQuery(c.req.url, OembedParams);
    if (format !== "json") throw new Problem(501, "Not implemented", "Answers come as JSON: format=json.");
    const subject = subjectOf(url, c.get("config").site.url);
    if (!subject) throw notFound("The url is no page of this site that can be shown elsewhere.");
    const answer = { ...about(c), ...(await described(c, subject, room)) };
    return respond(c, { content: answer, modifiedAt: null }, "application/json", () => JSON.stringify(answer));
  })
  .onError(problemsAsJson);

function about(c: Context<AppEnv>) {
  const { site } = c.get("config");
  return { version: "1.0", provider_name: siteName(site), provider_url: site.url, cache_age: CACHE_AGE };
}

async function described(c: Context<AppEnv>, subject: Subject, room: Room) {
  if (subject.kind === "paper") {
    const paper = await findPaper(c, subject.id);
    if (paper.withdrawnAt !== null) throw notFound(`The paper ${subject.id} was withdrawn.`);
    return { type: "link", title: titleOf(paper), author_name: byline(paper.authors) };
  }
  const { papers: limit, ...size } = fit(subject.params.limit, room);
  const params = { ...subject.params, limit };
  const { list } = await (subject.kind === "day"
    ? dayList(c, subject.key, subject.params)
    : trendingList(c, subject.params));
  const name = subject.kind === "day" ? `date/${subject.key}` : "trending";
  const src = c.get("config").site.url + embedPath(name, params);
  return { type: "rich", title: list.heading, html: frame(src, list.heading, size), ...size };
}
