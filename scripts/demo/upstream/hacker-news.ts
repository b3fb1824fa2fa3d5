import { commentsAt, pointsAt, type DemoPaper } from "../world.ts";
import { jsonReply, type Moment, type Reply } from "./reply.ts";

// Algolia's search of Hacker News: https://hn.algolia.com/api

/**
 * `GET /api/v1/search_by_date`, and `search`, whose order nobody minds here: stories posted by now, newest first;
 * understands words of the address, `created_at_i` bounds and `story_` tags.
 */
export function searchByDate(papers: readonly DemoPaper[], query: URLSearchParams, { now }: Moment): Reply {
  const isPosted = postedWithin(query.get("numericFilters") ?? "");
  if (!isPosted) return jsonReply(400, { message: "invalid numeric attribute: only created_at_i can be filtered" });
  const wanted = [...(query.get("tags") ?? "").matchAll(/story_(\d+)/g)].map(([, id]) => id);
  const words = query.get("query") ?? "";
  const hits = papers
    .flatMap((paper) => storyAt(paper, now) ?? [])
    .filter((hit) => isPosted(hit.created_at_i) && hit.url.includes(words))
    .filter((hit) => wanted.length === 0 || wanted.includes(hit.objectID))
    .sort((a, b) => b.created_at_i - a.created_at_i);
  const page = Number(query.get("page") ?? 0);
  const hitsPerPage = Number(query.get("hitsPerPage") ?? 20);
  const nbPages = Math.ceil(hits.length / hitsPerPage);
  return jsonReply(200, {
    hits: hits.slice(page * hitsPerPage, (page + 1) * hitsPerPage),
    nbHits: hits.length,
    nbPages,
    page,
    hitsPerPage,
  });
}

/** Reads `created_at_i>1700000000,created_at_i<=1800000000` (seconds); `null` when anything else is filtered. */
function postedWithin(filters: string): ((seconds: number) => boolean) | null {
  const bounds = filters
    .split(",")
    .filter(Boolean)
    .map((filter) => /^created_at_i(>=|>|<=|<)(\d+)$/.exec(filter.trim()));
  if (bounds.includes(null)) return null;
  return (seconds) =>
    bounds.every((bound) => {
      const limit = Number(bound?.[2]);
      if (seconds === limit) return bound?.[1]?.endsWith("=") ?? false;
      return bound?.[1]?.startsWith(">") ? seconds > limit : seconds < limit;
    });
}

function storyAt(paper: DemoPaper, now: number) {
  const points = pointsAt(paper, now);
  if (points === null || !paper.story) return null;
  const { id, postedAt } = paper.story;
  return {
    objectID: id,
    title: paper.title,
    url: `https://arxiv.org/abs/${paper.id}`,
    author: "demo_reader",
    points,
    num_comments: Math.floor(points * 0.4) + commentsAt(paper, postedAt),
    created_at: new Date(postedAt).toISOString(),
    created_at_i: Math.floor(postedAt / 1000),
    story_id: Number(id),
    _tags: ["story", "author_demo_reader", `story_${id}`],
  };
}
