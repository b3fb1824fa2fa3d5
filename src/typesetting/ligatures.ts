/** What TeX's input writes in ASCII, where its neighbours say that it is meant so, and what is printed. First match wins. */
export const LIGATURES: { pattern: RegExp; becomes: string }[] = [
  { pattern: /``/y, becomes: "“" },
  // Closing, unless after a digit without an opening one: inches, seconds.
  { pattern: /(?<=``[^`]{0,200}|[^\s\d'(])''(?!')/y, becomes: "”" },
  { pattern: /(?<![^\s(])''(?=[^\s'])/y, becomes: "“" },
  // A pair within a short stretch; Markdown's `code` has two of the same.
  { pattern: /(?<![\w`])`(?=[^\s`'][^`']{0,80}'(?!\w))/y, becomes: "‘" },
  { pattern: /(?<=(?<![\w`])`[^\s`'][^`']{0,80})'(?!['\w])/y, becomes: "’" },
  { pattern: /(?<!-)---(?!-)/y, becomes: "—" },
  // Not options of programs (--verbose), nor HTML's comments.
  { pattern: /(?<=[^\s(<!"'`-])--(?![->])|(?<=\s)--(?=\s)/y, becomes: "–" },
  // A tie; "~30" is about thirty and "10~20" a range.
  { pattern: /(?<=[^\s([{\d~/])~(?=[^\s~])|(?<=\d)~(?=[^\s\d~])/y, becomes: "\u00a0" },
];
