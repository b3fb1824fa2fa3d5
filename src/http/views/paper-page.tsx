import type { Item } from "../../domain/api.ts";
import { paragraphsOf } from "../../domain/wording/links.ts";
import { webUrl } from "../../domain/wording/web-url.ts";
import { excerpt } from "../../domain/wording/excerpt.ts";
import { longDate, shortDate } from "../../domain/wording/dates.ts";
import { Layout } from "./layout.tsx";
import { PaperAside } from "./paper-aside.tsx";
import type { Site } from "./site.ts";

export interface PaperPageProps {
  site: Site;
  item: Item;
}

/** Search engines and link previews show about this much, in characters. */
const DESCRIPTION_LENGTH = 200;

/** One paper: title, names, dates and abstract, and beside them why it ranks and where it is to be had. */
export function PaperPage({ site, item }: PaperPageProps) {
  return (
    <Layout
      site={site}
      title={`${item.title} · ${site.name}`}
      description={excerpt(item.abstract, DESCRIPTION_LENGTH)}
      path={`/papers/${item.id}`}
      imageUrl={webUrl(item.thumbnailUrl)}
    >
      <main id="main" class="paper">
        <article>
          <h1>{item.title}</h1>
          <p class="authors">{item.authors.map((author) => author.name).join(", ")}</p>
          {item.organization !== null && <p class="organisation">{item.organization}</p>}
          <PaperDateline item={item} />
          {item.withdrawnAt !== null && (
            <p class="notice">
              Withdrawn by its authors on <time datetime={item.withdrawnAt}>{shortDate(item.withdrawnAt)}</time>.
            </p>
          )}
          <div class="abstract">
            {paragraphsOf(item.abstract).map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
          {item.tags.length > 0 && <PaperTopics tags={item.tags} />}
        </article>
        <PaperAside site={site} item={item} />
      </main>
    </Layout>
  );
}

function PaperTopics({ tags }: Pick<Item, "tags">) {
  return (
    <p class="topics">
      Topics:{" "}
      {tags.map(({ slug, name }, place) => (
        <>
          {place > 0 && ", "}
          <a href={`/tags/${slug}`}>{name}</a>
        </>
      ))}
    </p>
  );
}

function PaperDateline({ item }: { item: Item }) {
  const listedDay = item.listedAt?.slice(0, 10);
  return (
    <ul class="facts">
      <li>
        arXiv {item.id}, version {item.version}
      </li>
      <li>
        published <time datetime={item.publishedAt}>{shortDate(item.publishedAt)}</time>
      </li>
      {item.version > 1 && (
        <li>
          revised <time datetime={item.updatedAt}>{shortDate(item.updatedAt)}</time>
        </li>
      )}
      {listedDay !== undefined && (
        <li>
          listed{" "}
          <a href={`/date/${listedDay}`}>
            <time datetime={listedDay}>{longDate(listedDay)}</time>
          </a>
        </li>
      )}
      {item.categories.length > 0 && <li>{item.categories.join(", ")}</li>}
    </ul>
  );
}
