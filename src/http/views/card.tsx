import type { Item, RankedItem } from "../../domain/api.ts";
import { byline } from "../../domain/wording/authors.ts";
import { excerpt } from "../../domain/wording/excerpt.ts";
import { abstractOf, titleOf } from "../../domain/wording/plain.ts";
import { whySentence } from "../../domain/wording/reasons.ts";
import { roomFor } from "./room.ts";
import { SignalLine } from "./signal-line.tsx";
import { Thumbnail } from "./thumbnail.tsx";

/** The lead and the first row below it; the style sheet hides those that would stand alone in a row. */
const PLACES_WITH_PICTURE = new Set([1, 4, 5, 6]);

/** The heaviest of a paper's tags; its own page has them all. */
const TOPICS_SHOWN = 4;

export interface CardProps {
  item: RankedItem;
  /** Its place on this page, from 1 on: where it stands and how large. */
  place: number;
  nameInstant: (iso: string) => string;
}

/** A paper on a front page, larger the further up it stands. */
export function Card({ item, place, nameInstant }: CardProps) {
  const why = whySentence(item, nameInstant);
  const hasPicture = PLACES_WITH_PICTURE.has(place);
  const text = excerpt(abstractOf(item), roomFor(place, hasPicture));
  return (
    <article class={`card ${sizeOf(place)}`} data-id={item.id} data-listed={item.listedAt ?? undefined}>
      <Rank rank={item.rank} />
      <h2>
        <a href={`/papers/${item.id}`}>{titleOf(item)}</a>
      </h2>
      {hasPicture && <Thumbnail item={item} first={place === 1} />}
      {text !== "" && <p class="excerpt">{text}</p>}
      <div class="meta">
        <Byline item={item} />
        <SignalLine item={item} />
        <Topics item={item} />
        {why !== null && <p class="why">{why}</p>}
      </div>
    </article>
  );
}

function sizeOf(place: number): "lead" | "second" | "plain" {
  if (place === 1) return "lead";
  return place <= 3 ? "second" : "plain";
}

/** A paper far down the list: headline, names and counts. */
export function BriefCard({ item }: { item: RankedItem }) {
  return (
    <article class="card brief" data-id={item.id} data-listed={item.listedAt ?? undefined}>
      <Rank rank={item.rank} />
      <h3>
        <a href={`/papers/${item.id}`}>{titleOf(item)}</a>
      </h3>
      <div class="meta">
        <Byline item={item} />
        <SignalLine item={item} />
      </div>
    </article>
  );
}

/** In characters: two or three lines. */
const ENTRY_LENGTH = 180;

/** A paper in a list that is no ranking. */
export function Entry({ item, date }: { item: Item; date?: string }) {
  const text = excerpt(abstractOf(item), ENTRY_LENGTH);
  return (
    <article class="card unranked" data-id={item.id} data-listed={item.listedAt ?? undefined}>
      <h3>
        <a href={`/papers/${item.id}`}>{titleOf(item)}</a>
      </h3>
      {text !== "" && <p class="excerpt">{text}</p>}
      <div class="meta">
        <Byline item={item} date={date} />
        <SignalLine item={item} />
      </div>
    </article>
  );
}

function Rank({ rank }: { rank: number }) {
  return (
    <p class="rank">
      <span class="hidden">Rank </span>
      {rank}
    </p>
  );
}

/** Names, organisation and date, as far as they are known. */
export function Byline({ item, date = "" }: { item: Item; date?: string | undefined }) {
  // A date is one word: it does not break.
  const parts = [byline(item.authors), item.organization ?? "", date.replaceAll(" ", "\u00a0")].filter(
    (part) => part !== "",
  );
  return parts.length === 0 ? null : <p class="byline">{parts.join(" · ")}</p>;
}

function Topics({ item }: { item: RankedItem }) {
  const topics = item.tags.slice(0, TOPICS_SHOWN);
  return topics.length === 0 ? null : <p class="topics">{topics.map((tag) => tag.name).join(", ")}</p>;
}
