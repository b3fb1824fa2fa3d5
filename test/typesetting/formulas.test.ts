import { describe, expect, it } from "vitest";
import { typeset } from "../../src/typesetting/typeset.ts";
import { formulaOf } from "../../src/typesetting/formula.ts";

const plain = (title: string) => typeset(title, "")?.plain.title ?? "nothing typeset";

describe("a formula as plain text", () => {
  it.each([
    ["$x_0^2$", "x₀²"],
    ["$\\alpha$-divergence", "α-divergence"],
    ["$\\mathbb{R}^d$", "ℝᵈ"],
    ["$\\mathbb{E}[X]$", "𝔼[X]"],
    ["$\\frac{a}{b}$", "a/b"],
    ["$\\frac{a+b}{c}$", "(a + b)/c"],
    ["$\\tfrac{1}{2}$", "1/2"],
    ["$\\binom{n}{k}$", "(n choose k)"],
    ["$\\sqrt{n}$", "√n"],
    ["$\\sqrt{n+1}$", "√(n + 1)"],
    ["$\\sqrt[3]{n}$", "³√n"],
    ["$O(n \\log n)$ time", "O(n log n) time"],
    ["$O(\\log n)$", "O(log n)"],
    ["$\\tilde{O}(\\sqrt{T})$", "Õ(√T)"],
    ["$\\hat{x}$", "x̂"],
    ["$\\bar{x}$ and $\\vec{v}$", "x̄ and v⃗"],
    ["$\\overline{xy}$", "xy"],
    ["CO$_2$", "CO₂"],
    ["M$^3$", "M³"],
    ["$10^{-3}$", "10⁻³"],
    ["$3\\times10^{-3}$", "3 × 10⁻³"],
    ["$2\\times$ faster", "2× faster"],
    ["$\\sim$20", "~20"],
    ["$>$5", ">5"],
    ["$\\pm 0.5$", "±0.5"],
    ["$k=3$", "k = 3"],
    ["$k = 10,000$", "k = 10,000"],
    ["$x\\leq y$", "x ≤ y"],
    ["$a-b$", "a − b"],
    ["$-5$", "−5"],
    ["$x^{n-1}$", "xⁿ⁻¹"],
    ["$x_{ij}$", "xᵢⱼ"],
    ["$x_{max}$", "x_max"],
    ["$\\mathcal{L}_{\\text{max}}$", "L_max"],
    ["$x^{1/4}$", "x^(1/4)"],
    ["$K^\\top$", "K^⊤"],
    ["$x^*$", "x*"],
    ["$f'(x)$", "f′(x)"],
    ["$90^\\circ$", "90°"],
    ["$\\theta \\in [0,1]$", "θ ∈ [0,1]"],
    ["$p(x|y)$", "p(x|y)"],
    ["$\\mathrm{softmax}(x)$", "softmax(x)"],
    ["$\\operatorname{KL}(p\\|q)$", "KL(p‖q)"],
    ["$\\mathbf{x}^T W$", "xᵀW"],
    ["$\\sum_{i=1}^{n} x_i$", "∑ᵢ₌₁ⁿxᵢ"],
    ["$\\underline{87.3}\\%$", "87.3%"],
    ["$95%$ of", "95% of"],
    ["$\\text{subset_A}$", "subset_A"],
    ["$f: X \\to Y$", "f : X → Y"],
    ["$\\pi_{0.5}$", "π_(0.5)"],
    ["$\\mbox{if }x$", "if x"],
    ["$\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}$", "(a b; c d)"],
    ["\\(x\\) and \\[y\\] and $$z$$", "x and y and z"],
    ["\\begin{equation}a=b\\end{equation}", "a = b"],
    ["\\begin{align}a&=b\\\\c&=d\\end{align}", "a = b; c = d"],
  ])("%s", (tex, text) => {
    expect(plain(tex)).toBe(text);
  });

  it("that Temml refuses is its source, with its dollars where there are macros", () => {
    expect(plain("\\emph{see} $\\ours_1$")).toBe("see $\\ours_1$");
    expect(plain("\\emph{see} $x^$")).toBe("see x^");
  });
});

describe("a formula as elements", () => {
  it("is MathML, displayed where it stands by itself", () => {
    expect(typeset("$x_i$", "")?.title).toEqual([
      {
        name: "math",
        children: [
          {
            name: "msub",
            children: [
              { name: "mi", children: ["x"] },
              { name: "mi", children: ["i"] },
            ],
          },
        ],
      },
    ]);
    expect(typeset("$$x$$", "")?.title).toMatchObject([{ name: "math", attributes: { display: "block" } }]);
  });

  it("has lines where MathML 3 had enclosures, and nothing that moves its content", () => {
    expect(formulaOf("\\underline{x}", false)?.children).toMatchObject([{ name: "munder" }]);
    expect(formulaOf("\\raisebox{1em}{x}", false)?.children).toMatchObject([{ name: "mrow" }]);
  });

  it("is refused when it is too long, too deep, defines, refers or hides", () => {
    expect(formulaOf(`x${" ".repeat(500)}`, false)).toBeNull();
    expect(formulaOf(`${"\\sqrt{".repeat(60)}x${"}".repeat(60)}`, false)).toBeNull();
    for (const tex of ["\\def\\a{x}\\a", "\\ref{a}", "\\label{a}x", "\\phantom{x}", "\\cancel{x}", '\\char"41']) {
      expect(formulaOf(tex, false), tex).toBeNull();
    }
  });
});
