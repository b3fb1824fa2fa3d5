import type { Rejection } from "../rejection.ts";
import { requestStream, type Upstream, UpstreamError } from "../upstream.ts";
import { type HnStory, storyOf } from "./story.ts";
import { WireAnswer, WireError } from "./wire.ts";

export interface FoundStories {
  /** Whatever could be read, newest first where the answer was; each story once. */
  stories: HnStory[];
  rejected: Rejection[];
}

/** Algolia gives no more than so many hits to one query, whatever the page. */
const HITS_PER_PAGE = 1_000;
const MAX_PAGES = 10;
/** Stories that `fetchStories` takes at once: what fits a URL that every proxy on the way takes. */
export const MAX_STORIES = 100;

/**
 * Stories posted after `since` (ms) whose address is like the words of `query`. The search forgives misspellings and
 * knows nothing of hosts, so most of a story's fitness is left to see from its `paperId`. Only `created_at_i` can be
 * filtered: filters of points are refused since 2026.
 */
export async function searchStories(
  upstream: Upstream,
  baseUrl: string,
  { query, since, now }: { query: string; since: number; now: number },
): Promise<FoundStories> {
  const hits: unknown[] = [];
  for (let page = 0, pages = 1; page < Math.min(pages, MAX_PAGES); page++) {
    const parameters = new URLSearchParams({
      query,
      restrictSearchableAttributes: "url",
      tags: "story",
      numericFilters: `created_at_i>${Math.floor(since / 1000)}`,
      hitsPerPage: String(HITS_PER_PAGE),
      page: String(page),
    });
    const answer = await request(upstream, `${baseUrl}/api/v1/search_by_date?${parameters.toString()}`);
    hits.push(...answer.hits);
    pages = answer.nbPages;
  }
  return readHits(hits, now);
}

/** What is known of these stories now, at most `MAX_STORIES`; those that are gone are absent. */
export async function fetchStories(
  upstream: Upstream,
  baseUrl: string,
  { ids, now }: { ids: number[]; now: number },
): Promise<FoundStories> {
  if (ids.length > MAX_STORIES) throw new RangeError(`${ids.length} stories are more than ${MAX_STORIES}`);
  // A comma is "and", within brackets "or".
  const tags = `story,(${ids.map((id) => `story_${id}`).join(",")})`;
  const parameters = new URLSearchParams({ tags, hitsPerPage: String(ids.length) });
  const { hits } = await request(upstream, `${baseUrl}/api/v1/search?${parameters.toString()}`);
  const { stories, rejected } = readHits(hits, now);
  const asked = new Set(ids);
  return { stories: stories.filter(({ id }) => asked.has(id)), rejected };
}

async function request(upstream: Upstream, url: string): Promise<WireAnswer> {
  const { place, status, chunks } = await requestStream(upstream, url, {
    accept: ["application/json"],
    timeoutSeconds: 30,
    maxBytes: 16 * 1024 * 1024,
    documentStatuses: [400], // the reason is in a document
  });
  let text = "";
  for await (const chunk of chunks) text += chunk;
  const value = parseJson(place, text);
  if (status === 400) {
    const { message } = WireError.safeParse(value).data ?? { message: "no reason given" };
    throw new UpstreamError("status", `${place} answered 400: ${message}`, { status });
  }
  const answer = WireAnswer.safeParse(value);
  if (!answer.success) throw new UpstreamError("malformed", `${place} sent no list of hits`);
  return answer.data;
}

function parseJson(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = text.trimEnd().endsWith("}") ? "sent broken JSON" : "ended in the middle of the document";
    throw new UpstreamError("malformed", `${place} ${reason}`, { cause });
  }
}

function readHits(hits: unknown[], now: number): FoundStories {
  const stories = new Map<number, HnStory>();
  const rejected: Rejection[] = [];
  for (const hit of hits) {
    const story = storyOf(hit, now);
    if ("reason" in story) rejected.push(story);
    // A story posted between two pages moves the last of the first to the second.
    else if (!stories.has(story.id)) stories.set(story.id, story);
  }
  return { stories: [...stories.values()], rejected };
}
