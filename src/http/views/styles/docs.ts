/** The description of the API: contents beside the text once there is room. */
export const DOCS = `
.docs { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px var(--gap); max-width: 66rem; margin: 32px auto 0; }
.docs > nav { font: 0.8rem/1.8 var(--sans); }
.docs > nav a { text-decoration: none; }
.docs > nav ul + ul { margin-top: 12px; }
.docs .group li + li { padding-left: 1em; }
.docs > header, .docs > div { min-width: 0; max-width: 44rem; }
.docs h1 { font-size: clamp(1.75rem, 4vw, 2.441rem); }
.docs h2 { margin-top: 40px; padding-top: 12px; border-top: 1px solid var(--rule); font-size: 1.375rem; }
.docs > div > section:first-child h2 { margin-top: 0; }
.docs h3 { margin-top: 32px; font-size: 1.125rem; }
.docs h3 a { text-decoration: none; }
.docs section { scroll-margin-top: 16px; }
.docs p, .docs pre, .docs table, .docs details, .docs > div ul { margin-top: 12px; }
.docs .address { margin-top: 4px; }
.docs code { font: 0.85em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-variant-numeric: lining-nums; hyphens: none; }
.docs .address code { color: var(--accent); overflow-wrap: anywhere; }
.docs pre { padding: 12px 16px; background: var(--tint); white-space: pre-wrap; overflow-wrap: anywhere; }
.docs table { width: 100%; border-collapse: collapse; font: 0.85rem/1.5 var(--sans); }
.docs th, .docs td { padding: 6px 12px 6px 0; border-top: 1px solid var(--rule); vertical-align: top; text-align: left; font-weight: 400; }
.docs th { width: 7.5rem; }
.docs th code { font-size: 0.95em; }
.docs td { hyphens: manual; }
.docs .values, .docs .shared, .docs summary { color: var(--grey); font: 0.8rem/1.5 var(--sans); }
.docs summary { cursor: pointer; }
.docs summary span { text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 0.16em; }
.docs summary:hover span { color: var(--accent); }
.docs :target { background: var(--tint); }
@media (max-width: 899px) {
  .docs > nav { columns: 2; column-gap: 16px; }
  .docs > nav ul { break-inside: avoid; }
}
@media (min-width: 900px) {
  .docs { grid-template: auto 1fr / 12rem minmax(0, 1fr); }
  .docs > header, .docs > div { grid-column: 2; }
  .docs > nav { grid-area: 1 / 1 / span 2; position: sticky; top: 16px; align-self: start; max-height: calc(100vh - 32px); overflow-y: auto; }
}
@media print { .docs > nav { display: none; } }
`;
