import type { ItemPage } from "../domain/api.ts";
import type { List } from "./types.ts";

/** The list whose pages `read` gives: the first without a cursor, each other with the `nextCursor` of the one before. */
export function listOf<Page extends ItemPage>(read: (cursor?: string) => Promise<Page>): List<Page> {
  const first = read();
  async function* pages() {
    let page = await first;
    yield page;
    while (page.nextCursor !== null) {
      page = await read(page.nextCursor);
      yield page;
    }
  }
  async function* items(): AsyncGenerator<Page["items"][number]> {
    for await (const page of pages()) yield* page.items;
  }
  return Object.assign(first, { pages, [Symbol.asyncIterator]: items });
}
