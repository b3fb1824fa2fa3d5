/** Small plots one below the other, as wide as their column: name and range, the line, its newest value at its end. */
export const PLOT = `
.plots { --end: 2.6rem; }
.plot { display: grid; grid-template-columns: minmax(0, 1fr) var(--end); margin: 0 0 16px; }
.plot figcaption { grid-column: 1 / -1; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 0 var(--end) 8px 0; }
.plot figcaption span, .axis, .plots summary { color: var(--grey); }
.plot figcaption span, .plot text, .plots td, .axis { font-variant-numeric: tabular-nums lining-nums; }
.plot svg { display: block; width: 100%; height: 3rem; overflow: visible; }
.plot [role] { border-bottom: 1px solid var(--rule); }
.plot path { fill: none; stroke: currentColor; stroke-width: 1.5px; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.plot .now { stroke: var(--accent); stroke-width: 6px; stroke-linecap: round; }
.plot text { fill: currentColor; font-weight: 600; dominant-baseline: central; }
.axis { display: flex; justify-content: space-between; margin: -8px 0 8px; padding-right: var(--end); }
.plots summary { cursor: pointer; }
.plots table { width: 100%; margin-top: 8px; border-collapse: collapse; }
.plots th, .plots td { padding: 3px 0; border-top: 1px solid var(--rule); font-weight: 400; text-align: right; }
.plots th:first-child { text-align: left; }
.plots thead th { border: 0; color: var(--grey); }
@media (min-width: 640px) and (max-width: 899px) { .plots { max-width: 24rem; } }
@media print { .plots details { display: none; } .plot path { stroke-width: 1px; } }
`;
