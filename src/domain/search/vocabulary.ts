/** How many papers have a word in the index. */
export interface Vocabulary {
  /** Papers in all. */
  papers: number;
  /** Papers that have a stem; 0 for one that hardly any has. */
  papersWith(stem: string): number;
  /** Every stem that is kept. */
  stems(): Iterable<string>;
}

/** Counts as they travel: `stem count` a line, the most frequent first, after a line with the number of papers. */
export function writeVocabulary(papers: number, counts: Iterable<readonly [stem: string, papers: number]>): string {
  return [String(papers), ...Array.from(counts, ([stem, count]) => `${stem} ${count}`)].join("\n");
}

export function readVocabulary(text: string): Vocabulary {
  const [head = "0", ...lines] = text.split("\n");
  const counts = new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))] as const;
    }),
  );
  return { papers: Number(head), papersWith: (stem) => counts.get(stem) ?? 0, stems: () => counts.keys() };
}

/** Before the words were first counted every one is taken for rare. */
export const NO_VOCABULARY: Vocabulary = { papers: 0, papersWith: () => 0, stems: () => [] };
