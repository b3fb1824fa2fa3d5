import { weeksOfMonth } from "../../domain/calendar.ts";
import { longDate, monthAndYear } from "../../domain/wording/dates.ts";

const WEEKDAYS = [
  ["M", "Monday"],
  ["T", "Tuesday"],
  ["W", "Wednesday"],
  ["T", "Thursday"],
  ["F", "Friday"],
  ["S", "Saturday"],
  ["S", "Sunday"],
] as const;

export interface MonthGridProps {
  /** `2026-05` */
  month: string;
  /** The days that have an edition, `YYYY-MM-DD`. */
  days: ReadonlySet<string>;
  /** The day that the page is of. */
  current?: string | null;
  /** Whether there is an edition of the month to lead to. */
  linked: boolean;
}

/** A month as a table: the days that have an edition are links to it. */
export function MonthGrid({ month, days, current = null, linked }: MonthGridProps) {
  const name = monthAndYear(`${month}-01`);
  return (
    <table class="month">
      <caption>{linked ? <a href={`/month/${month}`}>{name}</a> : name}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map(([letter, weekday]) => (
            <th scope="col">
              <abbr title={weekday}>{letter}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month).map((week) => (
          <tr>
            {week.map((day) => (
              <td>{day !== null && <Day day={day} linked={days.has(day)} current={day === current} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, linked, current }: { day: string; linked: boolean; current: boolean }) {
  const number = Number(day.slice(8));
  if (!linked) return <span>{number}</span>;
  return (
    <a href={`/date/${day}`} aria-label={longDate(day)} aria-current={current ? "date" : undefined}>
      {number}
    </a>
  );
}
