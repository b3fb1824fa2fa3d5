import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { inChromium, missing } from "./host.ts";
import {
  fallbackShows,
  hrefsOn,
  listsShown,
  mistakesOn,
  openStage,
  type Stage,
  titlesOn,
  twoWidgets,
  widgetHtml,
} from "./widget-host.ts";

/** What a host says of its own elements, with all the force that CSS has. */
const HOSTILE_CSS = `
  * { all: unset !important; font: italic 700 60px/3 fantasy !important; display: block !important; color: lime !important;
    letter-spacing: 9px !important; text-transform: uppercase !important; text-indent: 50px !important; white-space: pre !important;
    word-spacing: 20px !important; cursor: wait !important; text-align: center !important; visibility: hidden !important;
    --p: red; --i: red; --t: 900px; --n: 99; }
  a, section, ol, li, p, span, bdi { display: none !important; }
  [part], .unseen, .plain { position: fixed !important; }
  trending-papers { display: block !important; visibility: visible !important; }
`;
const INHERITED = `["color","cursor","direction","display","font","letterSpacing","lineHeight","position","textAlign","textIndent","textTransform","visibility","whiteSpace","wordSpacing"]`;
/** The styles and texts of all that is inside the widgets. */
const INSIDE = `[...document.querySelectorAll("trending-papers")].flatMap((widget) => [...widget.shadowRoot.querySelectorAll("*")].map((element) => {
  const style = getComputedStyle(element);
  return [element.localName, element.children.length ? "" : element.textContent, ...${INHERITED}.map((name) => style[name])].join("|");
}))`;
/** The same of the host's own elements. */
const OUTSIDE = `[...document.querySelectorAll("body, body *:not(script)")].map((element) => {
  const style = getComputedStyle(element);
  return [element.localName, ...[...style].map((name) => style.getPropertyValue(name)).filter((_, at) => !/size|width|height|origin|inset|bottom|top/.test(style[at]))].join("|");
})`;
const NAMES = `Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name)).sort().join()`;

describe.skipIf(missing)(inChromium("the element's looks on another site"), () => {
  let stage: Stage;
  let site: string;
  beforeAll(async () => {
    stage = await openStage();
    site = stage.site.origin;
  });
  afterEach(() => stage?.clear());
  afterAll(() => stage?.close());

  it("two of them show their lists under a strict policy", async () => {
    const { page, said } = await stage.open({ html: twoWidgets(site) });
    await listsShown(page, 2);
    const api = (await (await fetch(`${site}/api/v1/trending?window=week&limit=3`)).json()) as {
      items: { title: string }[];
    };
    expect(await titlesOn(page)).toEqual(api.items.map(({ title }) => title));
    expect(await page.locator("trending-papers").nth(1).locator("[part=item]").count()).toBe(4);
    expect(await fallbackShows(page)).toBe(false);
    expect(said).toEqual([]);
  });

  it("what a host says of its elements does not come in", async () => {
    const plain = await stage.open({ html: twoWidgets(site) });
    const hostile = await stage.open({ html: twoWidgets(site), style: HOSTILE_CSS });
    for (const { page } of [plain, hostile]) await listsShown(page, 2);
    const [wanted, given] = [await plain.page.evaluate(INSIDE), await hostile.page.evaluate(INSIDE)];
    expect((wanted as string[]).length).toBeGreaterThan(60);
    expect(given).toEqual(wanted);
    expect(await hostile.page.locator("[part=link]").first().isVisible()).toBe(true);
    expect(hostile.said).toEqual([]);
  });

  it("nothing goes out: neither style nor names nor elements", async () => {
    const around = `<h1>A lab</h1><p>Some <a href="/">text</a></p><ol><li part="item">One</li></ol><section class="plain">${twoWidgets(site)}</section>`;
    const own = "p { color: green } [part=item] { color: blue } section { border: 1px solid }";
    const shown = await stage.open({ html: around, style: own });
    await listsShown(shown.page, 2);
    const [names, head] = [
      await shown.page.evaluate(NAMES),
      await shown.page.evaluate("document.head.outerHTML.replace(/\\d+/g, '')"),
    ];
    const outside = await shown.page.evaluate(OUTSIDE);
    stage.site.down.add("/widget.js");
    const without = await stage.open({ html: around, style: `${own} trending-papers { display: block }` });
    expect(await without.page.evaluate(NAMES)).toEqual(names);
    expect(await without.page.evaluate("document.head.outerHTML.replace(/\\d+/g, '')")).toEqual(head);
    const fallbacks = /^(trending-papers|a)\|/; // what is shown instead of them
    const others = (styles: unknown) => (styles as string[]).filter((style) => !fallbacks.test(style));
    expect(others(outside).length).toBeGreaterThan(5);
    expect(others(await without.page.evaluate(OUTSIDE))).toEqual(others(outside));
    expect(await shown.page.evaluate("document.adoptedStyleSheets.length")).toBe(0);
  });

  it("can be styled by its properties and parts", async () => {
    const style = `trending-papers { --broadsheet-color: rgb(1, 2, 3); --broadsheet-background: rgb(4, 5, 6); --broadsheet-font-size: 20px;
      --broadsheet-title-lines: 1; } trending-papers::part(meta) { color: rgb(7, 8, 9) }`;
    const { page } = await stage.open({ html: widgetHtml(site, 'limit="2"'), style });
    await listsShown(page, 1);
    const css = (part: string, name: string) =>
      page
        .locator(`[part=${part}]`)
        .first()
        .evaluate(
          (element, property) =>
            element.ownerDocument.defaultView?.getComputedStyle(element).getPropertyValue(property),
          name,
        );
    expect([
      await css("box", "color"),
      await css("box", "background-color"),
      await css("box", "font-size"),
      await css("meta", "color"),
    ]).toEqual(["rgb(1, 2, 3)", "rgb(4, 5, 6)", "20px", "rgb(7, 8, 9)"]);
    expect((await page.locator("[part=item]").first().boundingBox())?.height).toBeCloseTo(20 * 3.6 + 1, 0);
  });

  const schemes = [
    { theme: "auto", colorScheme: "dark", dark: true },
    { theme: "auto", colorScheme: "light", dark: false },
    { theme: "light", colorScheme: "dark", dark: false },
    { theme: "dark", colorScheme: "light", dark: true },
    { theme: "nonsense", colorScheme: "dark", dark: true },
  ] as const;
  it.each(schemes)("theme $theme for a reader who likes it $colorScheme", async ({ theme, colorScheme, dark }) => {
    const { page } = await stage.open({ html: widgetHtml(site, `theme="${theme}"`) }, { colorScheme });
    await listsShown(page, 1);
    const ground = await page.evaluate(
      `getComputedStyle(document.querySelector("trending-papers").shadowRoot.querySelector("section")).backgroundColor`,
    );
    expect(ground).toBe(dark ? "rgb(21, 19, 16)" : "rgb(255, 253, 248)");
  });

  it("runs from right to left where the page does, with titles the way they are written", async () => {
    const { page } = await stage.open({ html: `<div dir="rtl">${widgetHtml(site, 'limit="2"')}</div>` });
    await listsShown(page, 1);
    const [rank, title] = [
      await page.locator("[part=rank]").first().boundingBox(),
      await page.locator("[part=link]").first().boundingBox(),
    ];
    expect(rank?.x ?? 0).toBeGreaterThan(title?.x ?? Infinity);
    expect(
      await page.evaluate(
        `getComputedStyle(document.querySelector("trending-papers").shadowRoot.querySelector("[part=link] bdi")).direction`,
      ),
    ).toBe("ltr");
  });

  it("the keyboard reaches every link, in order", async () => {
    const { page } = await stage.open({ html: twoWidgets(site) });
    await listsShown(page, 2);
    const wanted = await hrefsOn(page);
    expect(wanted).toHaveLength(3 + 1 + 4 + 1);
    const reached: unknown[] = [];
    for (let at = 0; at < wanted.length; at++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate("document.activeElement.shadowRoot?.activeElement?.href"));
    }
    expect(reached).toEqual(wanted);
    for (const href of wanted) expect(href.startsWith(`${site}/`)).toBe(true);
  });

  it.each(["light", "dark"] as const)("axe finds nothing wrong, %s", async (colorScheme) => {
    const { page } = await stage.open({ html: `<main><h1>A lab</h1>${twoWidgets(site)}</main>` }, { colorScheme });
    await listsShown(page, 2);
    expect(await mistakesOn(page)).toEqual([]);
    expect(await page.getByRole("region").count()).toBe(2);
    expect(await page.getByRole("list").count()).toBe(2);
  });
});
