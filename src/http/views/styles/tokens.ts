/** Colours, faces and measures. Every colour that text is set in reaches 4.5 : 1 on the paper, light and dark. */
export const TOKENS = `
:root {
  color-scheme: light dark;
  --paper: #fffdf8;
  --ink: #1b1a17;
  --grey: #6b665c;
  --rule: #d9d3c5;
  --accent: #b3261e;
  --visited: #6d4c6d;
  --tint: #f4efe4;
  --serif: ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, serif;
  --sans: system-ui, sans-serif;
  --gap: 48px;
  --edge: clamp(16px, 3vw, 48px);
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151310;
    --ink: #ece6da;
    --grey: #a59d8d;
    --rule: #37322a;
    --accent: #ff7a66;
    --visited: #bfa0bf;
    --tint: #211d18;
  }
}
`;
