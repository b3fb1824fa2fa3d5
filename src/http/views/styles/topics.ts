/** The pages of topics: the tree in columns, and the papers of one of them by day. */
export const TOPICS = `
.topics-page { margin-top: 32px; }
.topics-page h1 { font-size: clamp(1.75rem, 4vw, 3.052rem); }
.standfirst { max-width: 38rem; margin-top: 12px; font-size: 1.125rem; }
.topics-page .facts { margin-bottom: 12px; }
.related { max-width: 66rem; margin-bottom: 20px; font: 0.85rem/1.7 var(--sans); }
.topic-columns { margin-top: 24px; column-gap: var(--gap); column-rule: 1px solid var(--rule); border-top: 3px double var(--ink); }
.topic-columns section { break-inside: avoid-column; padding: 16px 0 8px; }
.topic-columns h2 { font-size: 1.25rem; }
.topic-columns li { padding: 3px 0; font-size: 0.95rem; line-height: 1.3; }
.topic-columns a { text-decoration: none; }
.topic-columns .count { color: var(--grey); font: 0.8rem var(--sans); font-variant-numeric: tabular-nums lining-nums; }
.tag-day { border-top: 1px solid var(--rule); padding: 12px 0 20px; }
.tag-day h2 { font-size: 1rem; }
.tag-day h2 a { text-decoration: none; }
.entries { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 20px var(--gap); }
.card.unranked { grid-template-columns: minmax(0, 1fr); padding: 0; }
.card.unranked > * { grid-column: 1; }
.card.unranked::before { border: 0; }
.card.unranked h3 { font-size: 1.125rem; }
.card.unranked .excerpt { margin-top: 4px; font-size: 0.9rem; }
.card.unranked .meta { margin-top: 4px; }
@media (max-width: 899px) { .tag-day h2 { margin-bottom: 8px; } }
@media (min-width: 900px) { .tag-day { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: var(--gap); } }
@media (min-width: 640px), print { .topic-columns { columns: 2; } }
@media (min-width: 1100px), print { .topic-columns { columns: 3; } }
@media (min-width: 1500px) { .topic-columns { columns: 4; } }
`;
