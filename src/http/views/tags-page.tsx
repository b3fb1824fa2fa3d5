import { countOf, type TagOverview } from "../../domain/tag-overview.ts";
import type { TagInfo } from "../../domain/taxonomy/tags.ts";
import { Layout } from "./layout.tsx";
import { compact } from "../../domain/wording/numbers.ts";
import type { Site } from "./site.ts";

export interface TagsPageProps {
  site: Site;
  /** All tags: areas each followed by their topics, then the facets. */
  tags: TagInfo[];
  /** `null` before the first count. */
  overview: TagOverview | null;
}

/** The contents of the paper: every topic under its area, with how many papers were listed this week. */
export function TagsPage({ site, tags, overview }: TagsPageProps) {
  const areas = tags.filter(({ kind, area }) => kind === "topic" && area === null);
  const facets = tags.filter(({ kind }) => kind === "facet");
  return (
    <Layout
      site={site}
      title={`Topics · ${site.name}`}
      description="Every topic of machine-learning research that papers are filed under, each with a feed of its own."
      path="/tags"
      kind="tags"
      section="topics"
    >
      <main id="main" class="topics-page">
        <h1>Topics</h1>
        <p class="standfirst">
          Papers are filed under these by their words. Beside each: papers listed in the last seven days. Every topic
          has feeds of its own, <a href="/opml.xml">all in one file for your feed reader</a>.
        </p>
        <div class="topic-columns">
          {areas.map((area) => (
            <section>
              <h2>
                <TagLink tag={area} overview={overview} />
              </h2>
              <TagList tags={tags.filter((tag) => tag.area === area.slug)} overview={overview} />
            </section>
          ))}
          <section>
            <h2>Kinds of papers</h2>
            <TagList tags={facets} overview={overview} />
          </section>
        </div>
      </main>
    </Layout>
  );
}

function TagList({ tags, overview }: { tags: TagInfo[]; overview: TagOverview | null }) {
  return (
    <ul>
      {tags.map((tag) => (
        <li>
          <TagLink tag={tag} overview={overview} />
        </li>
      ))}
    </ul>
  );
}

function TagLink({ tag, overview }: { tag: TagInfo; overview: TagOverview | null }) {
  const { week } = countOf(overview, tag.slug);
  return (
    <>
      <a href={`/tags/${tag.slug}`} title={tag.description}>
        {tag.name}
      </a>
      {week > 0 && (
        <span class="count">
          {" "}
          {compact(week)}
          <span class="hidden"> this week</span>
        </span>
      )}
    </>
  );
}
