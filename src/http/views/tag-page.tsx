import type { RankedItem } from "../../domain/api.ts";
import type { Edition } from "../../domain/edition.ts";
import type { TagCount } from "../../domain/tag-overview.ts";
import type { TagInfo } from "../../domain/taxonomy/tags.ts";
import { byline } from "../../domain/wording/authors.ts";
import { longDate } from "../../domain/wording/dates.ts";
import { excerpt } from "../../domain/wording/excerpt.ts";
import { Layout } from "./layout.tsx";
import { counted, exact } from "../../domain/wording/numbers.ts";
import { SignalLine } from "./signal-line.tsx";
import type { Site } from "./site.ts";

export interface TagPageProps {
  site: Site;
  tag: TagInfo;
  /** The area of a topic; the topics of an area. */
  related: TagInfo[];
  count: TagCount;
  /** Its newest papers, newest day first; `null` before the first edition. */
  edition: Edition | null;
}

/** In characters: two or three lines. */
const EXCERPT_LENGTH = 180;
const FORMATS = ["rss", "atom", "json"] as const;

/** One topic: what it is, how to subscribe to it, and its newest papers day by day. */
export function TagPage({ site, tag, related, count, edition }: TagPageProps) {
  const items = edition?.items ?? [];
  const byDay = Map.groupBy(items, ({ listedAt, publishedAt }) => (listedAt ?? publishedAt).slice(0, 10));
  return (
    <Layout
      site={site}
      title={`${tag.name} · ${site.name}`}
      description={`New machine-learning papers. ${tag.description}.`}
      path={`/tags/${tag.slug}`}
      feed={{ name: tag.name, path: `/feeds/tags/${tag.slug}` }}
      box={{ topic: tag }}
    >
      <main id="main" class="topics-page">
        <h1>{tag.name}</h1>
        <p class="standfirst">{tag.description}.</p>
        <p class="facts">
          <span>{movement(count)}</span>
          <span>
            Feeds:{" "}
            {FORMATS.map((format) => (
              <>
                <a href={`/feeds/tags/${tag.slug}.${format}`}>{format.toUpperCase()}</a>{" "}
              </>
            ))}
          </span>
        </p>
        {related.length > 0 && <Related tag={tag} related={related} />}
        {items.length === 0 && <p class="standfirst">No papers of this topic are on the daily lists yet.</p>}
        {[...byDay].map(([day, papers]) => (
          <section class="tag-day">
            <h2>
              <a href={`/date/${day}`}>
                <time datetime={day}>{longDate(day)}</time>
              </a>
            </h2>
            <div class="entries">
              {papers.map((item) => (
                <Entry item={item} />
              ))}
            </div>
          </section>
        ))}
      </main>
    </Layout>
  );
}

function movement({ papers, week, previousWeek }: TagCount): string {
  const change = week - previousWeek;
  const than =
    change === 0
      ? "as in the week before"
      : `${exact(Math.abs(change))} ${change > 0 ? "more" : "fewer"} than the week before`;
  return `${counted(papers, "paper")} in all, ${exact(week)} listed this week, ${than}`;
}

function Related({ tag, related }: { tag: TagInfo; related: TagInfo[] }) {
  return (
    <p class="related">
      {tag.area === null ? "Topics: " : "Part of "}
      {related.map(({ slug, name }, place) => (
        <>
          {place > 0 && ", "}
          <a href={`/tags/${slug}`}>{name}</a>
        </>
      ))}
    </p>
  );
}

function Entry({ item }: { item: RankedItem }) {
  return (
    <article class="card unranked">
      <h3>
        <a href={`/papers/${item.id}`}>{item.title}</a>
      </h3>
      <p class="excerpt">{excerpt(item.abstract, EXCERPT_LENGTH)}</p>
      <div class="meta">
        <p class="byline">{byline(item.authors)}</p>
        <SignalLine item={item} />
      </div>
    </article>
  );
}
