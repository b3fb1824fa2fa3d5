/** What holds for every page: type, links, focus, hidden text, messages and the foot. */
export const TEXT = `
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 0 var(--edge) 32px;
  max-width: 2000px;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.45 var(--serif);
  font-variant-numeric: oldstyle-nums;
  hyphens: auto;
  text-wrap: pretty;
  overflow-wrap: break-word;
}
@media (min-width: 2600px) {
  html { font-size: 137.5%; }
  body { max-width: 2700px; }
}
h1, h2, h3 { margin: 0; font-weight: 600; line-height: 1.15; text-wrap: balance; hyphens: manual; }
p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }

a { color: inherit; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 0.16em; }
a:visited { color: var(--visited); }
a:hover { color: var(--accent); text-decoration-color: currentColor; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

.hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip { position: absolute; left: -9999px; padding: 8px 12px; background: var(--paper); font-family: var(--sans); }
.skip:focus { left: 8px; top: 8px; z-index: 2; }

.message { max-width: 34rem; margin: 48px auto; font-size: 1.125rem; }
.message h1 { margin-bottom: 16px; font-size: clamp(1.563rem, 4vw, 2.441rem); }
.message p + p, .message ul { margin-top: 12px; }
.message li { padding: 8px 0; border-top: 1px solid var(--rule); }

.foot {
  margin-top: 48px;
  padding-top: 12px;
  border-top: 3px double var(--rule);
  color: var(--grey);
  font: 0.8rem/1.6 var(--sans);
  text-align: center;
}
.foot nav ul { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 20px; margin-bottom: 8px; font-size: 0.85rem; }
.foot a:visited { color: inherit; }
.foot a:hover { color: var(--accent); }
`;
