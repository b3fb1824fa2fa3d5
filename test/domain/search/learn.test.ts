import { describe, expect, it } from "vitest";
import { strongestDirections } from "../../../src/domain/search/directions.ts";
import { createCorpus } from "../../../src/domain/search/learn.ts";
import {
  closeness,
  decodeLexicon,
  encodeLexicon,
  type Lexicon,
  meaningOf,
} from "../../../src/domain/search/lexicon.ts";
import { rerank } from "../../../src/domain/search/rerank.ts";
import { NO_VOCABULARY } from "../../../src/domain/search/vocabulary.ts";
import { stemsOf } from "../../../src/domain/search/words.ts";
import { createRandom } from "../../../scripts/demo/random.ts";

/** Texts of one of two worlds, of which each has words of its own; some words are met in both. */
function twoWorlds(texts: number, length: number): Uint32Array[] {
  const random = createRandom("worlds");
  return Array.from({ length: texts }, (_, text) =>
    Uint32Array.from({ length }, () => {
      const common = random() < 0.3;
      return common ? 40 + Math.floor(random() * 10) : (text % 2) * 20 + Math.floor(random() * 20);
    }),
  );
}

describe("the strongest directions of company", () => {
  const { rows, width, values } = strongestDirections(twoWorlds(400, 60), 50, 4);
  const row = (word: number) => Array.from(values.subarray(word * width, (word + 1) * width));

  it("tell apart the words that are never met together", () => {
    expect({ rows, width }).toEqual({ rows: 50, width: 4 });
    const sides = Array.from({ length: 40 }, (_, word) => Math.sign(row(word)[0] ?? 0));
    expect(new Set(sides.slice(0, 20)).size).toBe(1);
    expect(new Set(sides.slice(20)).size).toBe(1);
    expect(sides[0]).toBe(-(sides[20] ?? 0));
  });

  it("are of length 1, and have nothing of each other", () => {
    const column = (i: number) => Array.from({ length: rows }, (_, word) => row(word)[i] ?? 0);
    const product = (a: number[], b: number[]) => a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
    for (let i = 0; i < width; i++)
      for (let j = 0; j <= i; j++) expect(product(column(i), column(j))).toBeCloseTo(i === j ? 1 : 0, 4);
  });

  it("are the same each time, and none of no texts", () => {
    expect(strongestDirections(twoWorlds(400, 60), 50, 4).values).toEqual(values);
    expect(strongestDirections([], 0, 4)).toEqual({ rows: 0, width: 4, values: new Float32Array() });
  });
});

const ENTRIES = [
  { stem: "model", form: "models", share: 0.9 },
  { stem: "schrödinger", form: "schrödinger", share: 0.001 },
];

describe("a lexicon", () => {
  const matrix = { rows: 2, width: 2, values: Float32Array.from([3, 4, 0, -2]) };

  it("comes back from its bytes: stems, words, weights and vectors of length 1", () => {
    const lexicon = decodeLexicon(encodeLexicon(ENTRIES, matrix).buffer);
    expect(lexicon).toMatchObject({
      stems: ["model", "schrödinger"],
      forms: ["models", "schrödinger"],
      weights: Uint8Array.from([12, 111]), // 16 ln(1 + 1 / 0.9), 16 ln 1001
      width: 2,
      values: Int8Array.from([76, 102, 0, -127]),
    });
    expect(["model", "schrödinger", "diffus"].map((stem) => lexicon.rowOf(stem))).toEqual([0, 1, undefined]);
  });

  it("may have words without vectors, and no words at all", () => {
    const without = { rows: 0, width: 64, values: new Float32Array() };
    expect(decodeLexicon(encodeLexicon(ENTRIES, without).buffer)).toMatchObject({
      width: 0,
      forms: ["models", "schrödinger"],
    });
    expect(decodeLexicon(encodeLexicon([], without).buffer)).toMatchObject({ width: 0, stems: [], forms: [] });
  });

  it("says where words point together, the rare ones more; unknown ones say nothing", () => {
    const lexicon = decodeLexicon(encodeLexicon(ENTRIES, matrix).buffer);
    const both = meaningOf(["model", "schrödinger", "unheard"], lexicon);
    expect(closeness(both, both)).toBeCloseTo(1, 5);
    expect(closeness(both, meaningOf(["schrödinger"], lexicon))).toBeGreaterThan(
      closeness(both, meaningOf(["model"], lexicon)),
    );
    expect(meaningOf(["unheard"], lexicon)).toEqual(new Float32Array(2));
  });
});

describe("what is learnt of texts", () => {
  it("is how words are mostly written, the most frequent first, without what is met less than five times", () => {
    const corpus = createCorpus();
    for (let i = 0; i < 6; i++) corpus.add(`Diffusion, diffusion and the diffusing models ${i === 0 ? "once" : ""}`);
    const { stems, forms, width } = decodeLexicon(corpus.learn().buffer);
    expect({ stems, forms }).toEqual({ stems: ["diffus", "model"], forms: ["diffusion", "models"] });
    expect(width).toBe(0); // too few texts to tell what words mean
  });

  it("is what they mean, of enough text", () => {
    const words = (["robot", "arm", "gripper", "torque"] as const).map((word) => [
      word,
      "ocean",
      "tide",
      "wave",
      "salt",
    ]);
    const corpus = createCorpus();
    const random = createRandom("texts");
    const worlds = [words.map(([word = ""]) => word), words[0]?.slice(1) ?? []];
    for (let text = 0; text < 2_500; text++) {
      const world = worlds[text % 2] ?? [];
      const filler = () => `filler${Math.floor(random() * 200)}`;
      const line = Array.from({ length: 100 }, () =>
        random() < 0.5 ? filler() : (world[Math.floor(random() * world.length)] ?? ""),
      );
      corpus.add(line.join(" "));
    }
    const lexicon = decodeLexicon(corpus.learn().buffer);
    expect(lexicon.width).toBe(64);
    const like = (a: string, b: string) => closeness(meaningOf(stemsOf(a), lexicon), meaningOf(stemsOf(b), lexicon));
    expect(like("robot", "gripper")).toBeGreaterThan(like("robot", "tide") + 0.3);
  });
});

describe("re-ranking by meaning", () => {
  const lexicon: Lexicon = decodeLexicon(
    encodeLexicon(
      ["forget", "catastroph", "unlearn", "learn", "task", "new", "pasta"].map((stem) => ({
        stem,
        form: stem,
        share: 0.01,
      })),
      { rows: 7, width: 2, values: Float32Array.from([1, 0, 1, 0, 1, 0.1, 1, 0.3, 1, 0.2, 1, 0.2, 0, 1]) },
    ).buffer,
  );
  const paper = (id: string, abstract: string) => ({ id, title: "A study", abstract, authors: "" });
  const papers = [paper("pasta", "task pasta pasta pasta"), paper("near", "task catastroph catastroph unlearn")];
  const order = (query: string, question: boolean) =>
    rerank(papers, { stems: stemsOf(query), acronyms: [], question }, NO_VOCABULARY, lexicon).map(({ id }) => id);

  it("puts first, of papers with the same words, what means the same as a question", () => {
    expect(order("forget new learn task model", true)).toEqual(["near", "pasta"]);
  });

  it("leaves the order alone where words are meant as they stand", () => {
    expect(order("forget new learn task model", false)).toEqual(["pasta", "near"]);
  });
});
