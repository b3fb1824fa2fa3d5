/** Pages to be read from beginning to end. */
export const PROSE = `
.prose { max-width: 38rem; margin: 32px auto 0; font-size: 1.125rem; }
.prose h1 { font-size: clamp(1.75rem, 4vw, 2.441rem); margin-bottom: 16px; }
.prose h2 { margin-top: 32px; font-size: 1.375rem; }
.prose h3 { margin-top: 24px; font-size: 1.125rem; }
.prose p, .prose ol, .prose table { margin-top: 12px; }
.prose .formula { text-align: center; font-style: italic; }
.prose ol { padding-left: 1.5em; }
.prose ol li { padding: 4px 0; }
.prose table { border-collapse: collapse; width: 100%; font: 0.85rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
.prose caption { text-align: left; color: var(--grey); }
.prose th, .prose td { padding: 4px 8px; border-bottom: 1px solid var(--rule); text-align: right; font-weight: 400; }
.appeal { margin-top: 12px; columns: 2; column-gap: var(--gap); font: 0.85rem/1.7 var(--sans); }
`;
