import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site } from "./site.ts";

/** What the first view of an edition of 50 papers may weigh, its pictures apart: markup, style and script as they travel. */
const MOST_BYTES = 30_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const textOf = async (path: string) => (await site.flow.get(path)).text();

it.each(["/week/latest", "/month/latest", "/trending", "/trending?window=week"])(
  "%s, 50 papers and the way on, is within its budget",
  async (path) => {
    const page = await textOf(path);
    expect(page.match(/<article /g)).toHaveLength(50);
    const named = Array.from(
      page.matchAll(/(?:href|src)="(\/[\w.]+\?v=[0-9a-f]{8})"/g),
      ([, address]) => address ?? "",
    );
    expect(named.map((address) => address.replace(/\?.*/, ""))).toEqual(["/style.css", "/page.js"]);
    const weights = [page, ...(await Promise.all(named.map(textOf)))].map((text) => gzipSync(text).length);
    const sum = weights.reduce((all, one) => all + one, 0);
    console.log(`${path}: ${sum} bytes of ${MOST_BYTES} (${weights.join(" + ")}: markup, style, script)`);
    expect(sum).toBeLessThanOrEqual(MOST_BYTES);
  },
);
