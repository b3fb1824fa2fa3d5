import { describe, expect, it } from "vitest";
import type { Inline } from "../../src/domain/typeset.ts";
import { typeset } from "../../src/typesetting/typeset.ts";

const titleOf = (title: string) => typeset(title, "")?.plain.title ?? "nothing typeset";
/** Elements of an abstract in a short notation: <em:text>. */
const shape = (inline: Inline): string =>
  typeof inline === "string"
    ? inline
    : `<${[inline.name, ...Object.values(inline.attributes ?? {})].join(" ")}:${inline.children.map(shape).join("")}>`;
const shapeOf = (abstract: string) => typeset("", abstract)?.abstract[0]?.map(shape).join("");

describe("text macros", () => {
  it.each([
    ["\\textbf{a} \\emph{b} \\texttt{c}", "<strong:a> <em:b> <code:c>"],
    ["{\\bf a} {\\em b} {\\tt c} {\\sc d}", "<strong:a> <em:b> <code:c> d"],
    ["\\bf{a} b, \\it{c} d", "<strong:a> b, <em:c> d"],
    ["So \\em all of this", "So  all of this"],
    ["\\textbf{a \\emph{b}} c", "<strong:a <em:b>> c"],
    ["\\textsc{Bert} and \\underline{U}net", "Bert and Unet"],
    ["H\\textsubscript{2}O", "H<sub:2>O"],
    ["\\textcolor{red}{a} {\\color{blue}{b}} {\\color[RGB]{1,2,3}{c}}", "a b c"],
    ["\\href{https://a.example/b\\_c}{here}", "<a https://a.example/b_c:here>"],
    ["\\href{https://a.example/b}", "<a https://a.example/b:https://a.example/b>"],
    ["\\url{https://a.example/\\~{}b}", "<a https://a.example/~b:https://a.example/~b>"],
    ["\\url{example.org/a}", "example.org/a"],
    ["$\\href{https://a.example}{\\text{here}}$", "<a https://a.example:here>"],
    ["$\\textbf{16.3%}$", "<strong:16.3%>"],
    ["$\\texttt{M$^3$Bench}$", "<code:M<math:<msup:<mrow:><mn:3>>>Bench>"],
    ["\\textbf{never closed", "<strong:never closed>"],
    ["\\ours{} and \\ours\\ are \\method{a \\emph{b}}", "\\ours and \\ours are \\method{a <em:b>}"],
  ])("%s", (tex, expected) => {
    expect(shapeOf(tex)).toBe(expected);
  });

  it("have no links in titles, and say addresses in plain text", () => {
    expect(typeset("\\href{https://a.example}{Here} is", "")?.title).toEqual(["Here is"]);
    expect(typeset("", "\\href{https://a.example}{Here}, \\url{https://b.example}")?.plain.abstract).toBe(
      "Here (https://a.example), https://b.example",
    );
  });

  it("keep paragraphs", () => {
    const { plain, abstract } = typeset("", "One\n\\emph{two}.\n\n  Three $x$.") ?? {};
    expect(plain?.abstract).toBe("One two.\n\nThree x.");
    expect(abstract).toHaveLength(2);
  });
});

describe("characters", () => {
  it.each([
    ["95\\% \\& \\$5 \\#1 a\\_b \\{x\\}", "95% & $5 #1 a_b {x}"],
    ['Sch\\"{o}lkopf, Erd\\H{o}s, Fran\\c{c}ois', "Schölkopf, Erdős, François"],
    ["Caf\\'e, d\\'ej\\`a vu, Do\\~nana, na\\\"{\\i}ve", "Café, déjà vu, Doñana, naïve"],
    ['Bj{\\o}ntegaard and S\\o ren, {\\AA}ngstr{\\"o}m', "Bjøntegaard and Søren, Ångström"],
    ["360{\\deg} and 2 {\\mu}m and 5\\times", "360° and 2 μm and 5×"],
    ["Fleiss' \\k{appa}, \\r{ho} and \\c{hi}", "Fleiss' κ, ρ and χ"],
    ["``quoted'' and `once' and ''odd''", "“quoted” and ‘once’ and “odd”"],
    ["image--text, 10--20, a --- b, this -- that", "image–text, 10–20, a — b, this – that"],
    ["Fig.~1, e.g.~this, 28.7~dB \\ldots", "Fig. 1, e.g. this, 28.7 dB …"],
    ["``a'', about ~30 and 10~20", "“a”, about ~30 and 10~20"],
    ["known~\\cite{a,b}, see \\ref{fig:x}.\\footnote{Note.}", "known [a, b], see [fig:x]. (Note.)"],
    ["\\eg this \\etc. \\ding{172} \\ding{182} \\ding{51}", "e.g. this etc. ① ❶ ✓"],
    ["$x$\\unicode{x2014}y", "x—y"],
    ["Hyv{ä}rinen \\emph{and} w{i}th", "Hyvärinen and with"],
    ["\\emph{a} {snowy} {0, 1}", "a {snowy} {0, 1}"],
  ])("%s", (tex, expected) => {
    expect(titleOf(tex)).toBe(expected);
  });

  it.each([
    "Plain words, with a dash - and (brackets)",
    "about ~30 ms and 10~20 and ~/papers",
    "run with --verbose or `code` <!-- remark -->",
    'a {snowy} photo of {"key": 1}',
    "from $5 to $10, US$3 million and 20 $",
    "costs $5, not $7, and $1-$2 or $ 5 and $ 6",
    "https://a.example/~b--c_d",
    "5'10'' tall",
  ])("%s holds no LaTeX", (text) => {
    expect(typeset(text, text)).toBeNull();
  });

  it.each([
    ["$100 billion, $x$ and \\$3", "$100 billion, x and $3"],
    ["$5 and $k$ and $10", "$5 and k and $10"],
    ["$ M $ clients, $ \\alpha $", "M clients, α"],
    ["$\\$5$ each", "$5 each"],
  ])("%s tells money from formulas", (text, expected) => {
    expect(titleOf(text)).toBe(expected);
  });

  it("keeps what a program escapes", () => {
    expect(titleOf('\\emph{a} tokens "\\n", \\"name\\" and C:\\Users')).toBe(
      'a tokens "\\n", \\"name\\" and C:\\Users',
    );
  });
});
