import type { Item } from "../../domain/api.ts";
import { queryOf } from "../../domain/feed-address.ts";
import { longDate, shortDate } from "../../domain/wording/dates.ts";

/** More versions than these are told as a number alone. */
const VERSIONS_SHOWN = 5;

/** The line under the names: number, versions, dates, where it was listed, categories. */
export function PaperFacts({ item }: { item: Item }) {
  const { id, version, publishedAt, updatedAt, listing, rank, categories } = item;
  const day = item.listedAt?.slice(0, 10);
  return (
    <ul class="facts">
      <li>
        arXiv <span itemprop="identifier">{id}</span> <Versions id={id} version={version} />
      </li>
      <li>
        published{" "}
        <time datetime={publishedAt} itemprop="datePublished">
          {shortDate(publishedAt)}
        </time>
      </li>
      {version > 1 && (
        <li>
          revised{" "}
          <time datetime={updatedAt} itemprop="dateModified">
            {shortDate(updatedAt)}
          </time>
        </li>
      )}
      {day !== undefined && (
        <li>
          {rank === null ? "listed " : `no. ${rank} of `}
          <a href={`/date/${day}`}>
            <time datetime={day}>{longDate(day)}</time>
          </a>
          {listing?.submittedBy && `, put there by ${listing.submittedBy.fullname}`}
        </li>
      )}
      {categories.length > 0 && (
        <li>
          {categories.map((category, place) => (
            <>
              {place > 0 && ", "}
              <a href={`/search${queryOf({ category })}`}>{category}</a>
            </>
          ))}
        </li>
      )}
    </ul>
  );
}

function Versions({ id, version }: { id: string; version: number }) {
  const first = Math.max(1, version - VERSIONS_SHOWN + 1);
  const shown = Array.from({ length: version - first + 1 }, (_, index) => first + index);
  return (
    <span class="versions">
      {first > 1 && "… "}
      {shown.map((one) => (
        <>
          <a href={`https://arxiv.org/abs/${id}v${one}`}>v{one}</a>{" "}
        </>
      ))}
    </span>
  );
}
