/** What lets through a part of a list: folded above it, fields in columns. */
export const FILTERS = `
.filters { border-bottom: 1px solid var(--rule); font: 0.85rem/1.5 var(--sans); }
.filters summary { padding: 8px 0; color: var(--grey); font-size: 0.85rem; }
.filters summary span { color: var(--ink); }
.filters form { padding: 4px 0 16px; }
.filter-fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: 12px 24px; }
.filter-fields label { display: block; }
.filter-fields input:not([type="checkbox"]), .filter-fields select { width: 100%; min-height: 2.25rem; font-size: 0.9rem; }
.filter-fields .chosen { margin-top: 4px; }
.filters .buttons { margin: 16px 0 0; }
.saved-filters { margin-top: 24px; padding: 8px 0; border-top: 1px solid var(--rule); font: 0.85rem/1.6 var(--sans); }
.saved-filters h2 { display: inline; margin-right: 16px; font: inherit; color: var(--grey); }
.saved-filters ul { display: inline-flex; flex-wrap: wrap; gap: 0 20px; }
.search-page { max-width: 66rem; margin: 32px auto 0; }
.search-page h1 { font-size: clamp(1.75rem, 4vw, 2.441rem); }
.search-page mark { padding: 0 1px; background: color-mix(in srgb, var(--accent) 20%, var(--paper)); color: inherit; }
.search-form { margin: 16px 0; }
.search-form label { display: block; margin-bottom: 4px; font: 0.85rem/1.4 var(--sans); color: var(--grey); }
.search-form .line { display: flex; gap: 12px; }
.search-form input { flex: 1; min-width: 0; }
.found { margin-top: 24px; }
.alerts { margin-top: 24px; }
@media print { .filters, .saved-filters, .more-papers, .search-form { display: none; } }
`;
