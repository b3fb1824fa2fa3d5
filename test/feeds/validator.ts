import * as z from "zod";
import { childTexts, type Element, everyElement, findAll, parseXml } from "./xml-tree.ts";

// What the W3C feed validator has found in feeds (https://validator.w3.org/feed/docs/), by the names that it gives: its rules
// for RSS 2.0 and Atom as far as they concern feeds of articles, and JSON Feed 1.1's own. An empty list is a valid feed.

export type Rule =
  | "SAXError"
  | "MissingElement"
  | "SelfDoesntMatchLocation"
  | "InvalidRFC2822Date"
  | "InvalidRFC3339Date"
  | "DuplicateValue"
  | "MissingGuid"
  | "InvalidPermalink"
  | "ContainsHTML"
  | "ContainsRelRef"
  | "SecurityRisk"
  | "InvalidURI"
  | "UpdatedBeforePublished"
  | "ElementOrder";

/** The rules that a document served at an address breaks, each once. */
export function brokenRules(text: string, address: string): Rule[] {
  const broken = new Set<Rule>();
  if (text.startsWith("{")) checkJson(text, address, broken);
  else {
    const root = text.startsWith("<?xml") ? tryParse(text) : null;
    if (root === null) broken.add("SAXError");
    else if (root.name === "rss") checkRss(root, address, broken);
    else checkAtom(root, address, broken);
  }
  return [...broken];
}

type Broken = Set<Rule>;
const RFC2822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const isUri = (text: string) => /^[a-z][a-z0-9+.-]*:[\w\-.~!$&'()*+,;=:@/?%#]+$/i.test(text);
const isWebUrl = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);

function checkRss(root: Element, address: string, broken: Broken): void {
  const [channel] = root.children;
  if (root.attributes["version"] !== "2.0" || channel?.name !== "channel") return void broken.add("MissingElement");
  for (const name of ["title", "link", "description"]) requireOne(channel, name, broken);
  checkLinks(findAll(channel, "atom:link"), address, broken);
  const items = findAll(channel, "item");
  for (const date of [...childTexts(channel, "lastBuildDate"), ...items.flatMap((item) => childTexts(item, "pubDate"))])
    if (!RFC2822.test(date) || new Date(date).toUTCString() !== date) broken.add("InvalidRFC2822Date");
  const guids = findAll(channel, "guid");
  if (guids.length < items.length) broken.add("MissingGuid");
  checkUnique(
    guids.map((guid) => guid.text),
    broken,
  );
  for (const { attributes, text } of guids)
    if (attributes["isPermaLink"] !== "false" && !isWebUrl(text)) broken.add("InvalidPermalink");
  for (const item of items) {
    for (const name of ["title", "link"]) requireOne(item, name, broken);
    if (!childTexts(item, "link").every(isWebUrl)) broken.add("InvalidURI");
    const names = item.children.map(({ name }) => name);
    if (names.indexOf("content:encoded") < names.indexOf("description")) broken.add("ElementOrder");
    checkTitles(childTexts(item, "title"), broken);
    for (const html of [...childTexts(item, "description"), ...childTexts(item, "content:encoded")])
      checkHtml(html, broken);
  }
}

function checkAtom(root: Element, address: string, broken: Broken): void {
  for (const name of ["id", "title", "updated"]) requireOne(root, name, broken);
  checkLinks(
    root.children.filter(({ name }) => name === "link"),
    address,
    broken,
  );
  const entries = findAll(root, "entry");
  const hasAuthor = childTexts(root, "author").length > 0;
  for (const entry of entries) {
    for (const name of ["id", "title", "updated"]) requireOne(entry, name, broken);
    if (!hasAuthor && childTexts(entry, "author").length === 0) broken.add("MissingElement");
    checkDates(childTexts(entry, "published"), childTexts(entry, "updated"), broken);
    checkTitles(childTexts(entry, "title"), broken);
    for (const html of childTexts(entry, "content")) checkHtml(html, broken);
    if (!findAll(entry, "link").every(({ attributes }) => isWebUrl(attributes["href"] ?? ""))) broken.add("InvalidURI");
  }
  checkDates([], childTexts(root, "updated"), broken);
  const ids = entries.flatMap((entry) => childTexts(entry, "id"));
  if (![...childTexts(root, "id"), ...ids].every(isUri)) broken.add("InvalidURI");
  checkUnique(ids, broken);
}

const Author = z.object({ name: z.string() });
const JsonFeed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.string(),
  feed_url: z.string(),
  hubs: z.array(z.object({ type: z.string(), url: z.string() })).optional(),
  authors: z.array(Author),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.string(),
      external_url: z.string(),
      title: z.string(),
      content_html: z.string(),
      image: z.string().optional(),
      date_published: z.string(),
      date_modified: z.string(),
      authors: z.array(Author),
      tags: z.array(z.string()),
    }),
  ),
});

function checkJson(text: string, address: string, broken: Broken): void {
  const { data: feed } = JsonFeed.safeParse(JSON.parse(text));
  if (!feed) return void broken.add("MissingElement");
  if (feed.feed_url !== address) broken.add("SelfDoesntMatchLocation");
  checkUnique(
    feed.items.map(({ id }) => id),
    broken,
  );
  for (const { title, content_html, url, external_url, image, date_published, date_modified } of feed.items) {
    checkTitles([title], broken);
    checkHtml(content_html, broken);
    checkDates([date_published], [date_modified], broken);
    if (![url, external_url, ...(image === undefined ? [] : [image])].every(isWebUrl)) broken.add("InvalidURI");
  }
  if (![feed.home_page_url, ...(feed.hubs ?? []).map((hub) => hub.url)].every(isWebUrl)) broken.add("InvalidURI");
}

function requireOne(element: Element, name: string, broken: Broken): void {
  const [text, ...more] = childTexts(element, name);
  if (text === undefined || text === "" || more.length > 0) broken.add("MissingElement");
}

/** Exactly one link says where the feed is, and none is relative. */
function checkLinks(links: Element[], address: string, broken: Broken): void {
  const self = links.filter(({ attributes }) => attributes["rel"] === "self");
  if (self.length !== 1 || self[0]?.attributes["href"] !== address) broken.add("SelfDoesntMatchLocation");
  if (!links.every(({ attributes }) => isWebUrl(attributes["href"] ?? ""))) broken.add("InvalidURI");
}

function checkUnique(ids: string[], broken: Broken): void {
  if (new Set(ids).size < ids.length) broken.add("DuplicateValue");
}

function checkDates(published: string[], updated: string[], broken: Broken): void {
  if (![...published, ...updated].every((date) => RFC3339.test(date) && !Number.isNaN(Date.parse(date))))
    broken.add("InvalidRFC3339Date");
  const [first, last] = [published[0], updated[0]];
  if (first !== undefined && last !== undefined && last < first) broken.add("UpdatedBeforePublished");
}

/** Readers unpack what looks like markup in a title that is plain text. */
function checkTitles(titles: string[], broken: Broken): void {
  if (titles.some((title) => /<\/?[a-z][a-z0-9]*[^<>]*>|&(#x?[0-9a-f]+|[a-z]+);/i.test(title)))
    broken.add("ContainsHTML");
}

function checkHtml(html: string, broken: Broken): void {
  const root = tryParse(`<div>${html}</div>`);
  if (!root) return void broken.add("SAXError");
  for (const { name, attributes } of everyElement(root)) {
    if (/^(script|iframe|object|embed|style|form|meta)$/i.test(name)) broken.add("SecurityRisk");
    for (const [attribute, value] of Object.entries(attributes)) {
      if (/^on|^style$/i.test(attribute) || /^\s*(javascript|data):/i.test(value)) broken.add("SecurityRisk");
      else if (/^(href|src)$/.test(attribute) && !isWebUrl(value)) broken.add("ContainsRelRef");
    }
  }
}

function tryParse(xml: string): Element | null {
  try {
    return parseXml(xml);
  } catch {
    return null;
  }
}
