// widget.js, on other people's pages: defines <trending-papers> and touches nothing else.
import { elementFor } from "./element.ts";
import { warn } from "./load.ts";

const NAME = "trending-papers";

// Known while the script runs for the first time, and not later. An element of the page may be named like it:
// https://html.spec.whatwg.org/multipage/dom.html#dom-tree-accessors
const script = document.currentScript;

if (!(script instanceof HTMLScriptElement)) warn("widget.js has to be loaded by a script element that is no module");
// Of two versions on a page the first one serves both.
else if (!customElements.get(NAME)) customElements.define(NAME, elementFor(script.src));
