/** On paper: black on white, three columns, no navigation, no picture or paper split across pages. */
export const PRINT = `
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --grey: #444; --rule: #bbb; --accent: #000; --visited: #000; --gap: 24px; }
  @page { margin: 14mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .masthead nav, .turn, .skip { display: none; }
  .edition { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .lead { grid-column: span 2; grid-row: span 2; }
  .card, .paper section { break-inside: avoid; }
  .card a { text-decoration: none; }
}
`;
