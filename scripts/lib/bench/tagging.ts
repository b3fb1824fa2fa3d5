import { createTagger, type TaggedFields, type Tagger } from "../../../src/domain/tagging/tagger.ts";
import { tagPaper } from "../../../src/domain/tagger.ts";
import type { AreaEntry } from "../../../src/domain/taxonomy/entry.ts";
import { AREAS, FACETS } from "../../../src/domain/taxonomy/index.ts";
import { createRandom, pick, type Random } from "../../demo/random.ts";
import { median } from "./load.ts";

const ROUNDS = 9;
/** How often each paper is tagged in a round. */
const REPEATS = 20;
const PHRASES = 20;
const TOPICS_PER_AREA = 10;

/** How fast papers are tagged: by the project's taxonomy, and by invented ones of two sizes in the same rounds. */
export function measureTagging(papers: TaggedFields[]): string[] {
  const words = [...new Set(papers.flatMap(({ abstract }) => abstract.split(/\W+/)))].filter((word) => word.length > 3);
  const small = createTagger(inventTaxonomy(250, words), FACETS);
  const large = createTagger(inventTaxonomy(1_000, words), FACETS);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    own: secondsFor(tagPaper, papers),
    small: secondsFor(small, papers),
    large: secondsFor(large, papers),
    split: secondsFor((paper) => paper.abstract.split(/\W+/), papers),
  }));
  const count = papers.length * REPEATS;
  const perSecond = count / median(rounds.map(({ own }) => own));
  const topics = AREAS.reduce((sum, area) => sum + 1 + area.topics.length, 0);
  const growth = median(rounds.map((round) => round.large / round.small));
  const ofSplit = median(rounds.map((round) => round.own / round.split));
  return [
    `tagging: ${perSecond.toFixed(0)} papers a second of processor time by ${topics} topics, ${ofSplit.toFixed(1)} x the time of splitting the abstract into words`,
    `tagging: ${growth.toFixed(2)} x the time by 1000 invented topics of ${PHRASES} phrases as by 250`,
  ];
}

/** Processor time of this process, so that what else the machine does counts little. */
function secondsFor(tag: Tagger | ((paper: TaggedFields) => string[]), papers: TaggedFields[]): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < REPEATS; repeat++) for (const paper of papers) tag(paper);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * Topics whose phrases begin with words that the papers use and end with one that nobody does: the automaton has to follow
 * them, and what is found does not grow with their number.
 */
function inventTaxonomy(size: number, words: string[]): AreaEntry[] {
  const random = createRandom(String(size));
  return Array.from({ length: size / TOPICS_PER_AREA }, (_, area) => ({
    ...inventTopic(`area-${area}`, words, random),
    topics: Array.from({ length: TOPICS_PER_AREA - 1 }, (_topic, topic) =>
      inventTopic(`topic-${area}-${topic}`, words, random),
    ),
  }));
}

function inventTopic(slug: string, words: string[], random: Random) {
  const word = () => pick(random, ["", ...words]);
  const phrases = Array.from({ length: PHRASES }, (_, i) => `${word()} ${word()} ${slug}x${i}`);
  return { slug, name: slug, description: slug, phrases };
}
