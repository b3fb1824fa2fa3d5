import { describe, expect, it } from "vitest";
import { tagPaper } from "../../../src/domain/tagger.ts";
import { TAGS } from "../../../src/domain/taxonomy/tags.ts";
import { CASES as APPLICATIONS } from "./regression/applications.ts";
import type { LabelledPaper } from "./regression/labelled-paper.ts";
import { CASES as LANGUAGE } from "./regression/language.ts";
import { CASES as LEARNING } from "./regression/learning.ts";
import { CASES as MODELS } from "./regression/models.ts";
import { CASES as MULTIMODAL_SPEECH } from "./regression/multimodal-speech.ts";
import { CASES as REASONING_AGENTS } from "./regression/reasoning-agents.ts";
import { CASES as ROBOTICS_RL } from "./regression/robotics-rl.ts";
import { CASES as SAFETY } from "./regression/safety.ts";
import { CASES as VISION } from "./regression/vision.ts";

const PAPERS: LabelledPaper[] = [
  LANGUAGE,
  REASONING_AGENTS,
  VISION,
  MULTIMODAL_SPEECH,
  ROBOTICS_RL,
  MODELS,
  LEARNING,
  SAFETY,
  APPLICATIONS,
].flat();
const HARD = PAPERS.filter(({ why }) => why !== undefined);
/** What the tagger may be known to get wrong, over all papers. */
const MAX_KNOWN_FAULTS = 11;
const MAX_TOPICS = 8;

interface Filed {
  paper: LabelledPaper;
  slugs: Set<string>;
  /** Tags beside the areas that they imply, and `code-available`, which is no judgement. */
  judged: string[];
  wrong: string[];
  missed: string[];
}

const areaOf = (slug: string): string => TAGS.get(slug)?.area ?? slug;
const isArea = (slug: string): boolean => TAGS.get(slug)?.kind === "topic" && TAGS.get(slug)?.area === null;
const expected = ({ topics, facets = [] }: LabelledPaper): string[] => [...topics, ...facets];

function file(paper: LabelledPaper): Filed {
  const tags = tagPaper({
    title: paper.title,
    abstract: paper.abstract.replace(/\s+/g, " ").trim(),
    keywords: paper.keywords ?? [],
    codeUrl: paper.codeUrl ?? null,
    categories: paper.categories ?? [],
  });
  const slugs = new Set(tags.map(({ slug }) => slug));
  const implied = new Set([...slugs].filter((slug) => !isArea(slug)).map(areaOf));
  const judged = [...slugs].filter((slug) => slug !== "code-available" && !(isArea(slug) && implied.has(slug)));
  const right = [...expected(paper), ...(paper.also ?? [])];
  // An area is less than its topics, and not wrong where one of them is right.
  const isRight = (slug: string) => right.includes(slug) || (isArea(slug) && right.some((r) => areaOf(r) === slug));
  return {
    paper,
    slugs,
    judged,
    wrong: judged.filter((slug) => !isRight(slug)),
    missed: expected(paper).filter((slug) => !slugs.has(slug)),
  };
}

const FILED = PAPERS.map(file);

describe("the labels", () => {
  it("are about enough papers, hard ones among them, of every area", () => {
    expect(PAPERS.length).toBeGreaterThanOrEqual(75);
    expect(HARD.length).toBeGreaterThanOrEqual(35);
    expect(new Set(PAPERS.map(({ title }) => title)).size).toBe(PAPERS.length);
    const areas = [...TAGS.keys()].filter(isArea).toSorted();
    expect([...new Set(PAPERS.flatMap(({ topics }) => topics.map(areaOf)))].toSorted()).toEqual(areas);
  });

  it.each(PAPERS)("name tags that there are, and none on both sides: $title", (paper) => {
    const { also = [], never = [], misses = [], intruders = [] } = paper;
    const wanted = expected(paper);
    for (const slug of [...wanted, ...also, ...never]) expect(TAGS.has(slug), slug).toBe(true);
    expect(never.filter((slug) => wanted.includes(slug) || also.includes(slug))).toEqual([]);
    expect(wanted).toEqual(expect.arrayContaining(misses));
    expect(never).toEqual(expect.arrayContaining(intruders));
    const words = paper.abstract.trim().split(/\s+/).length;
    if (!paper.why?.startsWith("very short")) expect(words).toSatisfy((n: number) => n >= 60 && n <= 150);
  });

  it("know of few faults of the tagger", () => {
    const faults = PAPERS.flatMap(({ misses = [], intruders = [] }) => [...misses, ...intruders]);
    expect(faults.length).toBeLessThanOrEqual(MAX_KNOWN_FAULTS);
  });
});

describe("a hard paper", () => {
  it.each(FILED.filter(({ paper }) => HARD.includes(paper)))("is filed: $paper.title", ({ paper, slugs, missed }) => {
    expect(missed, paper.why).toEqual(paper.misses ?? []);
    expect(
      (paper.never ?? []).filter((slug) => slugs.has(slug)),
      paper.why,
    ).toEqual(paper.intruders ?? []);
  });
});

describe("every paper", () => {
  it.each(FILED)("has the areas of its topics, and not too many of either: $paper.title", ({ paper, slugs }) => {
    const topics = [...slugs].filter((slug) => TAGS.get(slug)?.kind === "topic");
    expect(topics.length).toBeLessThanOrEqual(MAX_TOPICS);
    for (const slug of topics) expect(slugs, slug).toContain(areaOf(slug));
    expect(slugs.has("code-available")).toBe(paper.codeUrl !== undefined);
  });
});

describe("over all papers", () => {
  const count = (of: (filed: Filed) => string[]): number => FILED.reduce((sum, filed) => sum + of(filed).length, 0);
  const worst = (of: (filed: Filed) => string[]): string =>
    FILED.filter((filed) => of(filed).length > 0)
      .toSorted((a, b) => of(b).length - of(a).length)
      .slice(0, 25)
      .map((filed) => `${filed.paper.title}: ${of(filed).join(", ")}`)
      .join("\n");

  it("nine tags in ten are right", () => {
    const precision = 1 - count(({ wrong }) => wrong) / count(({ judged }) => judged);
    expect(precision, `wrong tags\n${worst(({ wrong }) => wrong)}\n`).toBeGreaterThanOrEqual(0.9);
  });

  it("nine labels in ten are found", () => {
    const recall = 1 - count(({ missed }) => missed) / count(({ paper }) => expected(paper));
    expect(recall, `missed labels\n${worst(({ missed }) => missed)}\n`).toBeGreaterThanOrEqual(0.9);
  });
});
