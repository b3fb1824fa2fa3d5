import scripts from "./scripts.json" with { type: "json" };
import { FAVICON } from "./views/favicon.ts";
import { EMBED_STYLE } from "./views/styles/embed.ts";
import { STYLE } from "./views/style.ts";

export interface Asset {
  text: string;
  type: string;
}

/** The files that every page may name, at the site's root. */
export const ASSETS = {
  "style.css": { text: STYLE, type: "text/css; charset=utf-8" },
  "favicon.svg": { text: FAVICON, type: "image/svg+xml" },
  "page.js": { text: scripts["page.js"], type: "text/javascript; charset=utf-8" },
  "widget.js": { text: scripts["widget.js"], type: "text/javascript; charset=utf-8" },
  "embed.js": { text: scripts["embed.js"], type: "text/javascript; charset=utf-8" },
  "embed.css": { text: EMBED_STYLE, type: "text/css; charset=utf-8" },
} satisfies Record<string, Asset>;

export type AssetName = keyof typeof ASSETS;
