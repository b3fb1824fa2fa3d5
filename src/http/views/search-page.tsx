import type { Item } from "../../domain/api.ts";
import { queryOf } from "../../domain/feed-address.ts";
import type { Filters } from "../../domain/filters.ts";
import type { TagInfo } from "../../domain/taxonomy/tags.ts";
import { shortDate } from "../../domain/wording/dates.ts";
import { filterWords } from "../../domain/wording/filters.ts";
import { FoundEntry } from "./found-entry.tsx";
import { FilterForm, SavedFilters } from "./filter-form.tsx";
import { Layout } from "./layout.tsx";
import { More } from "./paper-list.tsx";
import type { Site } from "./site.ts";
import { boxSubject, type BoxSubject } from "./subscribe-box.tsx";

export interface SearchPageProps {
  site: Site;
  filters: Filters;
  /** The papers found; `null` where nothing was asked for. */
  items: Item[] | null;
  begins: boolean;
  nextHref: string | null;
  categories: string[];
  /** Topics that the words may mean. */
  nearest: TagInfo[];
  order: SearchOrder;
  /** The stems that were looked for, to be marked. */
  stems: ReadonlySet<string>;
  /** What was probably meant. */
  suggestion: string | null;
}

/** How what was found stands: the best first, or the newest. */
export const SEARCH_ORDERS = ["relevance", "newest"] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What was looked for, among all papers. */
export function SearchPage(props: SearchPageProps) {
  const { site, filters, items, begins, nextHref, categories, nearest, order, stems, suggestion } = props;
  const words = filterWords(filters);
  const title = items === null ? "Search" : `Search: ${words.join(", ")}`;
  const query = queryOf({ ...filters });
  const subject = items === null ? null : boxSubject(filters);
  return (
    <Layout
      site={site}
      title={`${title} · ${site.name}`}
      description="Search machine-learning papers by words, authors, topics, votes and code."
      path={items === null ? "/search" : `/search${query}`}
      kind="search"
      searched={filters.q ?? ""}
      feed={items === null ? null : { name: title, path: "/feeds/search", query }}
      indexed={items === null}
      box={{ subject }}
    >
      <main id="main" class="search-page">
        <h1>{items === null ? "Search" : "Papers found"}</h1>
        <form action="/search" class="search-form">
          <label for="search-words">A title, a sentence, names, an arXiv id or link</label>
          <span class="line">
            <input id="search-words" type="search" name="q" maxlength={2_000} value={filters.q ?? ""} />
            <button type="submit">Search</button>
          </span>
        </form>
        <FilterForm
          path="/search"
          filters={filters}
          categories={categories}
          kept={{ ...(filters.q === null ? {} : { q: filters.q }), ...(order === "newest" ? { order } : {}) }}
          searching
        />
        {filters.q !== null && <Orders filters={filters} order={order} />}
        {suggestion !== null && (
          <p class="related">
            Did you mean <a href={`/search${queryOf({ ...filters, q: suggestion })}`}>{suggestion}</a>?
          </p>
        )}
        {nearest.length > 0 && (
          <p class="related">
            Topics:{" "}
            {nearest.map(({ slug, name }, place) => (
              <>
                {place > 0 && ", "}
                <a href={`/tags/${slug}`}>{name}</a>
              </>
            ))}
          </p>
        )}
        {items?.length === 0 && <NothingFound goesOn={nextHref !== null} />}
        {items !== null && items.length > 0 && (
          <>
            <h2 class="hidden">{filters.q === null ? orderName("newest") : orderName(order)}</h2>
            <div class="entries found" data-list="">
              {items.map((item) => (
                <FoundEntry item={item} date={shortDate(item.publishedAt)} stems={stems} />
              ))}
            </div>
          </>
        )}
        {!begins && items?.length === 0 && nextHref === null && <p class="hint">That was the last of them.</p>}
        <More href={nextHref} />
        {subject !== null && <Alerts subject={subject} query={query} />}
        <SavedFilters />
      </main>
    </Layout>
  );
}

function orderName(order: SearchOrder): string {
  return order === "newest" ? "Newest first" : "Best first";
}

function Orders({ filters, order }: { filters: Filters; order: SearchOrder }) {
  return (
    <nav aria-label="Order" class="windows">
      <ul>
        {SEARCH_ORDERS.map((one) => (
          <li>
            <a
              href={`/search${queryOf({ ...filters, order: one === "newest" ? one : null })}`}
              aria-current={one === order ? "true" : undefined}
            >
              {orderName(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How to hear of what will be found. */
function Alerts({ subject: { fields }, query }: { subject: BoxSubject; query: string }) {
  return (
    <p class="hint alerts">
      New papers of this search: <a href={`/subscribe?${new URLSearchParams(fields).toString()}`}>by e-mail</a>,{" "}
      <a href={`/feeds/search.atom${query}`} type="application/atom+xml">
        as a feed
      </a>
    </p>
  );
}

function NothingFound({ goesOn }: { goesOn: boolean }) {
  return goesOn ? (
    <p class="standfirst">None among the papers looked through so far; older ones are on the next page.</p>
  ) : (
    <div class="standfirst">
      <p>No paper has all of this. Fewer words find more; words are found in all their forms.</p>
      <p>
        <a href="/tags">All topics</a> · <a href="/trending">What trends</a>
      </p>
    </div>
  );
}
