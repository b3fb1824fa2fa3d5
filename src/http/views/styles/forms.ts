/** Subscribing: the box at the foot of every page, the long form, and what links in mails open. */
export const FORMS = `
input, select, button { font: 1rem/1.3 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--grey); border-radius: 0; }
input:not([type="checkbox"]), select { min-height: 2.5rem; padding: 6px 10px; max-width: 100%; }
input[type="checkbox"] { width: 1rem; height: 1rem; margin: 0; accent-color: var(--accent); vertical-align: -0.1em; }
input::placeholder { color: var(--grey); opacity: 1; }
button { min-height: 2.5rem; padding: 6px 20px; background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; }
button:hover { background: var(--accent); border-color: var(--accent); }
button.quiet { background: none; color: var(--ink); border-color: var(--grey); }
button.quiet:hover { color: var(--accent); border-color: var(--accent); }
input:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hint { color: var(--grey); font: 0.8rem/1.5 var(--sans); }
.hint a:visited { color: inherit; }

.subscribe-box { margin-top: 48px; padding: 20px 0; border: solid var(--ink); border-width: 3px 0 1px; border-top-style: double; text-align: center; }
.subscribe-box h2 { font-size: 1.563rem; }
.subscribe-box form { display: flex; flex-wrap: wrap; justify-content: center; gap: 12px; margin: 16px 0 12px; }
.subscribe-box input { flex: 0 1 20rem; min-width: 0; }
.subscribe-box + .foot { margin-top: 0; border-top: 0; }

.subscribe-page { max-width: 52rem; margin: 32px auto 0; }
.subscribe-page h1 { font-size: clamp(1.75rem, 4vw, 3.052rem); }
.form-note { margin-top: 16px; padding: 8px 0; border: solid var(--accent); border-width: 1px 0; font-family: var(--sans); font-size: 0.9rem; }
.wishes { margin-top: 24px; }
.wishes fieldset { min-width: 0; margin: 0; padding: 16px 0 20px; border: solid var(--rule); border-width: 1px 0 0; }
.wishes legend { float: left; width: 100%; padding: 0; margin-bottom: 8px; font-size: 1.25rem; font-weight: 600; }
.wishes legend + * { clear: both; }
.wishes > .field { margin-bottom: 20px; }
.field { display: flex; flex-direction: column; gap: 4px; min-width: 0; }
.field label { font: 0.85rem/1.4 var(--sans); }
.field > input[type="email"] { max-width: 26rem; }
.mistake { color: var(--accent); font: 600 0.85rem/1.4 var(--sans); }
.row { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)); gap: 16px 24px; }
.row select { width: 100%; }
.ticks { columns: 10rem 3; column-gap: 24px; margin: 8px 0 16px; font: 0.9rem/1.4 var(--sans); hyphens: manual; }
.ticks li { break-inside: avoid; padding: 4px 0 4px 1.6rem; text-indent: -1.6rem; }
.ticks input { margin-right: 0.35rem; }
.more { border-top: 1px solid var(--rule); }
summary { padding: 12px 0; font: 0.9rem/1.4 var(--sans); cursor: pointer; }
summary:hover { color: var(--accent); }
.buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; margin: 20px 0 12px; }
.cf-turnstile { margin-top: 16px; min-height: 65px; }
.preview { margin-top: 24px; padding-top: 12px; border-top: 3px double var(--ink); }
.preview h2, .kept h2 { margin-bottom: 8px; font-size: 1.375rem; }
.kept { margin-top: 32px; padding-top: 12px; border-top: 3px double var(--ink); }
.outbox { margin-top: 24px; }
.outbox li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 24px; padding: 8px 0; border-top: 1px solid var(--rule); }
.forms-of-mail { margin-top: 12px; font: 0.85rem/1.5 var(--sans); }
.mail-text { margin: 16px 0; padding: 16px 0; border: solid var(--rule); border-width: 1px 0; overflow-x: auto; font: 0.85rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
.mail-fields { border-collapse: collapse; font: 0.8rem/1.5 var(--sans); overflow-wrap: anywhere; }
.mail-fields th { padding: 2px 16px 2px 0; text-align: left; vertical-align: top; white-space: nowrap; font-weight: 400; color: var(--grey); }

@media (max-width: 639px) {
  .subscribe-box form { flex-direction: column; align-items: stretch; }
  .subscribe-box input { flex: none; }
  .buttons { flex-direction: column; align-items: stretch; text-align: center; }
}
@media print { .subscribe-box, .wishes { display: none; } }
`;
