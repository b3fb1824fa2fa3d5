import type { Item, PaperHistory } from "../../domain/api.ts";
import type { Typeset } from "../../domain/typeset.ts";
import { authorSlug } from "../../domain/wording/authors.ts";
import { longDate, shortDate } from "../../domain/wording/dates.ts";
import { excerpt } from "../../domain/wording/excerpt.ts";
import { paragraphsOf } from "../../domain/wording/links.ts";
import { abstractOf, titleOf } from "../../domain/wording/plain.ts";
import { Entry } from "./card.tsx";
import { pictureOf } from "./card-path.ts";
import { Inlines } from "./inline.tsx";
import { Layout } from "./layout.tsx";
import { PaperAside } from "./paper-aside.tsx";
import { PaperFacts } from "./paper-facts.tsx";
import { PaperMeta } from "./paper-meta.tsx";
import type { Site } from "./site.ts";

export interface PaperPageProps {
  site: Site;
  item: Item;
  /** `null` where neither title nor abstract holds LaTeX. */
  typeset: Typeset | null;
  history: PaperHistory;
  /** The papers most like it. */
  similar: Item[];
  /** ISO 8601: until when its history is told. */
  until: string;
}

/** Search engines and link previews show about this much, in characters. */
const DESCRIPTION_LENGTH = 200;

/** One paper: title, names, dates and abstract, and beside them why it ranks and where it is to be had. */
export function PaperPage({ site, item, typeset, history, similar, until }: PaperPageProps) {
  const abstract = typeset?.abstract ?? paragraphsOf(item.abstract).map((paragraph) => [paragraph]);
  return (
    <Layout
      site={site}
      title={`${titleOf(item)} · ${site.name}`}
      description={excerpt(abstractOf(item), DESCRIPTION_LENGTH)}
      path={`/papers/${item.id}`}
      kind="paper"
      imageUrl={pictureOf(item)}
      oembed
      meta={<PaperMeta item={item} />}
    >
      <main id="main" class="paper">
        <article itemscope itemtype="https://schema.org/ScholarlyArticle">
          <h1 itemprop="headline name">
            <Inlines inlines={typeset?.title ?? [item.title]} />
          </h1>
          <Authors item={item} />
          {item.organization !== null && (
            <p class="organisation" itemprop="sourceOrganization">
              {item.organization}
            </p>
          )}
          <PaperFacts item={item} />
          {item.listing?.aiSummary && (
            <p class="in-a-sentence">
              {item.listing.aiSummary} <small>One sentence by a language model, from Hugging Face</small>
            </p>
          )}
          <div class="abstract" itemprop="abstract">
            {abstract.map((paragraph) => (
              <p>
                <Inlines inlines={paragraph} />
              </p>
            ))}
          </div>
          {item.tags.length > 0 && <PaperTopics tags={item.tags} />}
          {item.comment !== null && <p class="comment">Authors’ note: {item.comment}</p>}
          <p class="save-paper" data-save-paper="" />
        </article>
        <PaperAside site={site} item={item} history={history} until={until} />
      </main>
      {similar.length > 0 && <Similar id={item.id} items={similar} />}
    </Layout>
  );
}

function Authors({ item }: { item: Item }) {
  return (
    <p class="authors">
      {item.authors.map(({ name }, place) => (
        <>
          {place > 0 && ", "}
          <span itemprop="author" itemscope itemtype="https://schema.org/Person">
            <Author name={name} />
          </span>
        </>
      ))}
    </p>
  );
}

function Author({ name }: { name: string }) {
  const slug = authorSlug(name);
  if (slug === "") return <span itemprop="name">{name}</span>;
  return (
    <a href={`/authors/${encodeURIComponent(slug)}`} itemprop="name">
      {name}
    </a>
  );
}

function PaperTopics({ tags }: Pick<Item, "tags">) {
  return (
    <p class="topics">
      Topics:{" "}
      {tags.map(({ slug, name }, place) => (
        <>
          {place > 0 && ", "}
          <a href={`/tags/${slug}`} itemprop="keywords">
            {name}
          </a>
        </>
      ))}
    </p>
  );
}

function Similar({ id, items }: { id: string; items: Item[] }) {
  return (
    <section class="similar" aria-labelledby="similar">
      <h2 id="similar">Similar papers</h2>
      <div class="entries">
        {items.map((item) => (
          <Entry item={item} date={item.listedAt === null ? shortDate(item.publishedAt) : longDate(item.listedAt)} />
        ))}
      </div>
      <p class="hint">
        <a href={`/feeds/similar.atom?id=${encodeURIComponent(id)}`}>More like this, as a feed</a>
      </p>
    </section>
  );
}
