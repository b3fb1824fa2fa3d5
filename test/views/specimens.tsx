import type { RankedItem } from "../../src/domain/api.ts";
import { DEFAULT_PREFERENCES } from "../../src/domain/subscription.ts";
import { queryOf } from "../../src/domain/feed-address.ts";
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
export function specimens({ site, items, typed }: Subjects): Specimen[] {
  const [item] = items;
  if (item === undefined) throw new Error("no paper to show");
  const day = sampleEdition(items);
  const filters = { ...NO_FILTERS, tag: ["robotics"], category: ["cs.CL"], exclude: [typed], q: typed, author: typed };
  const trending = sampleEdition(items, { kind: "trending", key: "week" });
  const list = { site, items, categories: CATEGORIES, begins: true, nextHref: null } as const;
  const whole = typeset(item.title, item.abstract);
  const robotics: TagInfo = { ...tagOf("robotics"), name: typed, description: typed };
  const query = queryOf({ ...filters });
  const onward = `${query}&cursor=abc`;
  return [
    specimen("a day", "/date/2026-05-04", <EditionPage {...editionProps(day, { site, previous: "2026-05-01" })} />),
    specimen("a week", "/week/2026-W19", <EditionPage {...editionOf(items, "weekly", "2026-W19", site)} />),
    specimen("a month", "/month/2026-05", <EditionPage {...editionOf(items, "monthly", "2026-05", site)} />),
    part("a filtered day", "/date/2026-05-04", <EditionPage {...editionProps(day, { site, filters, passing: 1 })} />),
    part(
      "a day that nothing passes",
      "/date/2026-05-04",
      <EditionPage {...editionProps(day, { site, filters, passing: 0, items: [] })} />,
    ),
    part(
      "a second page",
      "/month/2026-05",
      <EditionPage
        {...editionOf(items, "monthly", "2026-05", site)}
        begins={false}
        nextHref={`/month/2026-05${onward}`}
      />,
    ),
    specimen("an empty day", "/date/2026-05-04", <EditionPage {...editionProps(sampleEdition([]), { site })} />),
    specimen(
      "trending",
      "/trending?window=week",
      <TrendingPage {...list} window="week" filters={NO_FILTERS} edition={trending} />,
    ),
    part(
      "trending, filtered",
      `/trending${query}`,
      <TrendingPage
        {...list}
        window="day"
        filters={filters}
        edition={trending}
        begins={false}
        nextHref={`/trending${onward}`}
      />,
    ),
    specimen(
      "nothing trends",
      "/trending",
      <TrendingPage {...list} window="day" filters={NO_FILTERS} edition={null} items={[]} />,
    ),
    specimen("search", "/search", <SearchPage {...list} filters={NO_FILTERS} items={null} nearest={[]} />),
    part(
      "found",
      `/search${query}`,
      <SearchPage {...list} filters={filters} nearest={[robotics]} nextHref={`/search${onward}`} />,
    ),
    part(
      "nothing found",
      `/search${query}`,
      <SearchPage {...list} filters={filters} items={[]} nearest={[robotics]} />,
    ),
    specimen(
      "an author",
      "/authors/ada-quill",
      <AuthorPage
        {...list}
        slug="ada-quill"
        name={item.authors[0]?.name ?? typed}
        nextHref="/authors/ada-quill?cursor=abc"
      />,
    ),
    specimen(
      "a topic",
      "/tags/robotics",
      <TagPage {...list} tag={robotics} related={[tagOf("vision-language-models")]} count={COUNT} />,
    ),
    specimen("topics", "/tags", <TagsPage site={site} tags={[...TAGS.values()]} overview={null} />),
    specimen(
      "the calendar",
      "/calendar/2026",
      <CalendarPage site={site} year="2026" days={["2025-12-31", "2026-04-30", "2026-05-04"]} />,
    ),
    part("the reading list", "/reading-list", <ReadingListPage site={site} />),
    part("status", "/status", <StatusPage site={site} status={troubledStatus(typed)} />),
    specimen(
      "a paper",
      `/papers/${item.id}`,
      <PaperPage
        {...paperProps(item, { site, typeset: whole, history: sampleHistory(item.id), neighbours: items.slice(1, 4) })}
      />,
    ),
    specimen("a paper alone", `/papers/${item.id}`, <PaperPage {...paperProps(item, { site })} />),
    part(
      "a message",
      null,
      <MessagePage site={site} title={typed} paragraphs={[typed]} links={[{ label: typed, href: "/" }]} />,
    ),
    part(
      "no edition",
      null,
      <NoEdition
        site={site}
        edition={{ kind: "weekly", key: "2026-W18" }}
        today="2026-05-05"
        previous="2026-W17"
        next="2026-W19"
      />,
    ),
    specimen("the ranking", "/about/ranking", <RankingPage site={site} top={items} appeal={[]} />),
    specimen(
      "subscribing",
      "/subscribe",
      <SubscribePage
        site={site}
        typed={{ address: [typed], q: [typed] }}
        errors={[{ parameter: "q", detail: "must be shorter" }]}
        categories={CATEGORIES}
        siteKey={null}
        preview={items}
      />,
    ),
    part(
      "confirming",
      null,
      <ConfirmPage
        site={site}
        preferences={{ ...DEFAULT_PREFERENCES, filters: { ...DEFAULT_PREFERENCES.filters, q: typed } }}
      />,
    ),
    part("leaving", null, <LeavePage site={site} />),
  ];
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
