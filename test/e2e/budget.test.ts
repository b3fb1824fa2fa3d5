import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ASSETS } from "../../src/http/assets.ts";
import { openSite, type Site } from "./site.ts";

/** What the first view of an edition of 50 papers may weigh, its pictures apart: markup, style and script as they travel. */
const MOST_BYTES = 30_000;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const weigh = (text: string) => gzipSync(text).length;

it.each(["/week/latest", "/month/latest", "/trending", "/trending?window=week"])(
  "%s, 50 papers and the way on, is within its budget",
  async (path) => {
    const page = await (await site.flow.get(path)).text();
    expect(page.match(/<article /g)).toHaveLength(50);
    const named = Array.from(page.matchAll(/(?:href|src)="\/([\w.]+)\?v=[0-9a-f]{8}"/g), ([, name]) => name).sort();
    expect(named).toEqual(["page.js", "style.css"]);
    const [markup, style, script] = [page, ASSETS["style.css"].text, ASSETS["page.js"].text].map(weigh) as number[];
    const sum = (markup ?? 0) + (style ?? 0) + (script ?? 0);
    console.log(`${path}: ${sum} bytes (markup ${markup}, style ${style}, script ${script}) of ${MOST_BYTES}`);
    expect(sum).toBeLessThanOrEqual(MOST_BYTES);
  },
);
