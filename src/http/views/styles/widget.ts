/** The page where lists for other sites are put together. */
export const WIDGET = `
.builder { max-width: 52rem; margin: 32px auto 0; }
.builder h1 { font-size: clamp(1.75rem, 4vw, 2.441rem); }
.builder section { margin-top: 32px; padding-top: 12px; border-top: 1px solid var(--rule); }
.builder h2 { margin-bottom: 8px; font-size: 1.375rem; }
.builder section > p { max-width: 38rem; }
.builder code { font: 0.85em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; hyphens: none; }
.look { display: flex; flex-wrap: wrap; align-items: end; gap: 12px 20px; margin: 24px 0 12px; font: 0.85rem/1.5 var(--sans); }
.look label { display: block; }
.look p { min-width: 0; }
.snippet { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 12px; align-items: start; margin: 12px 0; }
.snippet pre { margin: 0; padding: 12px 16px; background: var(--tint); font: 0.8rem/1.6 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-variant-numeric: lining-nums; hyphens: none; white-space: pre-wrap; overflow-wrap: anywhere; }
.shown { display: block; max-width: 100%; margin-top: 20px; border: 0; }
img.shown { height: auto; }
@media (max-width: 639px) { .snippet { grid-template-columns: minmax(0, 1fr); } }
`;
