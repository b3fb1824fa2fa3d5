import type { Item } from "../api.ts";
import { webUrl } from "./web-url.ts";

export interface Link {
  label: string;
  href: string;
}

/** Where else the paper is to be had: arXiv, its PDF, code, project page. Only absolute http(s) addresses. */
export function linksOf(item: Item): Link[] {
  const candidates: [string, string | null][] = [
    ["arXiv", item.abstractUrl],
    ["PDF", item.pdfUrl],
    ["Code", item.codeUrl],
    ["Project", item.projectUrl],
  ];
  return candidates.flatMap(([label, url]) => {
    const href = webUrl(url);
    return href === null ? [] : [{ label, href }];
  });
}

/** Paragraphs of an abstract: blank lines part them, single line breaks are only upstream's column width. */
export function paragraphsOf(abstract: string): string[] {
  return abstract
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}
