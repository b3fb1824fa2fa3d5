import { createRandom } from "../../demo/random.ts";

/** What somebody might type, and the paper that is meant. */
export interface Question {
  text: string;
  id: string;
  /** Papers of the same title are taken for one, as copies are. */
  title: string;
}

/** Questions whose answer is known, made of the papers themselves, the same in every run. */
export async function readQuestions(db: D1Database, count: number): Promise<Record<string, Question[]>> {
  const papers = await rows(
    db,
    `select id, title, coalesce(typeset ->> '$.plain.title', title) as text from papers where withdrawn_at is null
     order by key * 7919 % 100003 limit ?1`,
    count,
  );
  const summaries = await rows(
    db,
    `select l.paper_id as id, p.title, l.details ->> 'aiSummary' as text from listings l join papers p on p.id = l.paper_id
     where text is not null and p.withdrawn_at is null order by p.key * 7919 % 100003 limit ?1`,
    count,
  );
  const random = createRandom("questions");
  const words = ({ text }: Question) => text.split(/\s+/);
  const changed = (change: (words: string[]) => string[]) =>
    papers.map((paper): Question => ({ ...paper, text: change(words(paper)).join(" ") }));
  return {
    "titles less two words": changed((all) => without(all, 2, random)),
    "whole titles": papers,
    "first four words": changed((all) => all.slice(0, 4)),
    "last five words": changed((all) => all.slice(-5)),
    "two letters swapped": changed((all) => swapped(all)),
    "one-sentence summaries": summaries,
  };
}

async function rows(db: D1Database, query: string, count: number): Promise<Question[]> {
  const { results } = await db.prepare(query).bind(count).all<Question>();
  return results;
}

function without(words: string[], many: number, random: () => number): string[] {
  const left = [...words];
  for (let i = 0; i < many && left.length > 2; i++) left.splice(Math.floor(random() * left.length), 1);
  return left;
}

/** The longest word with its two middle letters swapped. */
function swapped(words: string[]): string[] {
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? "";
  const at = Math.floor(longest.length / 2) - 1;
  const typed = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2);
  return words.map((word) => (word === longest ? typed : word));
}
