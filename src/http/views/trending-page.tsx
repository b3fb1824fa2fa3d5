import type { RankedItem, Window } from "../../domain/api.ts";
import type { Edition } from "../../domain/edition.ts";
import { queryOf } from "../../domain/feed-address.ts";
import type { Filters } from "../../domain/filters.ts";
import { WINDOWS } from "../../domain/trending.ts";
import { clockTime, longDate, sinceDate } from "../../domain/wording/dates.ts";
import { filterWords } from "../../domain/wording/filters.ts";
import { FilterForm, SavedFilters } from "./filter-form.tsx";
import { Layout } from "./layout.tsx";
import { PaperList } from "./paper-list.tsx";
import { pictureOf } from "./card-path.ts";
import type { Site } from "./site.ts";
import { boxSubject } from "./subscribe-box.tsx";

export interface TrendingPageProps {
  site: Site;
  window: Window;
  filters: Filters;
  /** `null` before the first papers trend. */
  edition: Edition | null;
  /** The part of it that this page has. */
  items: RankedItem[];
  begins: boolean;
  nextHref: string | null;
  categories: string[];
}

const WINDOW_LABELS: Record<Window, string> = { day: "Today", week: "This week", month: "This month" };

/** What the field takes notice of just now, whatever day it is from. */
export function TrendingPage({
  site,
  window,
  filters,
  edition,
  items,
  begins,
  nextHref,
  categories,
}: TrendingPageProps) {
  const words = filterWords(filters);
  const title = `Trending ${WINDOW_LABELS[window].toLowerCase()}${words.length > 0 ? `: ${words.join(", ")}` : ""}`;
  const query = queryOf({ ...filters, window });
  const lead = items[0];
  return (
    <Layout
      site={site}
      title={`${title} · ${site.name}`}
      description="Machine-learning papers that the field takes notice of just now: by votes, stars, comments and points, with the reason for every place."
      path={`/trending${query}`}
      kind="trending"
      section="trending"
      feed={{ name: title, path: "/feeds/trending", query }}
      imageUrl={lead === undefined ? null : pictureOf(lead)}
      indexed={begins && words.length === 0}
      oembed
      box={{ subject: boxSubject(filters) }}
    >
      <main id="main">
        <div class="dateline trending-line">
          <nav aria-label="Window" class="windows">
            <ul>
              {WINDOWS.map((one) => (
                <li>
                  <a
                    href={`/trending${queryOf({ ...filters, window: one })}`}
                    aria-current={one === window ? "true" : undefined}
                  >
                    {WINDOW_LABELS[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="today">
            <h1>{title}</h1>
            {edition !== null && (
              <p>
                as of{" "}
                <time datetime={edition.info.publishedAt}>
                  {longDate(edition.info.publishedAt)}, {clockTime(edition.info.publishedAt)}
                </time>
              </p>
            )}
          </div>
          <p class="turn">
            <a href="/about/ranking">How papers are ranked</a>
          </p>
        </div>
        <FilterForm
          path="/trending"
          filters={filters}
          categories={categories}
          kept={window === "day" ? {} : { window }}
        />
        {items.length === 0 && <Nothing filtered={words.length > 0} window={window} />}
        <PaperList
          items={items}
          begins={begins}
          nextHref={nextHref}
          nameInstant={(iso) => sinceDate(iso, edition?.info.publishedAt ?? iso)}
        />
        <SavedFilters />
      </main>
    </Layout>
  );
}

function Nothing({ filtered, window }: { filtered: boolean; window: Window }) {
  return (
    <div class="message">
      <p>
        {filtered
          ? "No paper that trends passes these filters."
          : "Nothing trends yet: votes and stars are still to come."}
      </p>
      <ul>
        {filtered && (
          <li>
            <a href={`/trending${queryOf({ window })}`}>Everything that trends</a>
          </li>
        )}
        {window !== "month" && (
          <li>
            <a href="/trending?window=month">What trends this month</a>
          </li>
        )}
        <li>
          <a href="/">The papers of the day</a>
        </li>
      </ul>
    </div>
  );
}
