import type { Item } from "../../domain/api.ts";
import { markedPieces, tellingPassage } from "../../domain/search/highlight.ts";
import { excerpt } from "../../domain/wording/excerpt.ts";
import { abstractOf, titleOf } from "../../domain/wording/plain.ts";
import { Byline } from "./card.tsx";
import { SignalLine } from "./signal-line.tsx";

/** In characters: three lines, around what was looked for. */
const PASSAGE_LENGTH = 240;

export interface FoundEntryProps {
  item: Item;
  date: string;
  stems: ReadonlySet<string>;
}

/** A paper that was found, with what was looked for marked. */
export function FoundEntry({ item, date, stems }: FoundEntryProps) {
  const passage = excerpt(tellingPassage(abstractOf(item), stems), PASSAGE_LENGTH);
  return (
    <article class="card unranked" data-id={item.id} data-listed={item.listedAt ?? undefined}>
      <h3>
        <a href={`/papers/${item.id}`}>
          <Marked text={titleOf(item)} stems={stems} />
        </a>
      </h3>
      {passage !== "" && (
        <p class="excerpt">
          <Marked text={passage} stems={stems} />
        </p>
      )}
      <div class="meta">
        <Byline item={item} date={date} />
        <SignalLine item={item} />
      </div>
    </article>
  );
}

function Marked({ text, stems }: { text: string; stems: ReadonlySet<string> }) {
  return <>{markedPieces(text, stems).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>;
}
