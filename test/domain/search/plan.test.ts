import { describe, expect, it } from "vitest";
import { matchOfAll, planSearch } from "../../../src/domain/search/plan.ts";
import { readSearch, type SearchQuery } from "../../../src/domain/search/query.ts";
import { readVocabulary, writeVocabulary } from "../../../src/domain/search/vocabulary.ts";

const PAPERS = 100_000;
const VOCABULARY = readVocabulary(
  writeVocabulary(PAPERS, [
    ["model", 70_000],
    ["learn", 50_000],
    ["languag", 30_000],
    ["deep", 15_000],
    ["agent", 8_000],
    ["lantern", 12],
    ["harbour", 9],
  ]),
);

function query(text: string): SearchQuery {
  const read = readSearch(text);
  if ("mistake" in read) throw new Error(read.mistake);
  return read;
}
const plan = (text: string) => planSearch(query(text), VOCABULARY);

describe("a plan", () => {
  it("looks for the rarest words in titles first, without those that say little", () => {
    expect(plan("the lantern of language models in agents").inTitle).toBe(
      '{title} : ("lantern" AND "agents" AND "language" AND "models")',
    );
  });

  it("lets common words count only where a rare one is", () => {
    expect(plan("lantern harbour agents language models deep").anywhere).toBe(
      '(("harbour" OR "lantern" OR "agents") AND ("deep"))',
    );
  });

  it("looks for what a wording is called for short beside its words, in texts and not in titles", () => {
    const { inTitle, anywhere, acronyms } = plan("lantern vision-language-action");
    expect(acronyms).toEqual(["vla"]);
    expect(inTitle).not.toContain("vla");
    expect(anywhere).toContain('"vla"');
  });

  it("ranks more papers for a question than for a name, and fewest for a sentence", () => {
    const words = Array.from("abcdefghijklmnop", (letter) => `lantern${letter}`);
    const ranked = (many: number) => plan(words.slice(0, many).join(" ")).ranked;
    expect(ranked(4)).toBe(ranked(2));
    expect(ranked(5)).toBeGreaterThan(ranked(4));
    expect(ranked(12)).toBe(ranked(5));
    expect(ranked(13)).toBeLessThan(ranked(4));
  });

  it("takes for a question what has more words than a name and fewer than a sentence, or few telling ones among many", () => {
    const words = Array.from("abcdefghijklmnop", (letter) => `lantern${letter}`);
    const question = (many: number) => plan(words.slice(0, many).join(" ")).question;
    expect([4, 5, 12, 13].map(question)).toEqual([false, true, true, false]);
    expect(plan("how do agents get to the harbour").question).toBe(true);
    expect(plan("agents of the harbour").question).toBe(false);
    expect(plan("what is it that you do with lantern").question).toBe(false); // one word is a name
  });

  it("reads one word to the end, however common", () => {
    expect(plan("models").anywhere).toBe('("models")');
  });

  it("takes the newest for words so common that ranking says little", () => {
    expect(plan("deep learning")).toMatchObject({
      broad: true,
      inTitle: '{title} : ("deep" AND "learning")',
      anywhere: '("deep" AND "learning")',
      asTyped: '{title} : "deep learning"',
    });
    expect(plan("deep lantern").broad).toBe(false);
  });

  it("does not look for a whole abstract in a title", () => {
    const long = Array.from({ length: 21 }, (_, i) => `word${i}`).join(" ");
    expect(plan(long)).toMatchObject({ inTitle: null, asTyped: null });
  });

  it("holds conditions in every part, and keeps out what is not wanted", () => {
    const { inTitle, anywhere } = plan('lantern "small index" author:quill tag:robotics cat:cs.CL has:code -survey');
    const bounds =
      '{title abstract} : "small index" AND authors : ("quill") AND topics : ("qtagrobotics") AND topics : ("qcatcscl") AND topics : "qhascode"';
    expect(inTitle).toBe(`({title} : ("lantern") AND ${bounds}) NOT ({title abstract} : ("survey"))`);
    expect(anywhere).toBe(`(("lantern") AND ${bounds}) NOT ({title abstract} : ("survey"))`);
  });

  it("takes the newest where there are conditions alone", () => {
    expect(plan("tag:robotics")).toMatchObject({ newest: 'topics : ("qtagrobotics")', inTitle: null, anywhere: null });
  });

  it("knows an expression for all of it", () => {
    expect(matchOfAll(query("small lantern author:quill"))).toBe(
      '{title abstract} : ("small" AND "lantern") AND authors : ("quill")',
    );
    expect(matchOfAll(query("!!!"))).toBeNull();
  });
});
