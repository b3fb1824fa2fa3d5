/** What the script of the pages adds (src/browser/page/). All of it is laid over the page or at its end: nothing moves. */
export const SCRIPTED = `
.card > .new {
  position: absolute;
  grid-column: auto;
  top: 4px;
  left: 1px;
  width: 7px;
  height: 7px;
  border-radius: 50%;
  background: var(--accent);
}

.save::before { content: "+"; display: inline-block; width: 1.1em; text-align: left; }
.save[aria-pressed="true"]::before { content: "✓"; color: var(--accent); }
.card > .save {
  position: absolute;
  grid-column: auto;
  z-index: 1;
  top: calc(16px + 1.6rem);
  left: 0;
  width: 28px;
  min-height: 28px;
  padding: 0;
  border: 0;
  background: none;
  color: var(--grey);
  font: 1rem/28px var(--sans);
  text-align: left;
}
.card > .save:hover { background: none; color: var(--accent); }
.card > .save:focus-visible { outline-offset: -2px; }
.card.lead > .save { top: calc(16px + clamp(1.953rem, 3.4vw, 3.052rem)); }
.card.brief > .save { top: calc(10px + 1.15rem); }
.card:not(.saved, :has(.rank)) :is(h2, h3) { padding-right: 48px; }
.card:not(:has(.rank)) > .save { top: 0; right: 0; left: auto; text-align: right; }
.card:not(:has(.rank)) > .new { top: 10px; right: 36px; left: auto; }

.card.saved { display: block; }
@media screen { [data-reading-list], main:has([data-saved-filters]) { min-height: 100vh; } }
.buttons[hidden] { display: none; }
.card.saved button { position: relative; z-index: 1; margin-top: 8px; }

[data-copy][hidden] { display: inline-block; visibility: hidden; }
button[data-said], button[data-said]:hover { position: relative; background: none; color: transparent; }
button[data-said]::after {
  content: attr(data-said);
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  color: var(--accent);
}

.keys { max-width: min(26rem, calc(100vw - 32px)); padding: 24px; border: 1px solid var(--ink); border-top: 3px double var(--ink); background: var(--paper); color: var(--ink); }
.keys::backdrop { background: rgb(0 0 0 / 0.4); }
.keys h2 { font-size: 1.25rem; }
.keys dl { display: grid; grid-template-columns: auto 1fr; gap: 8px 20px; margin: 16px 0; font: 0.9rem/1.4 var(--sans); }
.keys dd { margin: 0; }
.keys kbd { font: inherit; font-weight: 600; }
.keys label { font: 0.9rem/1.4 var(--sans); }
.keys button { margin-top: 16px; }

@media print { .card > .new, .save, .saved button, [data-save-filter], [data-saved-filters], [data-copy] { display: none; } }
`;
