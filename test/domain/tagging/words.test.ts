import { describe, expect, it, vi } from "vitest";
import { wordsOf } from "../../../src/domain/tagging/words.ts";

const fold = (text: string) => wordsOf(text).folded.join(" ");

describe("markup", () => {
  it.each([
    ["a command in front", String.raw`\textbf{Deep} nets`, "deep net"],
    ["a command inside a word", String.raw`\emph{re}ranking`, "reranking"],
    ["a command around a prefix", String.raw`\textit{pre}-training`, "pretraining"],
    ["mathematics", "$k$NN and $\\ell_2$", "knn and 2"],
    ["an accent in braces", String.raw`K\"{o}hler`, "kohler"],
    ["an accent around braces", String.raw`K{\"o}hler`, "kohler"],
    ["an accent without braces", String.raw`R\'enyi`, "renyi"],
    ["other accents", String.raw`B\'{e}zier, na\"ive, Gr\^{a}ce, man\~ana`, "bezier naive grace manana"],
    ["HTML tags", "<b>Deep</b> <a href='x'>nets</a>", "deep net"],
    ["HTML entities", "speech &amp; audio&#39;s &#x2014; sounds", "speech audio s sound"],
    ["a sign that is no tag", "5 < 6 words", "5 6 word"],
    ["an address", "see https://example.org/deep-nets?q=speech, it says", "see it say"],
    ["an address without its scheme", "see www.example.org/speech or so", "see or so"],
    [
      "a repository's address",
      "code at github.com/speech/deep-nets and huggingface.co/deep/nets now",
      "code at and now",
    ],
  ])("reads %s", (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("does not take the name of a citation's command for a word", () => {
    expect(wordsOf(String.raw`as shown in \cite{key} and \citep{other}`).folded).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^cite/)]),
    );
  });
});

describe("letters", () => {
  it.each([
    ["accents", "Naïve Café", "naive cafe"],
    ["accents as marks of their own", "nai\u0308ve", "naive"],
    ["ligatures", "e\ufb03cient \ufb01ne-tuning", "efficient finetuning"],
    ["wide letters", "\uff32\uff21\uff27", "rag"],
    ["hyphens of other kinds", "re\u2010ranking re\u2011ranking re\u2012ranking", "reranking reranking reranking"],
    ["other scripts", "Модели 模型", "модели 模型"],
    ["letters and digits", "3D GPT-4 t5", "3d gpt 4 t5"],
  ])("folds %s", (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});

describe("inflection", () => {
  it.each([
    ["models", "model"],
    ["policies", "policy"],
    ["patches", "patch"],
    ["losses", "loss"],
    ["boxes", "box"],
    ["corpora", "corpus"],
    ["matrices", "matrix"],
    ["indices", "index"],
    ["vertices", "vertex"],
    ["criteria", "criterion"],
    ["analyses", "analysis"],
    ["hypotheses", "hypothesis"],
    ["biases", "bias"],
    ["biased", "bias"],
    ["lenses", "lens"],
    ["caches", "cache"],
    ["niches", "niche"],
    ["movies", "movie"],
    ["quizzes", "quiz"],
    ["viruses", "virus"],
    ["diagnoses", "diagnosis"],
    ["syntheses", "synthesis"],
    ["phenomena", "phenomenon"],
    ["stimuli", "stimulus"],
    ["metrics", "metric"],
    ["topics", "topic"],
    ["heuristics", "heuristic"],
    ["characteristics", "characteristic"],
  ])("takes %s for %s", (many, one) => {
    expect(fold(many)).toBe(one);
    expect(fold(one)).toBe(one);
  });

  it.each(
    "analysis loss bus corpus bias lens gas is news robotics physics semantics mathematics analytics economics".split(
      " ",
    ),
  )("leaves %s alone", (word) => {
    expect(fold(word)).toBe(word);
  });

  it.each([
    ["tokenisation", "tokenization"],
    ["optimisers", "optimizers"],
    ["generalised", "generalized"],
    ["normalising", "normalizing"],
    ["colour", "color"],
    ["behavioural", "behavioral"],
    ["neighbours", "neighbors"],
    ["modelling", "modeling"],
    ["labelled", "labeled"],
    ["defence", "defense"],
    ["fibre", "fiber"],
    ["centre", "center"],
    ["centres", "centers"],
    ["catalogues", "catalogs"],
    ["programmes", "programs"],
    ["fibres", "fibers"],
    ["labours", "labors"],
    ["analysed", "analyzed"],
    ["analysing", "analyzing"],
    ["optimisational", "optimizational"],
    ["signalling", "signaling"],
    ["travellers", "travelers"],
  ])("reads %s and %s alike", (british, american) => {
    expect(fold(british)).toBe(fold(american));
  });

  it("tells a field from what belongs to it", () => {
    expect(fold("robotics")).not.toBe(fold("robotic"));
    expect(fold("physics")).not.toBe(fold("physic"));
  });

  it("keeps short words that only look British", () => {
    expect(fold("our four tour wise rise")).toBe("our four tour wise rise");
  });
});

describe("prefixes", () => {
  it.each([
    ["pre-training", "pre training", "pretraining"],
    ["multi-modal", "multi modal", "multimodal"],
    ["fine-tuned", "fine tuned", "finetuned"],
    ["Spatio-Temporal", "spatio temporal", "spatiotemporal"],
  ])("joins %s and %s", (hyphen, space, expected) => {
    expect([hyphen, space, expected].map(fold)).toEqual([expected, expected, expected]);
  });

  it("joins what is a word of its own by a hyphen alone", () => {
    expect(fold("re-ranking, bi-encoder")).toBe("reranking biencoder");
    expect(fold("under pressure, meta learning")).toBe("under pressure meta learning");
  });

  it("does not join beyond a clause or a sentence, nor at the end", () => {
    expect(fold("pre, training")).toBe("pre training");
    expect(fold("Done by pre. Training")).toBe("done by pre training");
    expect(fold("semi")).toBe("semi");
  });

  it("joins several, one after the other", () => {
    expect(fold("non-pre-trained")).toBe("nonpretrained");
    expect(fold("semi-auto-regressive decoding")).toBe("semiautoregressive decoding");
  });

  it("takes a prefix that waits for a later word for one of its own", () => {
    expect(fold("pre- and post-training")).toBe("pre and posttraining");
    expect(wordsOf("pre- and post-training").gaps).toEqual(["space", "clause", "space"]);
  });

  it("leaves an acronym behind a prefix one", () => {
    const { folded, capital, gaps } = wordsOf("a multi-LLM system");
    expect(folded).toEqual(["a", "multi", "llm", "system"]);
    expect(capital).toEqual(["", "", "LLM", ""]);
    expect(gaps).toEqual(["space", "space", "hyphen", "space"]);
    expect(fold("non-IID data")).toBe("non iid data");
  });

  it("gives a joined word the gap before its prefix", () => {
    expect(wordsOf("first, pre-training. Multi-task").gaps).toEqual(["space", "clause", "sentence"]);
  });
});

it("keeps words with capitals as they are written, plural s aside", () => {
  const { folded, capital } = wordsOf("rag RAG Rag LLMs MoEs LoRA TTS Pre-Training");
  expect(capital).toEqual(["", "RAG", "Rag", "LLM", "MoE", "LoRA", "TTS", "Training"]);
  expect(folded).toEqual(["rag", "rag", "rag", "llm", "moe", "lora", "tts", "pretraining"]);
});

it.each([
  ["a-b", "hyphen"],
  ["a b", "space"],
  ["a\n b", "space"],
  ["a/b", "space"],
  ["a.b", "space"],
  ["a?b", "space"],
  ["a, b", "clause"],
  ["a; b", "clause"],
  ["a: b", "clause"],
  ["a (b", "clause"],
  ["a [b", "clause"],
  ["a \u2013 b", "clause"],
  ["a\u2014b", "clause"],
  ["a -- b", "clause"],
  ["a. b", "sentence"],
  ["a? b", "sentence"],
  ["a.\nb", "sentence"],
])("separates %j by a %s", (text, gap) => {
  expect(wordsOf(text)).toEqual({ folded: ["a", "b"], capital: ["", ""], gaps: ["space", gap] });
});

it("gives nothing for nothing", () => {
  for (const text of ["", " \n", "-- ?", "$$", "<br/>", "https://example.org"]) {
    expect(wordsOf(text), text).toEqual({ folded: [], capital: [], gaps: [] });
  }
});

it("cuts at 20,000 characters, decompositions included", () => {
  expect(wordsOf("a ".repeat(15_000)).folded).toHaveLength(10_000);
  // U+FDFA decomposes to eighteen characters, four words among them.
  const long = wordsOf("\ufdfa ".repeat(10_000)).folded;
  expect(long.join(" ").length).toBeLessThanOrEqual(20_000);
  expect(long.length).toBeGreaterThan(1_000);
});

describe("the memory of folded words", () => {
  const TEXT = "RAG rag Rag LLMs pre-training Pre-Training of non-LLM corpora, labelled";

  it("does not change what comes out, whatever was read before", async () => {
    vi.resetModules();
    const fresh = await import("../../../src/domain/tagging/words.ts");
    const first = structuredClone(fresh.wordsOf(TEXT));
    expect(fresh.wordsOf(TEXT)).toEqual(first);
    // Sixty thousand different words: more than it keeps.
    for (let text = 0; text < 20; text++) {
      const words = Array.from({ length: 3_000 }, (_, word) => (50_000 + text * 3_000 + word).toString(36));
      expect(fresh.wordsOf(words.join(" ")).folded).toHaveLength(3_000);
    }
    // The words of the text once more, in other company and in another order, and some that were not read yet.
    expect(fresh.wordsOf(TEXT)).toEqual(first);
    const reversed = `${TEXT.split(" ").toReversed().join(" ")} unseen VLAs`;
    vi.resetModules();
    const other = await import("../../../src/domain/tagging/words.ts");
    expect(other.wordsOf(reversed)).toEqual(fresh.wordsOf(reversed));
  });
});
