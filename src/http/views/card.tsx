import type { Item } from "../../domain/edition.ts";
import { byline } from "./authors.ts";
import { excerpt, roomFor } from "./excerpt.ts";
import { whySentence } from "./reasons.ts";
import { SignalLine } from "./signal-line.tsx";
import { Thumbnail } from "./thumbnail.tsx";

/** The ranks that have a picture: the lead and the first row below it, as wide as that row ever gets. */
const LAST_RANK_WITH_PICTURE = 6;
const PICTURELESS = new Set([2, 3]);

export interface CardProps {
  item: Item;
  nameInstant: (iso: string) => string;
}

/** A paper on the front page; its place in the layout and its size follow from the rank. */
export function Card({ item, nameInstant }: CardProps) {
  const { rank } = item;
  const text = excerpt(item.abstract, roomFor(rank));
  const why = whySentence(item, nameInstant);
  const hasPicture = rank <= LAST_RANK_WITH_PICTURE && !PICTURELESS.has(rank);
  return (
    <article class={`card ${sizeOf(rank)}`}>
      <Rank rank={rank} />
      <h2>
        <a href={`/papers/${item.id}`}>{item.title}</a>
      </h2>
      {hasPicture && <Thumbnail url={item.thumbnailUrl} first={rank === 1} />}
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
export function BriefCard({ item }: { item: Item }) {
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

function Byline({ item }: { item: Item }) {
  const parts = [byline(item.authors), item.organization ?? ""].filter((part) => part !== "");
  return parts.length === 0 ? null : <p class="byline">{parts.join(" · ")}</p>;
}

function Topics({ item }: { item: Item }) {
  return item.tags.length === 0 ? null : <p class="topics">{item.tags.map((tag) => tag.name).join(", ")}</p>;
}
