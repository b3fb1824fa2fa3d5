import type { Item } from "../../domain/api.ts";
import { queryOf } from "../../domain/feed-address.ts";
import { authorSlug } from "../../domain/wording/authors.ts";
import { shortDate } from "../../domain/wording/dates.ts";
import { counted } from "../../domain/wording/numbers.ts";
import { Entry } from "./card.tsx";
import { FEED_FORMATS } from "./head.tsx";
import { Layout } from "./layout.tsx";
import { More } from "./paper-list.tsx";
import type { Site } from "./site.ts";

export interface AuthorPageProps {
  site: Site;
  slug: string;
  /** As most of the papers write it. */
  name: string;
  /** Newest first. */
  items: Item[];
  begins: boolean;
  nextHref: string | null;
}

const COAUTHORS = 12;
const TOPICS = 8;

/** The papers that somebody of this name has signed. */
export function AuthorPage({ site, slug, name, items, begins, nextHref }: AuthorPageProps) {
  const query = queryOf({ author: name });
  const all = begins && nextHref === null;
  const byYear = Map.groupBy(items, ({ publishedAt }) => publishedAt.slice(0, 4));
  return (
    <Layout
      site={site}
      title={`${name} · ${site.name}`}
      description={`Machine-learning papers by ${name}, newest first.`}
      path={`/authors/${slug}`}
      kind="author"
      feed={{ name, path: "/feeds/search", query }}
      indexed={begins}
      box={{ subject: { name: `by ${name}`, fields: [["author", name]] } }}
    >
      <main id="main" class="topics-page author-page">
        <h1>{name}</h1>
        <p class="facts">
          <span>{all ? counted(items.length, "paper") : `${items.length} papers on this page, newest first`}</span>
          <span>
            Feeds:{" "}
            {FEED_FORMATS.map(({ name: format }) => (
              <>
                <a href={`/feeds/search.${format.toLowerCase()}${query}`}>{format}</a>{" "}
              </>
            ))}
          </span>
          <span>By name: two people who share one are both here.</span>
        </p>
        <Coauthors slug={slug} items={items} />
        <Topics items={items} />
        <div data-list="">
          {[...byYear].map(([year, papers]) => (
            <section class="tag-day">
              <h2>{year}</h2>
              <div class="entries">
                {papers.map((item) => (
                  <Entry item={item} date={shortDate(item.publishedAt)} />
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

function Coauthors({ slug, items }: { slug: string; items: Item[] }) {
  const others = items
    .flatMap(({ authors }) => authors.map(({ name }) => name))
    .filter((name) => authorSlug(name) !== "");
  const counts = mostFrequent(others.filter((name) => authorSlug(name) !== slug));
  if (counts.length === 0) return null;
  return (
    <p class="related">
      With{" "}
      {counts.slice(0, COAUTHORS).map((name, place) => (
        <>
          {place > 0 && ", "}
          <a href={`/authors/${authorSlug(name)}`}>{name}</a>
        </>
      ))}
    </p>
  );
}

function Topics({ items }: { items: Item[] }) {
  const names = new Map(items.flatMap(({ tags }) => tags.map(({ slug, name }) => [slug, name] as const)));
  const slugs = mostFrequent(
    items.flatMap(({ tags }) => tags.filter(({ kind }) => kind === "topic").map(({ slug }) => slug)),
  );
  if (slugs.length === 0) return null;
  return (
    <p class="related">
      On{" "}
      {slugs.slice(0, TOPICS).map((slug, place) => (
        <>
          {place > 0 && ", "}
          <a href={`/tags/${slug}`}>{names.get(slug)}</a>
        </>
      ))}
    </p>
  );
}

/** Each once, the most frequent first; the earlier first among equals. */
export function mostFrequent(values: string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
