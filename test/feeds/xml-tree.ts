import { SaxesParser } from "saxes";

/** An element as a strict, namespace-aware parser saw it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** All text inside it, that of its descendants included. */
  text: string;
  children: Element[];
}

/** Parses a whole document; throws at the first violation of well-formedness. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const top: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [top];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, { value }]) => [name, value]));
    const element: Element = { name: tag.name, attributes, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.write(xml).close();
  const root = top.children[0];
  if (root === undefined) throw new Error("no root element");
  return root;
}

/** All elements with a name below an element, in document order. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The texts of an element's children with a name. */
export function childTexts(element: Element, name: string): string[] {
  return element.children.filter((child) => child.name === name).map((child) => child.text);
}
