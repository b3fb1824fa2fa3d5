/** The head of every page: banner, navigation, nameplate, and the line with the date. */
export const MASTHEAD = `
.demo { margin: 0 calc(-1 * var(--edge)); padding: 8px var(--edge); background: var(--tint); border-bottom: 1px solid var(--rule); }
.demo p { font: 0.85rem/1.45 var(--sans); text-align: center; }
.demo strong { color: var(--accent); font-weight: 600; }

.ways { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; padding: 20px 0 8px; font: 0.85rem/1.6 var(--sans); }
.ways ul, .windows ul { display: flex; flex-wrap: wrap; gap: 0 20px; }
.windows a { display: inline-block; line-height: 24px; }
.ways .find { margin-left: auto; }
.find input { width: 11rem; min-height: 1.9rem; padding: 2px 8px; border-color: var(--rule); font-size: 0.85rem; }
.find input:hover, .find input:focus { border-color: var(--grey); }
.masthead a, .dateline a { color: inherit; text-decoration: none; }
.masthead a:hover, .dateline a:hover { color: var(--accent); }
[aria-current] { font-weight: 600; }
.ways [aria-current], .windows [aria-current] { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; text-underline-offset: 0.35em; }
.nameplate {
  padding: 4px 0 12px;
  font-size: clamp(1.953rem, 5vw, 3.052rem);
  line-height: 1;
  letter-spacing: 0.06em;
  text-indent: 0.06em;
  text-align: center;
  text-transform: uppercase;
  hyphens: manual;
  border-bottom: 3px double var(--ink);
}

body:has(.dateline) .nameplate { font-size: clamp(2.25rem, 8.5vw, 5.25rem); }

.dateline {
  display: grid;
  grid-template-columns: 1fr auto 1fr;
  align-items: baseline;
  gap: 4px 16px;
  padding: 8px 0;
  border-bottom: 1px solid var(--ink);
  font-family: var(--sans);
  font-size: 0.8rem;
  color: var(--grey);
}
.dateline .today { position: relative; display: flex; flex-wrap: wrap; align-items: baseline; justify-content: center; gap: 0 12px; }
.dateline .today p { text-align: center; }
.dateline h1 { font: 600 1rem/1.45 var(--serif); color: var(--ink); }
.dateline .turn { white-space: nowrap; }
.dateline .turn:last-child { text-align: right; }
.dateline summary { padding: 0; font-size: inherit; }
.around > div { position: absolute; z-index: 3; right: 0; top: calc(100% + 8px); width: 17rem; padding: 12px 16px; background: var(--paper); border: 1px solid var(--ink); text-align: left; }
.around > div p { margin-top: 8px; }
.around a { text-decoration: underline; text-decoration-color: var(--rule); }
.trending-line .windows { font-size: 0.85rem; }

@media (max-width: 899px) {
  .trending-line { display: flex; flex-direction: column; align-items: center; }
}
@media (max-width: 639px) {
  .ways { gap: 8px 12px; }
  .ways nav { order: 3; width: 100%; }
  .ways ul { justify-content: space-between; gap: 0 12px; }
  .ways .find { flex: 1; margin: 0; }
  .find input { width: 100%; }
  .dateline .today { grid-column: 1 / -1; grid-row: 1; flex-direction: column; align-items: center; }
  .dateline .turn:last-child { grid-column: 3; }
  .around > div { right: 50%; top: 100%; translate: 50% 0; }
}
`;
