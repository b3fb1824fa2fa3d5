/**
 * The front page: one grid in rank order. The lead takes two columns and two rows, so that ranks 2 and 3 stand beside it;
 * below, rows are ruled above and columns between. The first column's rule falls outside the grid and is clipped.
 */
export const FRONT = `
.edition {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  column-gap: var(--gap);
  overflow: clip;
}
.card { position: relative; display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); align-content: start; padding: 16px 0 20px; }
.card::before { content: ""; position: absolute; inset: 0 0 auto; border-top: 1px solid var(--rule); }
.edition .card:first-child::before { border: 0; }
.card > * { grid-column: 2; }
.card .rank { grid-column: 1; grid-row: 1; }
.rank { color: var(--grey); font-size: 1.563rem; line-height: 0.95; }
.card h2, .card h3 { font-size: 1.25rem; }
.card h2 a, .card h3 a { color: inherit; text-decoration: none; }
.card h2 a:visited, .card h3 a:visited { color: var(--visited); }
.card h2 a::after, .card h3 a::after { content: ""; position: absolute; inset: 0; }
.card:hover h2 a, .card:hover h3 a { color: var(--accent); }
.card .aside-link { position: relative; z-index: 1; }
.thumbnail { display: block; width: 100%; height: auto; aspect-ratio: 16 / 9; object-fit: cover; background: var(--tint); }
@media (prefers-color-scheme: dark) {
  .thumbnail { filter: brightness(0.85); }
  .thumbnail[src$="/card.png"] { filter: invert(0.92) hue-rotate(180deg); }
}
.card .thumbnail { margin-top: 12px; }
.card .meta { margin-top: 8px; }
.excerpt { max-width: 38rem; margin-top: 8px; }
.byline, .signals, .topics, .why { font: 0.8rem/1.5 var(--sans); color: var(--grey); hyphens: manual; }
.signals { display: flex; flex-wrap: wrap; gap: 0 14px; color: var(--ink); font-variant-numeric: tabular-nums lining-nums; }
.symbol { margin-right: 0.25em; color: var(--accent); font-size: 0.85em; }
.why { margin-top: 4px; font: italic 0.9rem/1.4 var(--serif); color: var(--ink); }

.lead h2 { font-size: clamp(1.75rem, 3.4vw, 3.052rem); line-height: 1.08; }
.lead .rank { font-size: clamp(1.953rem, 3.4vw, 3.052rem); }
.second h2 { font-size: 1.563rem; }

.briefs { margin-top: 16px; border-top: 3px double var(--ink); }
.briefs > h2 { padding: 12px 0 4px; font-size: 1.25rem; }
.brief-columns { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: var(--gap); }
.card.brief { break-inside: avoid; padding: 10px 0 12px; }
.more-papers { margin-top: 24px; padding-top: 12px; border-top: 1px solid var(--rule); font: 0.9rem/1.6 var(--sans); text-align: center; }
.brief h3 { font-size: 1rem; }
.brief .rank { font-size: 1rem; line-height: 1.15; }
.card.brief .meta { margin-top: 2px; }

@media (min-width: 640px), print {
  .edition { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .edition .card::after {
    content: "";
    position: absolute;
    inset: 16px auto 16px calc(var(--gap) / -2);
    border-left: 1px solid var(--rule);
  }
  .lead { grid-column: span 2; grid-template-columns: 3.25rem minmax(0, 1fr); }
  .lead .excerpt { max-width: none; font-size: 1.125rem; }
  .brief-columns { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media screen and (min-width: 640px) and (max-width: 1099px) {
  .lead:has(.thumbnail) { grid-template: auto auto 1fr / 3.25rem minmax(0, 1fr) minmax(0, 1fr); }
  .lead:has(.thumbnail) h2 { grid-column: 2 / -1; }
  .lead .thumbnail { margin-top: 18px; }
  .lead .thumbnail + .excerpt { grid-column: 3; grid-row: 2 / span 2; margin: 12px 0 0 24px; }
}
@media screen and (min-width: 640px) and (max-width: 1099px), (min-width: 1800px) {
  .card:nth-child(6) .thumbnail { display: none; }
}
@media (min-width: 1100px), print {
  .edition { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .lead { grid-row: span 2; }
  .lead .excerpt { columns: 2; column-gap: 24px; }
  .edition .card:nth-child(2)::before { border: 0; }
  .brief-columns { grid-template-columns: repeat(3, minmax(0, 1fr)); }
}
@media screen and (min-width: 1100px) and (max-width: 1399px) {
  .second h2 { font-size: 1.375rem; }
  .second .excerpt { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 6; overflow: hidden; }
}
@media (min-width: 1800px) {
  .edition { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .edition .card:nth-child(3)::before { border: 0; }
  .brief-columns { grid-template-columns: repeat(4, minmax(0, 1fr)); }
}
`;
