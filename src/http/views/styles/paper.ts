/** A paper's own page: abstract at reading size, and a narrow column beside it once there is room. */
export const PAPER = `
.paper { display: grid; grid-template-columns: minmax(0, 1fr); gap: 32px var(--gap); max-width: 66rem; margin: 32px auto 0; }
.paper h1 { font-size: clamp(1.563rem, 4vw, 2.441rem); line-height: 1.1; }
.paper .authors { margin-top: 16px; font-size: 1.125rem; }
.paper .organisation { color: var(--grey); font-style: italic; }
.facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0 24px;
  margin: 16px 0 24px;
  padding: 8px 0;
  border: solid var(--rule);
  border-width: 1px 0;
  font: 0.8rem/1.6 var(--sans);
  color: var(--grey);
}
.facts a:visited { color: inherit; }
.notice { margin-bottom: 16px; color: var(--accent); font-weight: 600; }
math { font-family: math, "Cambria Math", "STIX Two Math", serif; }
math:not([display]) { display: inline-flex; flex-wrap: wrap; align-items: baseline; max-width: 100%; }
math[display="block"] { max-width: 100%; padding-block: 4px; overflow: auto hidden; }
mover > mo:nth-child(2) { math-depth: 0; }
.facts .versions a { margin-left: 0.15em; }
.in-a-sentence { max-width: 38rem; margin-bottom: 20px; font-size: 1.2rem; font-style: italic; line-height: 1.4; }
.in-a-sentence small { display: block; margin-top: 4px; font: 0.75rem/1.5 var(--sans); color: var(--grey); }
.comment { max-width: 38rem; margin-top: 8px; font: 0.85rem/1.5 var(--sans); color: var(--grey); }
.save-paper { min-height: 2.5rem; margin-top: 20px; }
.abstract { max-width: 38rem; font-size: 1.2rem; line-height: 1.5; }
.abstract p + p { margin-top: 12px; }
.paper .topics { margin-top: 24px; }

.paper aside { font: 0.85rem/1.5 var(--sans); }
.paper section { padding: 12px 0 20px; border-top: 1px solid var(--rule); }
.paper h2 { margin-bottom: 8px; font: 600 1rem/1.3 var(--serif); }
.paper .why { margin: 0 0 12px; font-size: 1rem; }
.shares > div, .counts > div { display: flex; flex-wrap: wrap; justify-content: space-between; padding: 2px 0; }
.shares dt::first-letter, .counts dt::first-letter { text-transform: uppercase; }
.shares dd, .counts dd { color: var(--grey); font-variant-numeric: tabular-nums lining-nums; }
.counts dd { color: var(--ink); }
.shares [aria-hidden] { flex-basis: 100%; height: 2px; margin: 2px 0 8px; background: var(--rule); }
.shares svg { display: block; width: 100%; height: 2px; fill: var(--accent); }
.paper aside li { padding: 3px 0; }
.authors a { text-decoration: none; }
.authors a:hover { text-decoration: underline; }
.cite details { border-top: 1px solid var(--rule); }
.cite details:first-of-type { border-top: 0; }
.cite summary { padding: 6px 0; font-size: 0.85rem; }
.cite pre { margin: 0 0 8px; padding: 8px; background: var(--tint); font: 0.75rem/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.cite button { margin-bottom: 8px; min-height: 2rem; padding: 2px 12px; font-size: 0.85rem; }
.similar { max-width: 66rem; margin: 40px auto 0; padding-top: 16px; border-top: 3px double var(--ink); }
.similar h2 { margin-bottom: 16px; font-size: 1.375rem; }

@media (min-width: 900px) {
  .paper { grid-template-columns: minmax(0, 1fr) 17rem; }
}
`;
