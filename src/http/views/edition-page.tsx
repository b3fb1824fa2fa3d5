import type { Edition } from "../../domain/edition.ts";
import { webUrl } from "../../domain/wording/web-url.ts";
import { BriefCard, Card } from "./card.tsx";
import { clockTime, dayAndMonth, longDate, sinceDate } from "../../domain/wording/dates.ts";
import { Layout } from "./layout.tsx";
import { counted } from "../../domain/wording/numbers.ts";
import type { Site } from "./site.ts";

export interface EditionPageProps {
  site: Site;
  /** A daily edition, its items in the order of their ranks. */
  edition: Edition;
  /** The nearest days with an edition, `YYYY-MM-DD`. */
  previous: string | null;
  next: string | null;
}

/** From here on papers are listed in brief, without an abstract. */
const LAST_RANK_WITH_CARD = 30;

/** The day on one page: the lead, then columns by rank, then the rest in brief. */
export function EditionPage({ site, edition, previous, next }: EditionPageProps) {
  const { info, items } = edition;
  const lead = items[0];
  const date = longDate(info.key);
  const nameInstant = (iso: string) => sinceDate(iso, info.publishedAt);
  const cards = items.filter((item) => item.rank <= LAST_RANK_WITH_CARD);
  const briefs = items.filter((item) => item.rank > LAST_RANK_WITH_CARD);
  return (
    <Layout
      site={site}
      title={`${site.name}, ${date}`}
      description={describe(edition)}
      path={`/date/${info.key}`}
      imageUrl={webUrl(lead?.thumbnailUrl ?? null)}
    >
      <Dateline edition={edition} previous={previous} next={next} />
      <main id="main">
        {lead === undefined && <EmptyDay previous={previous} complete={info.complete} />}
        {cards.length > 0 && (
          <div class="edition">
            {cards.map((item) => (
              <Card item={item} nameInstant={nameInstant} />
            ))}
          </div>
        )}
        {briefs.length > 0 && (
          <section class="briefs" aria-labelledby="in-brief">
            <h2 id="in-brief">In brief</h2>
            <div class="brief-columns">
              {briefs.map((item) => (
                <BriefCard item={item} />
              ))}
            </div>
          </section>
        )}
      </main>
    </Layout>
  );
}

function describe({ info, items }: Edition): string {
  const day = longDate(info.key);
  const lead = items[0];
  if (lead === undefined) return `Machine-learning papers of ${day}.`;
  return `${counted(items.length, "machine-learning paper")} of ${day}, by rank. First: ${lead.title}`;
}

function Dateline({ edition: { info, items }, previous, next }: Omit<EditionPageProps, "site">) {
  return (
    <div class="dateline">
      <p class="turn">
        {previous !== null && (
          <a rel="prev" href={`/date/${previous}`}>
            <span aria-hidden="true">‹ </span>
            <span class="hidden">Previous edition, </span>
            {dayAndMonth(previous)}
          </a>
        )}
      </p>
      <div class="today">
        <h1>
          <time datetime={info.key}>{longDate(info.key)}</time>
        </h1>
        <p>
          {counted(items.length, "paper")} · updated{" "}
          <time datetime={info.publishedAt}>{clockTime(info.publishedAt)}</time>
          {!info.complete && " · not complete yet"}
        </p>
      </div>
      <p class="turn">
        {next !== null && (
          <a rel="next" href={`/date/${next}`}>
            <span class="hidden">Next edition, </span>
            {dayAndMonth(next)}
            <span aria-hidden="true"> ›</span>
          </a>
        )}
      </p>
    </div>
  );
}

function EmptyDay({ previous, complete }: { previous: string | null; complete: boolean }) {
  return (
    <div class="message">
      <p>{complete ? "No papers were listed that day." : "No papers are listed for this day yet."}</p>
      {previous !== null && (
        <p>
          The edition before is <a href={`/date/${previous}`}>{longDate(previous)}</a>.
        </p>
      )}
    </div>
  );
}
