import { Layout } from "./layout.tsx";
import { MonthGrid } from "./month-grid.tsx";
import type { Site } from "./site.ts";

export interface CalendarPageProps {
  site: Site;
  year: string;
  /** The days of all years that have an edition, `YYYY-MM-DD`, oldest first. */
  days: string[];
}

/** All editions of a year, by the calendar. */
export function CalendarPage({ site, year, days }: CalendarPageProps) {
  const years = [...new Set(days.map((day) => day.slice(0, 4)))];
  const months = [...new Set(days.filter((day) => day.startsWith(year)).map((day) => day.slice(0, 7)))];
  const known = new Set(days);
  return (
    <Layout
      site={site}
      title={`Calendar of ${year} · ${site.name}`}
      description={`Every daily edition of ${year}.`}
      path={`/calendar/${year}`}
      kind="calendar"
    >
      <main id="main" class="topics-page calendar-page">
        <h1>Editions of {year}</h1>
        {years.length > 1 && (
          <nav aria-label="Years" class="windows">
            <ul>
              {years.map((one) => (
                <li>
                  <a href={`/calendar/${one}`} aria-current={one === year ? "true" : undefined}>
                    {one}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {months.length === 0 && <p class="standfirst">There is no edition of this year.</p>}
        <div class="months">
          {months.toReversed().map((month) => (
            <MonthGrid month={month} days={known} linked />
          ))}
        </div>
      </main>
    </Layout>
  );
}
