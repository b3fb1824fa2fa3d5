import type { RankedItem } from "../../domain/api.ts";
import { BriefCard, Card } from "./card.tsx";

/** From here on papers are listed in brief, without an abstract. */
const LAST_PLACE_WITH_CARD = 30;

export interface PaperListProps {
  items: RankedItem[];
  /** Whether the list begins here: its first paper leads, and what goes on is all in brief. */
  begins: boolean;
  /** Where it goes on; `null` on its last page. */
  nextHref: string | null;
  nameInstant: (iso: string) => string;
}

/** A ranking: the lead, then columns, then the rest in brief, and the way on. */
export function PaperList({ items, begins, nextHref, nameInstant }: PaperListProps) {
  const cards = begins ? items.slice(0, LAST_PLACE_WITH_CARD) : [];
  const briefs = items.slice(cards.length);
  const only = briefs.length === 0;
  return (
    <>
      {cards.length > 0 && (
        <div class="edition" data-list={only ? "" : undefined}>
          {cards.map((item, index) => (
            <Card item={item} place={index + 1} nameInstant={nameInstant} />
          ))}
        </div>
      )}
      {!only && (
        <section class="briefs" aria-labelledby="in-brief">
          <h2 id="in-brief">{begins ? "In brief" : `From ${briefs[0]?.rank} on`}</h2>
          <div class="brief-columns" data-list="">
            {briefs.map((item) => (
              <BriefCard item={item} />
            ))}
          </div>
        </section>
      )}
      <More href={nextHref} />
    </>
  );
}

/** The way to the next page of a list. */
export function More({ href }: { href: string | null }) {
  return href === null ? null : (
    <p class="more-papers">
      <a data-more="" rel="next" href={href}>
        More papers
      </a>
    </p>
  );
}
