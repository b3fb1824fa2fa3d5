import type { Child } from "hono/jsx";
import type { EditionInfo } from "../../domain/api.ts";
import type { EditionKey } from "../../domain/edition.ts";
import { clockTime } from "../../domain/wording/dates.ts";
import { editionName, editionPath, shortEditionName } from "../../domain/wording/editions.ts";
import { counted } from "../../domain/wording/numbers.ts";

export interface DatelineProps {
  info: EditionInfo;
  /** Papers in the whole edition. */
  papers: number;
  /** Papers that the filters let through; `null` without filters. */
  passing: number | null;
  /** The keys of the nearest editions of this kind. */
  previous: string | null;
  next: string | null;
  children?: Child;
}

/** The line under the nameplate: which edition this is, how full and how fresh, and the ones beside it. */
export function Dateline({ info, papers, passing, previous, next, children }: DatelineProps) {
  const shown = passing === null ? counted(papers, "paper") : `${passing} of ${counted(papers, "paper")}`;
  return (
    <div class="dateline">
      <p class="turn">{previous !== null && <Turn to={{ ...info, key: previous }} back />}</p>
      <div class="today">
        <h1>
          <time datetime={info.key}>{editionName(info)}</time>
        </h1>
        <p>
          {shown} · updated <time datetime={info.publishedAt}>{clockTime(info.publishedAt)}</time>
          {!info.complete && " · not complete yet"}
        </p>
        {children}
      </div>
      <p class="turn">{next !== null && <Turn to={{ ...info, key: next }} back={false} />}</p>
    </div>
  );
}

function Turn({ to, back }: { to: EditionKey; back: boolean }) {
  const { kind, key } = to;
  return (
    <a rel={back ? "prev" : "next"} href={editionPath({ kind, key })}>
      {back && <span aria-hidden="true">‹ </span>}
      <span class="hidden">{back ? "Previous" : "Next"} edition, </span>
      {shortEditionName({ kind, key })}
      {!back && <span aria-hidden="true"> ›</span>}
    </a>
  );
}
