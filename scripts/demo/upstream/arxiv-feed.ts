import { DAY, dayOf, HOUR } from "../../../src/domain/calendar.ts";
import type { DemoPaper } from "../world.ts";
import { easternOffset, entityTag, escapeXml, type Moment, type Reply, xmlReply } from "./reply.ts";

// arXiv's feeds: https://info.arxiv.org/help/rss_specifications.html

interface Announcement {
  paper: DemoPaper;
  version: 1 | 2;
  type: "new" | "cross" | "replace" | "replace-cross";
}

/** `GET /rss/{categories}` and `/atom/{categories}`, joined by `+`: what the last mailing announced; nothing at weekends. */
export function arxivFeed(papers: readonly DemoPaper[], format: string, categories: string, { now }: Moment): Reply {
  const day = dayOf(now - 4 * HOUR); // rebuilt at 04:00 UTC
  const items = announcementsOf(papers, day, categories.split("+"));
  const reply = xmlReply(
    200,
    `application/${format}+xml`,
    format === "rss" ? rss(items, day, categories) : atom(items, day, categories),
  );
  const secondsLeft = Math.floor((DAY - (now % DAY)) / 1000);
  return {
    ...reply,
    headers: { ...reply.headers, etag: entityTag(reply.body), "cache-control": `max-age=${secondsLeft}` },
  };
}

function announcementsOf(papers: readonly DemoPaper[], day: string, wanted: string[]): Announcement[] {
  const isWanted = (category = ""): boolean =>
    wanted.includes(category) || wanted.includes(category.split(".")[0] ?? "");
  return papers.flatMap((paper): Announcement[] => {
    if (!paper.categories.some(isWanted)) return [];
    const isCross = !isWanted(paper.categories[0]);
    if (dayOf(paper.announcedAt) === day) return [{ paper, version: 1, type: isCross ? "cross" : "new" }];
    const isRevised = paper.revision !== null && dayOf(paper.revision.announcedAt) === day;
    return isRevised ? [{ paper, version: 2, type: isCross ? "replace-cross" : "replace" }] : [];
  });
}

function describe({ paper, version, type }: Announcement): string {
  return escapeXml(`arXiv:${paper.id}v${version} Announce Type: ${type} \nAbstract: ${paper.abstract}`);
}

/** Midnight in New York, where the mailing's date comes from, with its offset: `-0500` or, for Atom, `-05:00`. */
function easternMidnight(day: string, separator: string): string {
  return `-0${easternOffset(Date.parse(day))}${separator}00`;
}

function rss(items: Announcement[], day: string, categories: string): string {
  const date = `${new Date(day).toUTCString().slice(0, 25)} ${easternMidnight(day, "")}`;
  return `<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
  <channel>
    <title>${escapeXml(categories)} updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/${escapeXml(categories)}</link>
    <description>${escapeXml(categories)} updates on the arXiv.org e-print archive.</description>
    <language>en-us</language>
    <lastBuildDate>${date}</lastBuildDate>
    <pubDate>${date}</pubDate>
    <skipDays><day>Saturday</day><day>Sunday</day></skipDays>
${items.map((item) => rssItem(item, date)).join("\n")}
  </channel>
</rss>`;
}

function rssItem(item: Announcement, date: string): string {
  const { paper, version, type } = item;
  return `    <item>
      <title>${escapeXml(paper.title)}</title>
      <link>https://arxiv.org/abs/${paper.id}</link>
      <description>${describe(item)}</description>
      <guid isPermaLink="false">oai:arXiv.org:${paper.id}v${version}</guid>
      ${paper.categories.map((category) => `<category>${category}</category>`).join("")}
      <pubDate>${date}</pubDate>
      <arxiv:announce_type>${type}</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      <dc:creator>${escapeXml(paper.authors.join(", "))}</dc:creator>
    </item>`;
}

function atom(items: Announcement[], day: string, categories: string): string {
  const date = `${day}T00:00:00${easternMidnight(day, ":")}`;
  return `<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/${escapeXml(categories)}</id>
  <title>${escapeXml(categories)} updates on arXiv.org</title>
  <updated>${day}T04:00:00+00:00</updated>
  <link href="http://rss.arxiv.org/atom/${escapeXml(categories)}" rel="self" type="application/atom+xml"/>
${items.map((item) => atomEntry(item, date)).join("\n")}
</feed>`;
}

function atomEntry(item: Announcement, date: string): string {
  const { paper, version, type } = item;
  return `  <entry>
    <id>oai:arXiv.org:${paper.id}v${version}</id>
    <title>${escapeXml(paper.title)}</title>
    <updated>${date}</updated>
    <link href="https://arxiv.org/abs/${paper.id}" rel="alternate" type="text/html"/>
    <summary>${describe(item)}</summary>
    ${paper.categories.map((category) => `<category term="${category}"/>`).join("")}
    <published>${date}</published>
    <arxiv:announce_type>${type}</arxiv:announce_type>
    <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
    <dc:creator>${escapeXml(paper.authors.join(", "))}</dc:creator>
  </entry>`;
}
