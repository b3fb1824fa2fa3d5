// embed.js, in the page for iframes: tells the page around it how high the list is. A height is no secret, and who the
// page around is cannot be known: hence "*".
const root = document.documentElement;

function tellHeight(): void {
  parent.postMessage({ source: "broadsheet", height: Math.ceil(root.getBoundingClientRect().height) }, "*");
}

if (parent !== window) new ResizeObserver(tellHeight).observe(root);
