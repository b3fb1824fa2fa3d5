import { type Client, createClient } from "../../src/client/index.ts";
import type { World } from "../http/world.ts";

/** A client of the world's edge; every path that it asks for goes into `asked`. */
export function clientOf(world: World, asked: string[] = []): Client {
  return createClient("https://papers.example", {
    fetch: async (url, init) => {
      const { pathname, search } = new URL(url);
      asked.push(pathname + search);
      return world.get(pathname + search, init);
    },
  });
}
