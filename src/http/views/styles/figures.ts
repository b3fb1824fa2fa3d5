/** Tables: months as calendars, and the state of things. */
export const FIGURES = `
.month { border-collapse: collapse; font: 0.85rem/1 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
.month caption { padding-bottom: 8px; font: 600 1rem/1.3 var(--serif); text-align: left; }
.month th, .month td { width: 2rem; height: 1.9rem; padding: 0; text-align: center; font-weight: 400; color: var(--grey); }
.month abbr { text-decoration: none; }
.month a { display: block; padding: 6px 0; color: var(--ink); text-decoration: underline; text-decoration-color: var(--rule); }
.month a:visited { color: var(--visited); }
.month a[aria-current] { background: var(--ink); color: var(--paper); text-decoration: none; }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 32px var(--gap); margin-top: 24px; }
.calendar-page .windows { margin-top: 12px; font: 0.9rem/1.6 var(--sans); }
.scrolls { overflow-x: auto; }
.figures { width: 100%; margin-top: 24px; border-collapse: collapse; font: 0.85rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
.figures.narrow { max-width: 30rem; }
.figures.narrow td { text-align: right; }
.figures caption { padding-bottom: 4px; font: 600 1.125rem/1.3 var(--serif); text-align: left; }
.figures th, .figures td { padding: 6px 16px 6px 0; border-top: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
.figures thead th { color: var(--grey); white-space: nowrap; }
.status-page, .calendar-page { max-width: 66rem; margin-inline: auto; }
`;
