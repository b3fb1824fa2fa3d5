import { describe, expect, it } from "vitest";
import { child, children, parseXml, textOf } from "../../src/sources/xml.ts";
import type { XmlNode } from "../../src/sources/xml.ts";

const SHAPE = { root: "feed", elements: new Set(["entry", "updated"]) };

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

async function parse(text: string, length = 65_536): Promise<XmlNode[]> {
  const nodes: XmlNode[] = [];
  await parseXml("arxiv.example/feed", inPieces(text, length), SHAPE, (node) => nodes.push(node));
  return nodes;
}

const DOCUMENT = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:a="urn:a">
  <updated>2026-05-05</updated>
  <other><updated>deeper</updated></other>
  <entry a:kind="x"><title>One &amp; <![CDATA[<two>]]> &#x1F333;</title><c n="1"/><c n="2"/><entry>inner</entry></entry>
</feed>`;

describe("parseXml", () => {
  it.each([1, 7, 65_536])("hands over whole elements, whatever the pieces (%i characters)", async (length) => {
    const [updated, deeper, entry, ...rest] = await parse(DOCUMENT, length);
    expect(updated).toEqual({
      name: "updated",
      uri: "http://www.w3.org/2005/Atom",
      attributes: new Map(),
      text: "2026-05-05",
      children: [],
    });
    expect(deeper?.text).toBe("deeper");
    expect(rest).toEqual([]);
    if (!entry) throw new Error("no entry");
    expect(entry.attributes).toEqual(new Map([["kind", "x"]]));
    expect(textOf(entry, "title")).toBe("One & <two> 🌳");
    expect(textOf(entry, "summary")).toBeNull();
    expect(child(entry, "entry")?.text).toBe("inner");
    expect(children(entry, "c").map(({ attributes }) => attributes.get("n"))).toEqual(["1", "2"]);
  });

  it("takes a byte order mark and an element named after a prototype", async () => {
    const nodes = await parse('\ufeff<feed><entry __proto__="x"><__proto__>y</__proto__></entry></feed>');
    expect(nodes[0]?.attributes.get("__proto__")).toBe("x");
    expect(nodes[0] && textOf(nodes[0], "__proto__")).toBe("y");
    expect(Object.prototype).not.toHaveProperty("x");
  });
});

describe("scenario 9: documents that are refused", () => {
  const bomb = `<!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><feed>&b;</feed>`;
  const cases: [string, string, RegExp][] = [
    ["a DOCTYPE bomb", bomb, /with a DOCTYPE/],
    ["an external entity", `<!DOCTYPE f SYSTEM "file:///etc/passwd"><feed/>`, /with a DOCTYPE/],
    ["an undefined entity", "<feed>&nbsp;</feed>", /broken XML: undefined entity/],
    ["a document cut inside an entry", DOCUMENT.slice(0, 220), /ended in the middle/],
    ["a document cut after an entry", DOCUMENT.slice(0, -7), /ended in the middle/],
    ["nothing", "", /ended in the middle/],
    ["plain text", "Rate exceeded.", /broken XML/],
    ["HTML", "<html><body>502</body></html>", /sent <html> where <feed> was due/],
    ["tags that cross", "<feed><a><b></a></b></feed>", /broken XML/],
    ["an undeclared prefix", "<feed><x:y/></feed>", /broken XML: unbound namespace prefix/],
    ["U+0000", "<feed>\u0000</feed>", /broken XML/],
    ["U+0000 by reference", "<feed>&#0;</feed>", /broken XML/],
    ["a surrogate by reference", "<feed>&#xD800;</feed>", /broken XML/],
    ["20,000 levels", "<feed>" + "<a>".repeat(20_000), /nested deeper than 64/],
    ["two roots", "<feed/><feed/>", /broken XML/],
  ];
  it.each(cases)("%s", async (_, text, message) => {
    const started = performance.now();
    await expect(parse(text)).rejects.toMatchObject({ kind: "malformed", message: expect.stringMatching(message) });
    await expect(parse(text)).rejects.toThrow(/^arxiv\.example\/feed /);
    expect(performance.now() - started).toBeLessThan(300);
  });

  it("500,000 numeric references are decoded in time", async () => {
    const text = `<feed><entry>${"&#233;".repeat(500_000)}</entry></feed>`;
    const started = performance.now();
    const [entry] = await parse(text);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(entry?.text).toBe("é".repeat(500_000));
  });

  it("nothing is handed over after the fault", async () => {
    const texts: string[] = [];
    const text = "<feed><entry>1</entry><entry>&undefined;</entry><entry>3</entry></feed>";
    const reading = parseXml("x", inPieces(text, 5), SHAPE, ({ text: own }) => texts.push(own));
    await expect(reading).rejects.toMatchObject({ kind: "malformed" });
    expect(texts).toEqual(["1"]);
  });
});
