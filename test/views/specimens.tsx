import type { RankedItem } from "../../src/domain/api.ts";
import { DEFAULT_PREFERENCES } from "../../src/domain/subscription.ts";
import { queryOf } from "../../src/domain/feed-address.ts";
import type { Filters } from "../../src/domain/filters.ts";
import { TAGS, type TagInfo } from "../../src/domain/taxonomy/tags.ts";
import { NoEdition } from "../../src/http/no-edition.tsx";
import { AuthorPage } from "../../src/http/views/author-page.tsx";
import { CalendarPage } from "../../src/http/views/calendar-page.tsx";
import { EditionPage } from "../../src/http/views/edition-page.tsx";
import { MessagePage } from "../../src/http/views/message-page.tsx";
import { PaperPage } from "../../src/http/views/paper-page.tsx";
import { RankingPage } from "../../src/http/views/ranking-page.tsx";
import { ReadingListPage } from "../../src/http/views/reading-list-page.tsx";
import { SearchPage } from "../../src/http/views/search-page.tsx";
import type { Site } from "../../src/http/views/site.ts";
import { StatusPage } from "../../src/http/views/status-page.tsx";
import { SubscribePage } from "../../src/http/views/subscribe-page.tsx";
import { ConfirmPage } from "../../src/http/views/subscription-confirm.tsx";
import { LeavePage } from "../../src/http/views/subscription-leave.tsx";
import { TagPage } from "../../src/http/views/tag-page.tsx";
import { TagsPage } from "../../src/http/views/tags-page.tsx";
import { TrendingPage } from "../../src/http/views/trending-page.tsx";
import { typeset } from "../../src/typesetting/typeset.ts";
import {
  CATEGORIES,
  editionProps,
  NO_FILTERS,
  paperProps,
  sampleEdition,
  sampleHistory,
  sampleStatus,
} from "./site.ts";

/** A page of the site as a test looks at it. */
export interface Specimen {
  name: string;
  page: { toString(): string };
  /** Its path and query on this site; `null` where it has none that lasts. */
  path: string | null;
  indexed: boolean;
}

export interface Subjects {
  site: Site;
  /** The papers of every list. */
  items: RankedItem[];
  /** What somebody has typed, in filters and searches. */
  typed: string;
}

const COUNT = { papers: 1_234, week: 12, previousWeek: 9 };

/** Every page there is, with these papers and words. */
export function specimens(subjects: Subjects): Specimen[] {
  return [editions, trendingLists, searches, listsByName, papers, messages].flatMap((pages) => pages(subjects));
}

function editions({ site, items, typed }: Subjects): Specimen[] {
  const day = sampleEdition(items);
  const filters = filtersOf(typed);
  const month = editionOf(items, "monthly", "2026-05", site);
  const nothing = editionProps(day, { site, filters, passing: 0, items: [] });
  const onward = `/month/2026-05${queryOf({ ...filters })}&cursor=abc`;
  return [
    specimen("a day", "/date/2026-05-04", <EditionPage {...editionProps(day, { site, previous: "2026-05-01" })} />),
    specimen("a week", "/week/2026-W19", <EditionPage {...editionOf(items, "weekly", "2026-W19", site)} />),
    specimen("a month", "/month/2026-05", <EditionPage {...month} />),
    specimen("an empty day", "/date/2026-05-04", <EditionPage {...editionProps(sampleEdition([]), { site })} />),
    part("a filtered day", "/date/2026-05-04", <EditionPage {...editionProps(day, { site, filters, passing: 1 })} />),
    part("a day that nothing passes", "/date/2026-05-04", <EditionPage {...nothing} />),
    part("a second page", "/month/2026-05", <EditionPage {...month} begins={false} nextHref={onward} />),
  ];
}

function trendingLists({ site, items, typed }: Subjects): Specimen[] {
  const edition = sampleEdition(items, { kind: "trending", key: "week" });
  const list = { site, items, edition, filters: NO_FILTERS, categories: CATEGORIES, begins: true, nextHref: null };
  const filters = filtersOf(typed);
  const path = `/trending${queryOf({ ...filters })}`;
  const second = { filters, begins: false, nextHref: `${path}&cursor=abc` };
  return [
    specimen("trending", "/trending?window=week", <TrendingPage {...list} window="week" />),
    specimen("nothing trends", "/trending", <TrendingPage {...list} window="day" edition={null} items={[]} />),
    part("trending, filtered", path, <TrendingPage {...list} {...second} window="day" />),
  ];
}

function searches({ site, items, typed }: Subjects): Specimen[] {
  const filters = filtersOf(typed);
  const path = `/search${queryOf({ ...filters })}`;
  const list = {
    site,
    filters,
    categories: CATEGORIES,
    begins: true,
    nextHref: null,
    order: "relevance" as const,
    stems: new Set<string>(),
    suggestion: typed,
  };
  const nearest = [{ ...tagOf("robotics"), name: typed }];
  const onward = `${path}&cursor=abc`;
  return [
    specimen("search", "/search", <SearchPage {...list} filters={NO_FILTERS} items={null} nearest={[]} />),
    part("found", path, <SearchPage {...list} items={items} nearest={nearest} nextHref={onward} />),
    part("nothing found", path, <SearchPage {...list} items={[]} nearest={nearest} />),
  ];
}

function listsByName({ site, items, typed }: Subjects): Specimen[] {
  const list = { site, items, begins: true, nextHref: null };
  const name = items[0]?.authors[0]?.name ?? typed;
  const author = { slug: "ada-quill", name, nextHref: "/authors/ada-quill?cursor=abc" };
  const topic = { tag: { ...tagOf("robotics"), name: typed, description: typed }, count: COUNT };
  const days = ["2025-12-31", "2026-04-30", "2026-05-04"];
  return [
    specimen("an author", "/authors/ada-quill", <AuthorPage {...list} {...author} />),
    specimen("a topic", "/tags/robotics", <TagPage {...list} {...topic} related={[tagOf("vision-language-models")]} />),
    specimen("topics", "/tags", <TagsPage site={site} tags={[...TAGS.values()]} overview={null} />),
    specimen("the calendar", "/calendar/2026", <CalendarPage site={site} year="2026" days={days} />),
    specimen("the ranking", "/about/ranking", <RankingPage site={site} top={items} appeal={[]} />),
    part("the reading list", "/reading-list", <ReadingListPage site={site} />),
    part("status", "/status", <StatusPage site={site} status={troubledStatus(typed)} />),
  ];
}

function papers({ site, items }: Subjects): Specimen[] {
  return items.slice(0, 1).flatMap((item) => {
    const { id, title, abstract } = item;
    const whole = { typeset: typeset(title, abstract), history: sampleHistory(id), similar: items.slice(1, 4) };
    return [
      specimen("a paper", `/papers/${id}`, <PaperPage {...paperProps(item, { site, ...whole })} />),
      specimen("a paper alone", `/papers/${id}`, <PaperPage {...paperProps(item, { site })} />),
    ];
  });
}

function messages({ site, items, typed }: Subjects): Specimen[] {
  const links = [{ label: typed, href: "/" }];
  const none = { edition: { kind: "weekly", key: "2026-W18" }, previous: "2026-W17", next: "2026-W19" } as const;
  const form = { typed: { address: [typed], q: [typed] }, errors: [{ parameter: "q", detail: "must be shorter" }] };
  const wishes = { ...DEFAULT_PREFERENCES, filters: { ...DEFAULT_PREFERENCES.filters, q: typed } };
  return [
    specimen(
      "subscribing",
      "/subscribe",
      <SubscribePage site={site} {...form} categories={CATEGORIES} siteKey={null} preview={items} />,
    ),
    part("confirming", null, <ConfirmPage site={site} preferences={wishes} />),
    part("leaving", null, <LeavePage site={site} />),
    part("a message", null, <MessagePage site={site} title={typed} paragraphs={[typed]} links={links} />),
    part("no edition", null, <NoEdition site={site} {...none} today="2026-05-05" />),
  ];
}

/** Filters in all of which somebody has typed. */
function filtersOf(typed: string): Filters {
  return { ...NO_FILTERS, tag: ["robotics"], category: ["cs.CL"], exclude: [typed], q: typed, author: typed };
}

function specimen(name: string, path: string, page: Specimen["page"]): Specimen {
  return { name, page, path, indexed: true };
}

/** What is in the index elsewhere, or nowhere. */
function part(name: string, path: string | null, page: Specimen["page"]): Specimen {
  return { name, page, path, indexed: false };
}

function editionOf(items: RankedItem[], kind: "weekly" | "monthly", key: string, site: Site) {
  return editionProps(sampleEdition(items, { kind, key }), { site });
}

function tagOf(slug: string): TagInfo {
  const tag = TAGS.get(slug);
  if (tag === undefined) throw new Error(`no tag ${slug}`);
  return tag;
}

function troubledStatus(lastError: string) {
  const { sources, ...rest } = sampleStatus();
  return { ...rest, sources: sources.map((source) => ({ ...source, lastError, consecutiveFailures: 3 })) };
}
