import { createServer, type IncomingMessage } from "node:http";
import { dayOf } from "../../src/domain/calendar.ts";
import { DEMO_TEXTS } from "./papers/index.ts";
import type { DemoText } from "./papers/demo-text.ts";
import { drawThumbnail } from "./thumbnails.ts";
import { arxivQuery } from "./upstream/arxiv-api.ts";
import { arxivFeed } from "./upstream/arxiv-feed.ts";
import { arxivOai } from "./upstream/arxiv-oai.ts";
import { githubGraphql, githubRepository } from "./upstream/github.ts";
import { searchByDate } from "./upstream/hacker-news.ts";
import { dailyPapers, singlePaper } from "./upstream/hugging-face.ts";
import { jsonReply, type Moment, type Reply } from "./upstream/reply.ts";
import { createDemoWorld, type DemoPaper } from "./world.ts";

interface Question {
  papers: readonly DemoPaper[];
  query: URLSearchParams;
  moment: Moment;
  /** What the route's pattern captured; no name here needs percent-encoding but for the plus between categories. */
  parts: string[];
  body: string;
}

type Route = [method: string, pattern: RegExp, answer: (question: Question) => Reply];

const ROUTES: Route[] = [
  ["GET", /^\/hf\/api\/daily_papers$/, ({ papers, query, moment }) => dailyPapers(papers, query, moment)],
  ["GET", /^\/hf\/api\/papers\/([^/]+)$/, ({ papers, parts: [id = ""], moment }) => singlePaper(papers, id, moment)],
  [
    "GET",
    /^\/arxiv\/rss\/(rss|atom)\/([^/]+)$/,
    ({ papers, parts: [format = "", categories = ""], moment }) => arxivFeed(papers, format, categories, moment),
  ],
  ["GET", /^\/arxiv\/oai$/, ({ papers, query, moment }) => arxivOai(papers, query, moment)],
  ["GET", /^\/arxiv\/api\/query$/, ({ papers, query, moment }) => arxivQuery(papers, query, moment)],
  ["POST", /^\/github\/graphql$/, ({ papers, body, moment }) => githubGraphql(papers, body, moment)],
  [
    "GET",
    /^\/github\/repos\/([^/]+\/[^/]+)$/,
    ({ papers, parts: [name = ""], moment }) => githubRepository(papers, name, moment),
  ],
  [
    "GET",
    /^\/hn\/api\/v1\/(?:search_by_date|search)$/,
    ({ papers, query, moment }) => searchByDate(papers, query, moment),
  ],
  ["GET", /^\/thumbnails\/([^/]+)\.svg$/, ({ papers, parts: [id = ""] }) => thumbnail(papers, id)],
];

export interface DemoUpstreamOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The clock, in ms since 1970: nothing later than it is shown. */
  now: () => number;
  papers?: readonly DemoText[];
}

/** Serves the invented papers in the upstreams' wire formats, on 127.0.0.1 only. Rejects when the port is taken. */
export async function startDemoUpstream({
  port = 0,
  now,
  papers = DEMO_TEXTS,
}: DemoUpstreamOptions): Promise<{ url: string; close(): Promise<void> }> {
  const worldAt = keepingTheDay(papers);
  let base = "";
  const server = createServer((request, response) => {
    answer(request, worldAt, { now: now(), base }).then(
      (reply) => response.writeHead(reply.status, reply.headers).end(reply.body),
      () => response.destroy(), // the request broke off
    );
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server on a port has an address with a port");
  base = `http://127.0.0.1:${address.port}`;
  return { url: base, close: () => closeServer(server) };
}

/** The world of an instant. It changes at midnight, when a new day's papers are announced and the oldest leave. */
function keepingTheDay(texts: readonly DemoText[]): (now: number) => readonly DemoPaper[] {
  let kept: { day: string; papers: readonly DemoPaper[] } | undefined;
  return (now) => {
    if (kept?.day !== dayOf(now))
      kept = { day: dayOf(now), papers: createDemoWorld(texts, { until: now, days: 14 }).papers };
    return kept.papers;
  };
}

async function answer(
  request: IncomingMessage,
  worldAt: (now: number) => readonly DemoPaper[],
  moment: Moment,
): Promise<Reply> {
  const url = URL.parse(`${moment.base}${request.url}`);
  const found = url && ROUTES.find(([method, pattern]) => method === request.method && pattern.test(url.pathname));
  if (!found) return jsonReply(404, { error: "Not Found" });
  const parts =
    found[1]
      .exec(url.pathname)
      ?.slice(1)
      .map((part) => part.replaceAll("%2B", "+")) ?? [];
  const reply = found[2]({
    papers: worldAt(moment.now),
    query: url.searchParams,
    moment,
    parts,
    body: await bodyOf(request),
  });
  const { etag } = reply.headers;
  return etag !== undefined && request.headers["if-none-match"] === etag
    ? { status: 304, headers: { etag }, body: "" }
    : reply;
}

function thumbnail(papers: readonly DemoPaper[], id: string): Reply {
  const paper = papers.find((candidate) => candidate.id === id);
  if (!paper) return jsonReply(404, { error: "Not Found" });
  const headers = { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" };
  return { status: 200, headers, body: drawThumbnail(paper) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
