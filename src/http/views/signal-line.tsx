import type { Item } from "../../domain/api.ts";
import { webUrl } from "../../domain/wording/web-url.ts";
import { compact, counted } from "../../domain/wording/numbers.ts";

/** One line of data: ▲ votes, ★ stars, comments, code. What is unknown or nought stays out; `null` when all of it is. */
export function SignalLine({ item }: { item: Item }) {
  const { upvotes, githubStars, comments, hnPoints } = item.signals;
  const codeUrl = webUrl(item.codeUrl);
  const parts = [
    (upvotes ?? 0) > 0 && <Mark symbol="▲" count={upvotes ?? 0} word="votes" />,
    (githubStars ?? 0) > 0 && <Mark symbol="★" count={githubStars ?? 0} word="stars" />,
    (comments ?? 0) > 0 && <span>{counted(comments ?? 0, "comment")}</span>,
    (hnPoints ?? 0) > 0 && <span>{counted(hnPoints ?? 0, "point")} on Hacker News</span>,
    codeUrl !== null && (
      <a class="aside-link" href={codeUrl}>
        code
      </a>
    ),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : <p class="signals">{parts}</p>;
}

function Mark({ symbol, count, word }: { symbol: string; count: number; word: string }) {
  return (
    <span>
      <span class="symbol" aria-hidden="true">
        {symbol}
      </span>
      {compact(count)}
      <span class="hidden"> {word}</span>
    </span>
  );
}
