/** Where a pattern ends in a text: its number, and the place of its last word. */
export interface Match {
  pattern: number;
  end: number;
}

/**
 * A word automaton after Aho and Corasick, "Efficient string matching" (CACM 18(6), 1975): all patterns are found in one
 * pass, whose cost follows the text and not the number of patterns.
 */
export interface Automaton {
  /** All matches, in the order of their ends. */
  run: (words: string[]) => Match[];
}

interface State {
  next: Map<number, number>;
  fail: number;
  /** Patterns that end here, those of the states along the failure links included. */
  found: number[];
}

/** Builds the automaton of some patterns, each a list of words; a pattern is known by its place in the list. */
export function buildAutomaton(patterns: string[][]): Automaton {
  const symbols = new Map<string, number>();
  const states: State[] = [{ next: new Map(), fail: 0, found: [] }];
  const at = (state: number): State => states[state] as State; // numbers of states come from `states` alone

  for (const [pattern, words] of patterns.entries()) {
    let state = 0;
    for (const word of words) {
      const symbol = symbols.get(word) ?? symbols.size;
      symbols.set(word, symbol);
      const known = at(state).next.get(symbol);
      if (known === undefined) {
        at(state).next.set(symbol, states.length);
        states.push({ next: new Map(), fail: 0, found: [] });
      }
      state = known ?? states.length - 1;
    }
    at(state).found.push(pattern);
  }

  function step(state: number, symbol: number): number {
    for (let from = state; ; from = at(from).fail) {
      const to = at(from).next.get(symbol);
      if (to !== undefined) return to;
      if (from === 0) return 0;
    }
  }

  // Breadth first, so that a state's failure link leads to one that is finished.
  const order = [0];
  for (const from of order) {
    for (const [symbol, to] of at(from).next) {
      const state = at(to);
      state.fail = from === 0 ? 0 : step(at(from).fail, symbol);
      state.found.push(...at(state.fail).found);
      order.push(to);
    }
  }

  return {
    run(words) {
      const matches: Match[] = [];
      let state = 0;
      for (let end = 0; end < words.length; end++) {
        const symbol = symbols.get(words[end] ?? "");
        state = symbol === undefined ? 0 : step(state, symbol);
        for (const pattern of at(state).found) matches.push({ pattern, end });
      }
      return matches;
    },
  };
}
