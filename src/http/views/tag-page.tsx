import type { RankedItem } from "../../domain/api.ts";
import type { TagCount } from "../../domain/tag-overview.ts";
import type { TagInfo } from "../../domain/taxonomy/tags.ts";
import { longDate } from "../../domain/wording/dates.ts";
import { counted, exact } from "../../domain/wording/numbers.ts";
import { Entry } from "./card.tsx";
import { FEED_FORMATS } from "./head.tsx";
import { Layout } from "./layout.tsx";
import { More } from "./paper-list.tsx";
import type { Site } from "./site.ts";

export interface TagPageProps {
  site: Site;
  tag: TagInfo;
  /** The area of a topic; the topics of an area. */
  related: TagInfo[];
  count: TagCount;
  /** Its newest papers, newest day first. */
  items: RankedItem[];
  begins: boolean;
  nextHref: string | null;
}

/** One topic: what it is, how to subscribe to it, and its newest papers day by day. */
export function TagPage({ site, tag, related, count, items, begins, nextHref }: TagPageProps) {
  const byDay = Map.groupBy(items, ({ listedAt, publishedAt }) => (listedAt ?? publishedAt).slice(0, 10));
  return (
    <Layout
      site={site}
      title={`${tag.name} · ${site.name}`}
      description={`New machine-learning papers. ${tag.description}.`}
      path={`/tags/${tag.slug}`}
      kind="tag"
      section="topics"
      feed={{ name: tag.name, path: `/feeds/tags/${tag.slug}` }}
      indexed={begins}
      oembed
      box={{ subject: { name: tag.name, fields: [["tag", tag.slug]] } }}
    >
      <main id="main" class="topics-page">
        <h1>{tag.name}</h1>
        <p class="standfirst">{tag.description}.</p>
        <p class="facts">
          <span>{movement(count)}</span>
          <span>
            <a href={`/trending?tag=${tag.slug}&window=week`}>Trending this week</a>
          </span>
          <span>
            Feeds:{" "}
            {FEED_FORMATS.map(({ name }) => (
              <>
                <a href={`/feeds/tags/${tag.slug}.${name.toLowerCase()}`}>{name}</a>{" "}
              </>
            ))}
          </span>
        </p>
        {related.length > 0 && <Related tag={tag} related={related} />}
        {items.length === 0 && <p class="standfirst">No papers of this topic are on the daily lists yet.</p>}
        <div data-list="">
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
        </div>
        <More href={nextHref} />
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
