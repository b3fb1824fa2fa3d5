import type { ChangedItem, ChangePage, Client, EditionPage, Item, List } from "../../src/client/index.ts";

/** What came of walking a list to its end. */
export interface Count {
  walks: number;
  items: number;
  /** Papers that were there and did not come. */
  lost: number;
  /** Papers that came twice. */
  repeated: number;
  /** Walks during which the version that they began with was taken down: they go on in the new one, whose ranks are others. */
  moved: number;
}

/** An edition has ranks without gaps: from the first page to the last, each comes once, as long as its version stays. */
export async function walkEdition(list: List<EditionPage>): Promise<Count> {
  const ranks: number[] = [];
  const versions = new Set<string>();
  for await (const { items, edition } of pagesOf(list)) {
    versions.add(edition.version);
    ranks.push(...items.map(({ rank }) => rank));
  }
  const moved = versions.size > 1 ? 1 : 0;
  const repeated = ranks.length - new Set(ranks).size;
  const lost = Math.max(0, ...ranks) - new Set(ranks).size;
  return { walks: 1, items: ranks.length, lost, repeated, moved };
}

/** A list that is not there yet is an empty one. */
async function* pagesOf(list: List<EditionPage>): AsyncGenerator<EditionPage> {
  const first = await list.catch(() => null);
  if (first) yield* list.pages();
}

/** All papers: those that were there a walk before come again, withdrawn ones aside. */
export async function walkCorpus(
  client: Client,
  before: ReadonlySet<string>,
): Promise<{ count: Count; ids: Set<string> }> {
  const seen: string[] = [];
  for await (const { id } of client.papers({ limit: 100 })) seen.push(id);
  const ids = new Set(seen);
  const missing = await Promise.all([...before].filter((id) => !ids.has(id)).map((id) => client.paper(id)));
  const lost = missing.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  return { ids, count: { walks: 1, items: seen.length, lost, repeated: seen.length - ids.size, moved: 0 } };
}

/** A copy kept by following the stream of changes. */
export class Mirror {
  readonly #client: Client;
  readonly #limit: number;
  readonly #papers = new Map<string, ChangedItem>();
  readonly #told = new Set<string>();
  #since: string | null = null;

  constructor(client: Client, limit: number) {
    this.#client = client;
    this.#limit = limit;
  }

  /** Takes what is new; a change that was told before is a repetition. */
  async keepUp(): Promise<Count> {
    const count: Count = { walks: 1, items: 0, lost: 0, repeated: 0, moved: 0 };
    const list: List<ChangePage> = this.#client.changes({ since: this.#since, limit: this.#limit });
    for await (const { items, since } of list.pages()) {
      for (const item of items) {
        const change = `${item.id} ${item.changedAt} ${contentOf(item)}`;
        if (this.#told.has(change)) count.repeated++;
        this.#told.add(change);
        this.#papers.set(item.id, item);
      }
      count.items += items.length;
      this.#since = since;
    }
    return count;
  }

  /** Compares the copy with all papers as they are: what differs or is missing was lost on the way. */
  async compare(): Promise<Count> {
    const { repeated } = await this.keepUp();
    let lost = 0;
    let items = 0;
    for await (const paper of this.#client.papers({ limit: 100 })) {
      items++;
      const copy = this.#papers.get(paper.id);
      if (!copy || contentOf(copy) !== contentOf(paper)) lost++;
    }
    return { walks: 1, items, lost, repeated, moved: 0 };
  }
}

/** What a change is a change of: everything but the counts and what is reckoned from them. */
function contentOf(item: Item & Partial<ChangedItem>): string {
  const { signals: _s, score: _c, why: _w, rank: _r, changedAt: _a, isNew: _n, ...content } = item;
  return JSON.stringify(content);
}
