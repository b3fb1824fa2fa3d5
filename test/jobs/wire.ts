import type { Upstream } from "../../src/sources/upstream.ts";

/** An upstream that answers by a function and remembers the addresses it was asked for. */
export function serving(
  answer: (url: URL, request: Request) => Response | Promise<Response>,
): Upstream & { urls: string[] } {
  const urls: string[] = [];
  return {
    userAgent: "Broadsheet/test (+http://127.0.0.1:8787)",
    urls,
    async fetch(request) {
      urls.push(request.url);
      return answer(new URL(request.url), request);
    },
  };
}

export interface DailyItem {
  id: string;
  title?: string;
  summary?: string;
  upvotes?: number;
  comments?: number;
  stars?: number;
}

/** An item of Hugging Face's daily list. */
export function dailyItem({
  id,
  title = `Notes on ${id}`,
  summary,
  upvotes = 1,
  comments = 0,
  stars,
}: DailyItem): unknown {
  const abstract = summary ?? `We study ${id} with care.`;
  return {
    paper: {
      id,
      authors: [{ _id: "6600000000000000000000a1", name: "Ada Lindqvist", hidden: false }],
      publishedAt: "2026-05-04T17:00:00.000Z",
      submittedOnDailyAt: "2026-05-06T01:00:00.000Z",
      title,
      summary: abstract,
      upvotes,
      discussionId: "6600000000000000000000d1",
      ...(stars !== undefined && { githubRepo: `https://github.com/trees/${id}`, githubStars: stars }),
    },
    publishedAt: "2026-05-04T17:00:00.000Z",
    title,
    summary: abstract,
    numComments: comments,
    submittedBy: {
      _id: "6600000000000000000000b2",
      name: "kreader",
      fullname: "Kim Reader",
      type: "user",
      isPro: false,
    },
    isAuthorParticipating: false,
  };
}

/** The answer of `/api/daily_papers` to a page, cut from the day's items as Hugging Face cuts it. */
export function dailyAnswer(url: URL, days: Record<string, unknown[]>): Response {
  const limit = Number(url.searchParams.get("limit"));
  const start = limit * Number(url.searchParams.get("p"));
  return Response.json((days[url.searchParams.get("date") ?? ""] ?? []).slice(start, start + limit));
}

/** An XML document of arXiv's. */
export function xml(body: string, contentType: string, headers: Record<string, string> = {}): Response {
  return new Response(body, { headers: { "content-type": `${contentType}; charset=utf-8`, ...headers } });
}

/** arXiv's announcements of a day. */
export function announcements(builtAt: string, ids: string[]): string {
  const entries = ids.map(
    (id) => `<entry><id>oai:arXiv.org:${id}v1</id><title>Notes on ${id}</title>
      <summary>arXiv:${id}v1 Announce Type: new \nAbstract: We study ${id} with care.</summary>
      <category term="cs.LG"/><published>${builtAt.slice(0, 10)}T00:00:00-04:00</published>
      <dc:creator>Ada Lindqvist</dc:creator></entry>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
    <feed xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom">
    <id>http://rss.arxiv.org/atom/cs.LG</id><title>cs.LG updates on arXiv.org</title><updated>${builtAt}</updated>
    ${entries.join("\n")}</feed>`;
}

export interface OaiAnswer {
  respondedAt?: string;
  records?: { id: string; categories?: string; title?: string }[];
  deleted?: string[];
  token?: string;
}

/** A page of ListRecords. */
export function oaiPage({
  respondedAt = "2026-05-06T12:00:05Z",
  records = [],
  deleted = [],
  token = "",
}: OaiAnswer): string {
  const kept = records.map(
    ({ id, categories = "cs.LG", title = `Notes on ${id}` }) => `<record>
      <header><identifier>oai:arXiv.org:${id}</identifier><datestamp>2026-05-05</datestamp></header>
      <metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>${id}</id><created>2026-05-04</created>
      <authors><author><keyname>Lindqvist</keyname><forenames>Ada</forenames></author></authors>
      <title>${title}</title><categories>${categories}</categories><abstract>We study ${id} with care.</abstract>
      </arXiv></metadata></record>`,
  );
  const gone = deleted.map(
    (id) => `<record><header status="deleted"><identifier>oai:arXiv.org:${id}</identifier></header></record>`,
  );
  const list = `<ListRecords>${[...kept, ...gone].join("\n")}<resumptionToken>${token}</resumptionToken></ListRecords>`;
  return oaiDocument(
    kept.length + gone.length > 0 ? list : `<error code="noRecordsMatch">nothing</error>`,
    respondedAt,
  );
}

/** What OAI answers to a token that it has forgotten. */
export const EXPIRED_TOKEN = oaiDocument(`<error code="badResumptionToken">expired</error>`, "2026-05-06T12:00:05Z");

function oaiDocument(content: string, respondedAt: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
    <responseDate>${respondedAt}</responseDate>${content}</OAI-PMH>`;
}

/** The API's answer to a list of ids of which it knows some. */
export function apiAnswer(ids: string[]): string {
  const entries = ids.map(
    (id) => `<entry><id>http://arxiv.org/abs/${id}v1</id><title>Notes on ${id}</title>
      <updated>2026-05-04T17:00:00Z</updated><published>2026-05-04T17:00:00Z</published>
      <summary>We study ${id} with care.</summary><category term="cs.LG"/><arxiv:primary_category term="cs.LG"/>
      <author><name>Ada Lindqvist</name></author></entry>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
    <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom"
      xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults>${ids.length}</opensearch:totalResults>
    ${entries.join("\n")}</feed>`;
}
