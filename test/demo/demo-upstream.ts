import { SaxesParser } from "saxes";
import { afterAll, beforeAll } from "vitest";
import { startDemoUpstream } from "../../scripts/demo/server.ts";

export const NOON = "2026-11-25T12:00:00Z"; // a Wednesday

/** Runs a demo upstream for the tests of a file; what comes back asks it for a path at an instant. */
export function useDemoUpstream(): (instant: string, path: string, init?: RequestInit) => Promise<Response> {
  let now = Date.parse(NOON);
  let upstream: Awaited<ReturnType<typeof startDemoUpstream>> | undefined;
  beforeAll(async () => {
    upstream = await startDemoUpstream({ now: () => now });
  });
  afterAll(() => upstream?.close());
  return (instant, path, init) => {
    now = Date.parse(instant);
    return fetch(`${upstream?.url}${path}`, init);
  };
}

export interface XmlDocument {
  elements: { name: string; attributes: Record<string, string> }[];
  /** The text of every element of a name, in order; fails for text that is not well-formed XML. */
  texts(name: string): string[];
}

export async function readXml(response: Response): Promise<XmlDocument> {
  const elements: XmlDocument["elements"] = [];
  const texts: { name: string; text: string }[] = [];
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements.push({ name, attributes });
    open.push({ name, text: "" });
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) texts.push(closed);
  });
  parser.write(await response.text()).close();
  return { elements, texts: (name) => texts.filter((entry) => entry.name === name).map(({ text }) => text.trim()) };
}
