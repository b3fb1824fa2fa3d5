import { describe, expect, it } from "vitest";
import { allowedAttributes, type Inline } from "../../src/domain/typeset.ts";
import { Inlines } from "../../src/http/views/inline.tsx";
import { typeset } from "../../src/typesetting/typeset.ts";
import { everyElement, parseXml } from "../feeds/xml-tree.ts";
import { HOSTILE } from "../typesetting/hostile.ts";

const markup = (nodes: Inline[]) =>
  (
    <p>
      <Inlines inlines={nodes} />
    </p>
  ).toString();

describe("typeset text on a page", () => {
  it("is markup", () => {
    const { abstract } = typeset("", "\\emph{So} $$x^2$$ \\href{https://a.example/?a=1&b=2}{here} & <b>") ?? {};
    expect(markup(abstract?.[0] ?? [])).toBe(
      '<p><em>So</em> <math display="block" tabindex="0"><msup><mi>x</mi><mn>2</mn></msup></math> ' +
        '<a href="https://a.example/?a=1&amp;b=2">here</a> &amp; &lt;b&gt;</p>',
    );
  });

  it.each(HOSTILE.map((source) => [source.slice(0, 60), source]))(
    "is well-formed and holds nothing else: %s",
    (_, source) => {
      const result = typeset(source, source);
      for (const nodes of [result?.title ?? [], ...(result?.abstract ?? [])]) {
        const [, ...elements] = everyElement(parseXml(markup(nodes)));
        for (const { name, attributes } of elements) {
          const { tabindex = "0", ...given } = attributes; // of the page, not of the row
          expect(allowedAttributes(name, given)).toEqual(given);
          expect(tabindex).toBe("0");
        }
      }
    },
  );

  it("trusts no row", () => {
    const nodes: Inline[] = [
      { name: "script", children: ["alert(1)"] },
      { name: "a", attributes: { href: "javascript:alert(1)", onclick: "alert(1)" }, children: ["a"] },
      {
        name: "em",
        attributes: { style: "color:red", class: "lead", id: "main" },
        children: [{ name: "img", children: ["b"] }],
      },
      { name: "mspace", attributes: { width: "99em" }, children: [] },
      { name: "__proto__", children: ["c"] },
      { name: "constructor", children: ["d"] },
      { name: "em onclick=alert(1)", children: ["<e>"] },
      { name: "mo", attributes: { constructor: "x", stretchy: "true" }, children: ["f"] },
    ];
    expect(markup(nodes)).toBe(
      '<p>alert(1)<a>a</a><em>b</em><mspace></mspace>cd&lt;e&gt;<mo stretchy="true">f</mo></p>',
    );
  });
});
