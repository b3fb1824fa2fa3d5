// What the API answers with. Shapes alone, without a single import, so that a client can take them along as they are
// (src/client/). Instants are ISO 8601 in UTC.

export type EditionKind = "daily" | "weekly" | "monthly" | "trending" | "tag-daily" | "tag-trending";

/** Half-lives by which a score forgets. */
export type Window = "day" | "week" | "month";

/** How an edition shows itself. */
export interface EditionInfo {
  kind: EditionKind;
  key: string;
  /** Hash of the items: the same content has the same version, wherever and whenever it is built. */
  version: string;
  publishedAt: string;
  /** False while its days are not over, or the upstream list could not be read to its end. */
  complete: boolean;
}

export interface ItemTag {
  slug: string;
  name: string;
  kind: "topic" | "facet";
}

/** Why an item stands where it stands: a signal's share of the score, and how much it grew since when. */
export interface Reason {
  signal: string;
  /** 0 to 1; the shares of an item add up to 1. */
  share: number;
  change: number;
  since: string;
}

/** Where a paper stood in the same list about a day before. */
export interface Movement {
  since: string;
  /** `null` for one that was not among the first hundred. */
  rank: number | null;
}

/** Who put a paper on the daily list; a name on Hugging Face. */
export interface Submitter {
  name: string;
  fullname: string;
  avatarUrl: string;
  type: string;
  isPro: boolean;
}

/** What the daily list says of a paper beyond the paper itself; `null` where it says nothing. */
export interface ItemListing {
  /** `YYYY-MM-DD`, the newest where there are several. */
  date: string;
  submittedBy: Submitter | null;
  organization: { name: string; fullname: string; avatar: string } | null;
  /** One sentence that a model wrote of the paper, as the list has it. */
  aiSummary: string | null;
  discussionId: string | null;
  mediaUrls: string[];
  authorParticipating: boolean | null;
}

/** Counts that others give; `null` where unknown. */
export interface ItemSignals {
  upvotes: number | null;
  comments: number | null;
  githubStars: number | null;
  hnPoints: number | null;
}

/** A paper as every surface shows it: API, feeds, pages, widget, mail. */
export interface Item {
  id: string;
  version: number;
  title: string;
  abstract: string;
  authors: { name: string }[];
  categories: string[];
  publishedAt: string;
  updatedAt: string;
  listedAt: string | null;
  url: string;
  abstractUrl: string;
  pdfUrl: string;
  codeUrl: string | null;
  projectUrl: string | null;
  tags: ItemTag[];
  signals: ItemSignals;
  /** Its place in the list; of a single paper, its place in the edition of its day; `null` without one. */
  rank: number | null;
  score: number;
  why: Reason[];
  /** In trending lists, once they are a day old. */
  movement: Movement | null;
  thumbnailUrl: string | null;
  organization: string | null;
  /** As an upstream gives them. */
  keywords: string[];
  /** `null` for a paper that was on no list. */
  listing: ItemListing | null;
  withdrawnAt: string | null;
  /** Title and abstract as plain text, formulas in Unicode as far as it goes; `null` where they hold no LaTeX. */
  plain: { title: string; abstract: string } | null;
  /** What its authors say of it on arXiv, such as its length and where it was accepted. */
  comment: string | null;
}

/** An item of a list that is a ranking. */
export interface RankedItem extends Item {
  rank: number;
}

/** A part of an edition, or of a list of papers that is none. `nextCursor` is `null` on the last page. */
export interface ItemPage<T extends Item = Item> {
  items: T[];
  nextCursor: string | null;
}

/** `/daily`, `/weekly`, `/monthly`, `/trending`. */
export interface EditionPage extends ItemPage<RankedItem> {
  edition: EditionInfo;
}

/** `/search`: best first. */
export interface SearchPage extends ItemPage {
  /** What was probably meant, where words are spelt almost like others that papers have. */
  suggestion: string | null;
}

/** `/changes`: `since` is the place that the page reaches, for asking again later. */
export interface ChangePage extends ItemPage<ChangedItem> {
  since: string;
}

/** A paper in the stream of changes, as it is now. */
export interface ChangedItem extends Item {
  /** When it last changed. */
  changedAt: string;
  /** True for one that has not been in the stream before. */
  isNew: boolean;
}

/** `/papers/{id}/history`, newest first. */
export interface PaperHistory {
  id: string;
  ranks: { window: Window; at: string; rank: number; score: number }[];
  signals: { signal: string; at: string; value: number }[];
}

/** A topic, its area, or a facet, with its papers counted: in all, listed in the last seven days, and in the seven before. */
export interface CountedTag {
  slug: string;
  name: string;
  description: string;
  kind: "topic" | "facet";
  /** The area of a topic; `null` for areas and facets. */
  area: string | null;
  papers: number;
  week: number;
  previousWeek: number;
  /** `week` less `previousWeek`. */
  change: number;
  url: string;
}

export interface CountedArea extends CountedTag {
  topics: CountedTag[];
}

/** `/tags`. */
export interface TagTree {
  areas: CountedArea[];
  facets: CountedTag[];
  categories: { slug: string; week: number; previousWeek: number; change: number }[];
  listed: { week: number; previousWeek: number; change: number };
  /** `null` before the first count. */
  publishedAt: string | null;
}

/** `/tags/{slug}`. */
export interface TagPage extends EditionPage {
  tag: CountedArea & { feeds: { rss: string; atom: string; json: string } };
}

/** `/status`. */
export interface Status {
  now: string;
  version: string;
  demo: boolean;
  papers: number;
  sources: {
    name: string;
    enabled: boolean;
    lastSuccessAt: string | null;
    lastError: string | null;
    lastErrorAt: string | null;
    nextDueAt: string | null;
    consecutiveFailures: number;
  }[];
  /** What is left to do for what has been ingested. */
  backlog: { tags: number; rankings: number; mail: number; embeddings: number };
  /** Mails whose fate nobody knows; `confirmationsStoppedUntil` is set while too many people ask to subscribe. */
  mail: { unknown: number; confirmationsStoppedUntil: string | null };
  /** How search by meaning is; `null` where it is off. Of `leftOut` papers there are vectors, for which memory has no room. */
  embeddings: { model: string; leftOut: number; lastError: string | null; retryAt: string | null } | null;
  deadLetters: number;
  backfills: {
    id: number;
    source: string;
    from: string;
    until: string;
    papers: number;
    finishedAt: string | null;
  }[];
  recomputation: { startedAt: string | null; checked: number; differing: number; finishedAt: string | null } | null;
}

/** Every answer that is not 2xx or 304, as `application/problem+json` (RFC 9457). */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: { parameter: string; detail: string }[];
}
