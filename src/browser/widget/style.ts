const LIGHT = "--p:#fffdf8;--i:#1b1a17;--g:#6b665c;--r:#d9d3c5;--a:#b3261e;color-scheme:light";
const DARK = "--p:#151310;--i:#ece6da;--g:#a59d8d;--r:#37322a;--a:#ff7a66;color-scheme:dark";

// `all: initial` keeps out what the host says of its own elements and would be inherited; direction and custom properties
// come through (https://drafts.csswg.org/css-cascade-4/#all-shorthand). `medium` is what the reader has set.
// Every row is as high as the next, whatever is in it: so the height is known before the papers are.
/** The style of a widget. `--n` is the number of rows that it has room for. */
export const STYLE = `
:host { display: block }
:host([hidden]) { display: none }
section, [role="status"] { all: initial }
section { ${LIGHT} }
:host([theme="dark"]) section { ${DARK} }
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) section { ${DARK} } }
section {
  --t: calc(1.4em * var(--broadsheet-title-lines, 2));
  display: block;
  box-sizing: border-box;
  min-height: calc(3.2em + var(--n) * (var(--t) + 2.2em + 1px));
  padding: .5em 1em;
  background: var(--broadsheet-background, var(--p));
  color: var(--broadsheet-color, var(--i));
  font: medium/1.4 var(--broadsheet-font, system-ui, sans-serif);
  font-size: var(--broadsheet-font-size, medium);
  overflow-wrap: anywhere;
}
section.plain { min-height: 0 }
p, ol { margin: 0; padding: 0 }
a { color: inherit; text-decoration: none }
a:hover { color: var(--broadsheet-accent, var(--a)); text-decoration: underline }
a:focus-visible { outline: 2px solid var(--broadsheet-accent, var(--a)); outline-offset: 2px }
[part="heading"] { display: flex; gap: 1em; justify-content: space-between; padding: .4em 0; line-height: 1.4em; font-weight: 600; white-space: nowrap }
[part="title"] { overflow: hidden; text-overflow: ellipsis; outline-offset: -2px }
[part="site"], [part="meta"], [part="rank"] { color: var(--broadsheet-muted, var(--g)); font-weight: 400 }
[part="item"] { display: grid; grid-template: auto 1fr / 2em minmax(0, 1fr); box-sizing: border-box; height: calc(var(--t) + 2.2em + 1px); padding: .5em 0; border-top: 1px solid var(--broadsheet-rule, var(--r)) }
[part="rank"] { font-variant-numeric: tabular-nums }
[part="link"] { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: var(--broadsheet-title-lines, 2); max-height: var(--t); overflow: hidden }
[part="meta"] { grid-column: 2; height: 1.5em; font-size: .8em; line-height: 1.5; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
`.replace(/\s*\n\s*/g, "");
