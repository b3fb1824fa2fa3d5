import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { oneLine, truncate } from "../domain/text.ts";
import { UpstreamError } from "./upstream.ts";

/** An element, whole. Names are local ones: each upstream's vocabulary tells its elements apart without prefixes. */
export interface XmlNode {
  name: string;
  uri: string;
  attributes: Map<string, string>;
  /** The element's own text, not its children's, as written. */
  text: string;
  children: XmlNode[];
}

/** Which document is due, and which of its elements to hand over: the outermost of these names, each whole. */
export interface XmlShape {
  root: string;
  elements: ReadonlySet<string>;
}

// No format read here goes deeper than ten; a document that does is no such document.
const MAX_DEPTH = 64;

/**
 * Reads a document as it streams in and hands over each element of the shape when it closes, so that memory is bounded
 * by the largest of them. DOCTYPEs, undeclared prefixes, undefined entities, deep nesting, another root and documents that
 * end early are refused with an `UpstreamError` of kind `malformed`, and then what was handed over before counts for nothing.
 */
export async function parseXml(
  place: string,
  chunks: AsyncIterable<string>,
  shape: XmlShape,
  onElement: (element: XmlNode) => void,
): Promise<void> {
  const parser = createParser(place, shape, onElement);
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}

function createParser(place: string, shape: XmlShape, onElement: (element: XmlNode) => void) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlNode[] = []; // from the element to be handed over down to the current one
  let depth = 0;
  let ending = false;

  function refuse(reason: string): never {
    throw new UpstreamError("malformed", `${place} ${reason}`);
  }
  function addText(text: string): void {
    const node = open.at(-1);
    if (node) node.text += text;
  }
  parser.on("error", ({ message }) =>
    refuse(ending ? "ended in the middle of the document" : `sent broken XML: ${truncate(oneLine(message), 100)}`),
  );
  parser.on("doctype", () => refuse("sent XML with a DOCTYPE"));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse(`sent XML nested deeper than ${MAX_DEPTH} elements`);
    if (depth === 1 && tag.local !== shape.root) {
      refuse(`sent <${truncate(oneLine(tag.local), 60)}> where <${shape.root}> was due`);
    }
    if (open.length > 0 || shape.elements.has(tag.local)) open.push(nodeOf(tag));
  });
  parser.on("closetag", () => {
    depth -= 1;
    const node = open.pop();
    if (!node) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else onElement(node);
  });
  return {
    write: (chunk: string) => void parser.write(chunk),
    close(): void {
      ending = true;
      parser.close();
    },
  };
}

function nodeOf(tag: SaxesTagNS): XmlNode {
  const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
  return { name: tag.local, uri: tag.uri, attributes, text: "", children: [] };
}

/** The first child of a name. */
export function child(node: XmlNode, name: string): XmlNode | null {
  return node.children.find((candidate) => candidate.name === name) ?? null;
}

/** All children of a name, in document order. */
export function children(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((candidate) => candidate.name === name);
}

/** The text of the first child of a name, or `null` when there is no such child. */
export function textOf(node: XmlNode, name: string): string | null {
  return child(node, name)?.text ?? null;
}
