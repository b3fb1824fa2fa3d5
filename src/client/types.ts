import type {
  ChangePage,
  EditionPage,
  Item,
  ItemPage,
  PaperHistory,
  SearchPage,
  Status,
  TagPage,
  TagTree,
  Window,
} from "../domain/api.ts";

export interface ClientOptions {
  /** Sends the requests, in place of `globalThis.fetch`: a service binding's, one that retries, one for tests. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Sent with every request; a browser asks another site beforehand whether it may. */
  headers?: Record<string, string> | undefined;
}

export interface CallOptions {
  /** Ends the request; when walking, whichever is under way. */
  signal?: AbortSignal | undefined;
}

/** What one wants of a list. Values of one filter are alternatives; different filters all have to hold. */
export interface Filters {
  /** Slugs of topics, areas and facets. */
  tag?: string | readonly string[] | undefined;
  /** arXiv categories, such as `cs.CL`. */
  category?: string | readonly string[] | undefined;
  /** Words or tags: any of them keeps a paper out. */
  exclude?: string | readonly string[] | undefined;
  /** A part of an author's name. */
  author?: string | undefined;
  /** Words that all have to be in the title or the abstract, in any form; `"phrases"`, `-without`, `author:` and the like. */
  q?: string | undefined;
  hasCode?: boolean | undefined;
  minUpvotes?: number | undefined;
  minStars?: number | undefined;
  maxAgeDays?: number | undefined;
}

export interface PageOptions extends CallOptions {
  /** The size of a page, 1 to 100; of each page when walking. */
  limit?: number | undefined;
  /** The `nextCursor` of the page before; `null` for the first page. */
  cursor?: string | null | undefined;
}

export interface ListOptions extends Filters, PageOptions {}

export interface TrendingOptions extends ListOptions {
  /** The day, unless given. */
  window?: Window | undefined;
}

/** The words are said apart. */
export type SearchOptions = Omit<ListOptions, "q">;

export interface MoreLikeOptions extends CallOptions {
  /** How many papers. */
  limit?: number | undefined;
}

export interface ChangesOptions extends PageOptions {
  /** The `since` of an earlier page, a day or an instant; `null` for the beginning. */
  since?: string | null | undefined;
}

/** `await` gives the first page, which is asked for at once; `for await` gives the items of all pages to the last. */
export interface List<Page extends ItemPage> extends Promise<Page>, AsyncIterable<Page["items"][number]> {
  /** Page after page. The next one is asked for when the loop comes back for it, so what was done with one is done. */
  pages(): AsyncIterable<Page>;
}

/** Every method rejects with a `BroadsheetError` for an answer that is not 2xx. */
export interface Client {
  /** The edition of a day, `YYYY-MM-DD`; the newest unless given. */
  daily(date?: string, options?: ListOptions): List<EditionPage>;
  /** The edition of an ISO week, `YYYY-Www`; the newest unless given. */
  weekly(week?: string, options?: ListOptions): List<EditionPage>;
  /** The edition of a month, `YYYY-MM`; the newest unless given. */
  monthly(month?: string, options?: ListOptions): List<EditionPage>;
  trending(options?: TrendingOptions): List<EditionPage>;
  /** All papers, newest first. Where few pass the filters, a page can be short or empty and yet have a next one. */
  papers(options?: ListOptions): List<ItemPage>;
  /** Papers that answer a search, best first: words, `"phrases"`, `-without`, `author:` and the like, an arXiv id. */
  search(q: string, options?: SearchOptions): List<SearchPage>;
  /** A paper by its arXiv identifier, new (`2605.01234`) or old (`hep-th/9901001`). */
  paper(id: string, options?: CallOptions): Promise<Item>;
  /** A paper's ranks and counts over time. */
  history(id: string, options?: CallOptions): Promise<PaperHistory>;
  /** The papers most like one, best first. */
  similar(id: string, options?: CallOptions): Promise<ItemPage>;
  /** The papers most like some taken together, best first. */
  moreLike(ids: readonly string[], options?: MoreLikeOptions): Promise<ItemPage>;
  /** All topics and facets with their counts. */
  tags(options?: CallOptions): Promise<TagTree>;
  /** A topic, area or facet with its newest papers. */
  tag(slug: string, options?: ListOptions): List<TagPage>;
  /**
   * New and changed papers, in the order of their last change. A mirror keeps each page's `since` once it has dealt with
   * the page, and begins there the next time: after a crash it may see a page twice, but never misses one.
   */
  changes(options?: ChangesOptions): List<ChangePage>;
  status(options?: CallOptions): Promise<Status>;
}
