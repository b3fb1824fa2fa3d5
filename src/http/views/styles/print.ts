/** On paper: black on white, the three columns of a wide screen, no navigation, one picture. */
export const PRINT = `
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --grey: #444; --rule: #bbb; --accent: #000; --visited: #000; --gap: 24px; }
  @page { margin: 14mm; }
  html { font-size: 8.5pt; }
  body { max-width: none; padding: 0; }
  .ways, .foot nav, .turn, .around, .skip, .plain .thumbnail { display: none; }
  .dateline { display: block; text-align: center; }
  .card, .paper section { break-inside: avoid; }
  .card a { text-decoration: none; }
}
`;
