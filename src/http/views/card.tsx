import type { RankedItem } from "../../domain/api.ts";
import { webUrl } from "../../domain/wording/web-url.ts";
import { byline } from "../../domain/wording/authors.ts";
import { excerpt } from "../../domain/wording/excerpt.ts";
import { roomFor } from "./room.ts";
import { whySentence } from "../../domain/wording/reasons.ts";
import { SignalLine } from "./signal-line.tsx";
import { Thumbnail } from "./thumbnail.tsx";

/** The lead and the first row below it; the style sheet hides those that would stand alone in a row. */
const RANKS_WITH_PICTURE = new Set([1, 4, 5, 6]);

/** The heaviest of a paper's tags; its own page has them all. */
const TOPICS_SHOWN = 4;

export interface CardProps {
  item: RankedItem;
  nameInstant: (iso: string) => string;
}

/** A paper on the front page; its place in the layout and its size follow from the rank. */
export function Card({ item, nameInstant }: CardProps) {
  const { rank } = item;
  const why = whySentence(item, nameInstant);
  const pictureUrl = RANKS_WITH_PICTURE.has(rank) ? webUrl(item.thumbnailUrl) : null;
  const text = excerpt(item.abstract, roomFor(rank, pictureUrl !== null));
  return (
    <article class={`card ${sizeOf(rank)}`}>
      <Rank rank={rank} />
      <h2>
        <a href={`/papers/${item.id}`}>{item.title}</a>
      </h2>
      {pictureUrl !== null && <Thumbnail src={pictureUrl} first={rank === 1} />}
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

function sizeOf(rank: number): "lead" | "second" | "plain" {
  if (rank === 1) return "lead";
  return rank <= 3 ? "second" : "plain";
}

/** A paper far down the list: headline, names and counts. */
export function BriefCard({ item }: { item: RankedItem }) {
  return (
    <article class="card brief">
      <Rank rank={item.rank} />
      <h3>
        <a href={`/papers/${item.id}`}>{item.title}</a>
      </h3>
      <div class="meta">
        <Byline item={item} />
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

function Byline({ item }: { item: RankedItem }) {
  const parts = [byline(item.authors), item.organization ?? ""].filter((part) => part !== "");
  return parts.length === 0 ? null : <p class="byline">{parts.join(" · ")}</p>;
}

function Topics({ item }: { item: RankedItem }) {
  const topics = item.tags.slice(0, TOPICS_SHOWN);
  return topics.length === 0 ? null : <p class="topics">{topics.map((tag) => tag.name).join(", ")}</p>;
}
