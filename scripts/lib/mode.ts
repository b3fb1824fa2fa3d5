export interface Situation {
  /** --demo was given. */
  demoWanted: boolean;
  /** Crons will fire; without them nothing is asked of any upstream. */
  cron: boolean;
  /** Addresses of upstreams, and those of them that answered. */
  upstreams: readonly string[];
  reached: readonly string[];
  /** Papers already stored. */
  papers: number;
}

export interface Mode {
  demo: boolean;
  /** What to say before serving. */
  notice: string | null;
}

/** What to serve. The demo stands in only for an empty store that nobody can fill. */
export function chooseMode({ demoWanted, cron, upstreams, reached, papers }: Situation): Mode {
  if (demoWanted) return { demo: true, notice: "The demo edition: invented papers, kept apart from real ones." };
  if (!cron) return { demo: false, notice: "Without crons: nothing runs until one is fired by hand." };
  if (reached.length > 0) return { demo: false, notice: null };
  const tried = upstreams.length > 0 ? `None of ${upstreams.join(", ")} can be reached` : "No upstream is set";
  if (papers > 0) {
    return { demo: false, notice: `${tried}: serving the ${papers} papers stored before, and trying again by cron.` };
  }
  return {
    demo: true,
    notice: `${tried}, and no papers are stored: serving the demo edition, with invented papers. Start again for real ones.`,
  };
}
