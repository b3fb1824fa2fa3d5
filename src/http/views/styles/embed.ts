/**
 * The page for iframes. Rows are as high as those of the widget while titles have two lines; embedding/size.ts knows both
 * heights.
 */
export const EMBED_STYLE = `
:root { color-scheme: light; --paper: #fffdf8; --ink: #1b1a17; --grey: #6b665c; --rule: #d9d3c5; --accent: #b3261e; }
:root[data-theme="dark"] { color-scheme: dark; --paper: #151310; --ink: #ece6da; --grey: #a59d8d; --rule: #37322a; --accent: #ff7a66; }
@media (prefers-color-scheme: dark) {
  :root[data-theme="auto"] { color-scheme: dark; --paper: #151310; --ink: #ece6da; --grey: #a59d8d; --rule: #37322a; --accent: #ff7a66; }
}
body { margin: 0; padding: 8px 16px; background: var(--paper); color: var(--ink); font: 1rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, p, ol { margin: 0; padding: 0; font-size: 1rem; font-weight: 400; }
ol { list-style: none; }
a { color: inherit; text-decoration: none; }
a:hover { color: var(--accent); text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
header { display: flex; gap: 16px; justify-content: space-between; padding: 6px 0; white-space: nowrap; }
h1 { overflow: hidden; text-overflow: ellipsis; font-weight: 600; }
header a, .rank, .meta { color: var(--grey); }
header h1 a { color: inherit; }
li { display: grid; grid-template-columns: 2em minmax(0, 1fr); padding: 8px 0; border-top: 1px solid var(--rule); }
.rank { font-variant-numeric: tabular-nums; }
.title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.meta { grid-column: 2; font-size: 0.8rem; line-height: 1.5; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.message { padding: 8px 0; border-top: 1px solid var(--rule); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;
