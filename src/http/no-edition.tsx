import { isWeekend } from "../domain/calendar.ts";
import { longDate } from "../domain/wording/dates.ts";
import { MessagePage } from "./views/message-page.tsx";
import type { Site } from "./views/site.ts";

export interface NoEditionProps {
  site: Site;
  /** The day without papers, and the reader's; both `YYYY-MM-DD`. */
  day: string;
  today: string;
  /** The nearest days with an edition, `YYYY-MM-DD`. */
  previous: string | null;
  next: string | null;
}

/** The page of a day without papers: why there are none, and where the nearest are. */
export function NoEdition({ site, day, today, previous, next }: NoEditionProps) {
  const nearest = [previous, next].filter((key) => key !== null);
  const dates = nearest.map(longDate);
  const where = dates.length > 1 ? `The nearest editions are ${dates.join(" and ")}.` : `The nearest is ${dates[0]}.`;
  return (
    <MessagePage
      site={site}
      title={`No edition for ${longDate(day)}`}
      paragraphs={[reason({ day, today, previous, next }), ...(nearest.length > 0 ? [where] : [])]}
      links={nearest.map((key) => ({ label: longDate(key), href: `/date/${key}` }))}
    />
  );
}

function reason({ day, today, previous, next }: Omit<NoEditionProps, "site">): string {
  if (day > today) return "That day is still to come.";
  if (day === today) return "No papers have been listed today yet.";
  if (previous === null && next !== null) return "The editions kept here begin later.";
  if (isWeekend(day)) return "No papers were listed that day, as on most weekends.";
  return "No papers were listed that day.";
}
