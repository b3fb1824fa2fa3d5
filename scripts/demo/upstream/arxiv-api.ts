import type { DemoPaper } from "../world.ts";
import { commentOf, updatedAt, versionAt } from "./arxiv-paper.ts";
import { breakLines, entityTag, escapeXml, isoSeconds, type Moment, type Reply, xmlReply } from "./reply.ts";

// arXiv's query interface: https://info.arxiv.org/help/api/user-manual.html

/** `GET /api/query?id_list=&start=&max_results=`: an Atom feed of the papers asked for. */
export function arxivQuery(papers: readonly DemoPaper[], query: URLSearchParams, moment: Moment): Reply {
  const start = Number(query.get("start") ?? 0);
  const size = Number(query.get("max_results") ?? 10);
  if (!Number.isInteger(start) || start < 0) return failure("start must be non-negative", query, moment);
  if (!Number.isInteger(size) || size < 0 || size > 2000)
    return failure("max_results must be from 0 to 2000", query, moment);
  const ids = (query.get("id_list") ?? "").split(",").filter(Boolean);
  const wrong = ids.find((id) => !/^\d{4}\.\d{4,5}(v\d+)?$/.test(id));
  if (wrong !== undefined) return failure(`incorrect id format for ${wrong}`, query, moment);
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  const rows = ids.flatMap((id) => known.get(id.replace(/v\d+$/, "")) ?? []);
  const entries = rows.slice(start, start + size).map((paper) => entry(paper, moment.now));
  return xmlReply(200, "application/atom+xml", feed(entries, { total: rows.length, start, size }, query, moment));
}

function failure(message: string, query: URLSearchParams, moment: Moment): Reply {
  const error = `  <entry>
    <id>http://arxiv.org/api/errors#${escapeXml(message.replace(/\W+/g, "_"))}</id>
    <title>Error</title>
    <summary>${escapeXml(message)}</summary>
    <updated>${isoSeconds(moment.now)}</updated>
    <author><name>arXiv api core</name></author>
  </entry>`;
  return xmlReply(400, "application/atom+xml", feed([error], { total: 1, start: 0, size: 1 }, query, moment));
}

function feed(
  entries: string[],
  page: { total: number; start: number; size: number },
  query: URLSearchParams,
  { now }: Moment,
): string {
  const asked = escapeXml(query.toString());
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>http://arxiv.org/api/${entityTag(asked).slice(1, 28)}</id>
  <title>ArXiv Query: ${asked}</title>
  <updated>${isoSeconds(now)}</updated>
  <link href="http://arxiv.org/api/query?${asked}" rel="self" type="application/atom+xml"/>
  <opensearch:totalResults>${page.total}</opensearch:totalResults>
  <opensearch:startIndex>${page.start}</opensearch:startIndex>
  <opensearch:itemsPerPage>${page.size}</opensearch:itemsPerPage>
${entries.join("\n")}
</feed>`;
}

function entry(paper: DemoPaper, now: number): string {
  const name = `${paper.id}v${versionAt(paper, now)}`;
  const comment = commentOf(paper, now);
  return `  <entry>
    <id>http://arxiv.org/abs/${name}</id>
    <title>${escapeXml(breakLines(paper.title))}</title>
    <updated>${isoSeconds(updatedAt(paper, now))}</updated>
    <published>${isoSeconds(paper.publishedAt)}</published>
    <summary>  ${escapeXml(breakLines(paper.abstract))}
</summary>
${paper.authors.map((author) => `    <author><name>${escapeXml(author)}</name></author>`).join("\n")}
${comment === null ? "" : `    <arxiv:comment>${escapeXml(comment)}</arxiv:comment>\n`}    <link href="https://arxiv.org/abs/${name}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${name}" rel="related" type="application/pdf" title="pdf"/>
    <arxiv:primary_category term="${paper.categories[0]}"/>
${paper.categories.map((category) => `    <category term="${category}" scheme="http://arxiv.org/schemas/atom"/>`).join("\n")}
  </entry>`;
}
