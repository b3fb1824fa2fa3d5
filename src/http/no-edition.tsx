import { isWeekend } from "../domain/calendar.ts";
import { daysOf, type EditionKey } from "../domain/edition.ts";
import { editionName, editionPath } from "../domain/wording/editions.ts";
import { MessagePage } from "./views/message-page.tsx";
import type { Site } from "./views/site.ts";

export interface NoEditionProps {
  site: Site;
  /** The day, week or month without papers. */
  edition: EditionKey;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  /** The keys of the nearest editions of the same kind. */
  previous: string | null;
  next: string | null;
}

/** The page of a day, week or month without papers: why there are none, and where the nearest are. */
export function NoEdition({ site, edition, today, previous, next }: NoEditionProps) {
  const nearest = [previous, next].flatMap((key) => (key === null ? [] : [{ kind: edition.kind, key }]));
  const names = nearest.map(editionName);
  const where = names.length > 1 ? `The nearest editions are ${names.join(" and ")}.` : `The nearest is ${names[0]}.`;
  return (
    <MessagePage
      site={site}
      title={`No edition for ${editionName(edition)}`}
      paragraphs={[reason(edition, today, previous, next), ...(nearest.length > 0 ? [where] : [])]}
      links={[
        ...nearest.map((one) => ({ label: editionName(one), href: editionPath(one) })),
        { label: "All editions", href: "/calendar" },
      ]}
    />
  );
}

const NAMES = { daily: "day", weekly: "week", monthly: "month" } as const;

function reason(edition: EditionKey, today: string, previous: string | null, next: string | null): string {
  const { from, until } = daysOf(edition) ?? { from: today, until: today };
  const name = NAMES[edition.kind as keyof typeof NAMES] ?? "day";
  if (from > today) return `That ${name} is still to come.`;
  if (today < until) return `No papers have been listed ${name === "day" ? "today" : `this ${name}`} yet.`;
  if (previous === null && next !== null) return "The editions kept here begin later.";
  if (name === "day" && isWeekend(from)) return "No papers were listed that day, as on most weekends.";
  return `No papers were listed that ${name}.`;
}
