import type { RankedItem } from "../../domain/api.ts";
import { monthOf, weekOf } from "../../domain/calendar.ts";
import type { Edition } from "../../domain/edition.ts";
import type { Filters } from "../../domain/filters.ts";
import { sinceDate } from "../../domain/wording/dates.ts";
import { editionName, editionPath } from "../../domain/wording/editions.ts";
import { counted } from "../../domain/wording/numbers.ts";
import { titleOf } from "../../domain/wording/plain.ts";
import { pictureOf } from "./card-path.ts";
import { Dateline } from "./dateline.tsx";
import { FilterForm } from "./filter-form.tsx";
import { Layout } from "./layout.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { PaperList } from "./paper-list.tsx";
import type { Site } from "./site.ts";

export interface EditionPageProps {
  site: Site;
  /** A daily, weekly or monthly edition, its items in the order of their ranks. */
  edition: Edition;
  /** The part of it that this page has. */
  items: RankedItem[];
  /** How many pass the filters; `null` without filters. */
  passing: number | null;
  filters: Filters;
  /** False for a page that a cursor led to. */
  begins: boolean;
  /** Where it goes on; `null` on its last page. */
  nextHref: string | null;
  categories: string[];
  /** The nearest editions of its kind, by their keys. */
  previous: string | null;
  next: string | null;
  /** The days that have an edition, `YYYY-MM-DD`, oldest first. */
  days: string[];
}

const SECTIONS = { daily: "day", weekly: "week", monthly: "month" } as const;

/** A day, a week or a month on one page: the lead, then columns by rank, then the rest in brief. */
export function EditionPage(props: EditionPageProps) {
  const { site, edition, items, passing, filters, begins, nextHref, categories, previous, next, days } = props;
  const { info } = edition;
  const lead = edition.items[0];
  const path = editionPath(info);
  return (
    <Layout
      site={site}
      title={`${site.name}, ${editionName(info)}`}
      description={describe(edition)}
      path={path}
      kind="edition"
      section={SECTIONS[info.kind as keyof typeof SECTIONS] ?? null}
      imageUrl={lead === undefined ? null : pictureOf(lead)}
      indexed={begins && passing === null}
      oembed={info.kind === "daily"}
    >
      <main id="main">
        <Dateline info={info} papers={edition.items.length} passing={passing} previous={previous} next={next}>
          {info.kind === "daily" && <Around day={info.key} days={days} />}
        </Dateline>
        <FilterForm path={path} filters={filters} categories={categories} />
        {edition.items.length === 0 && <EmptyDay previous={previous} complete={info.complete} />}
        {edition.items.length > 0 && items.length === 0 && <NothingPasses path={path} />}
        <PaperList
          items={items}
          begins={begins}
          nextHref={nextHref}
          nameInstant={(iso) => sinceDate(iso, info.publishedAt)}
        />
      </main>
    </Layout>
  );
}

function describe({ info, items }: Edition): string {
  const name = editionName(info);
  const lead = items[0];
  if (lead === undefined) return `Machine-learning papers of ${name}.`;
  return `${counted(items.length, "machine-learning paper")} of ${name}, by rank. First: ${titleOf(lead)}`;
}

/** The month around a day, folded away, and the week that it is in. */
function Around({ day, days }: { day: string; days: string[] }) {
  const month = monthOf(day);
  return (
    <details class="around">
      <summary>Calendar</summary>
      <div>
        <MonthGrid month={month} days={new Set(days)} current={day} linked />
        <p>
          <a href={`/week/${weekOf(day)}`}>The week of this day</a> ·{" "}
          <a href={`/calendar/${day.slice(0, 4)}`}>All days</a>
        </p>
      </div>
    </details>
  );
}

function NothingPasses({ path }: { path: string }) {
  return (
    <div class="message">
      <p>No paper of this edition passes these filters.</p>
      <p>
        <a href={path}>All its papers</a>
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
          The edition before is <a href={`/date/${previous}`}>{editionName({ kind: "daily", key: previous })}</a>.
        </p>
      )}
    </div>
  );
}
