import { createTransitions, type Transitions } from "./transitions.ts";

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

/** Builds the automaton of some patterns, each a list of words; a pattern is known by its place in the list. */
export function buildAutomaton(patterns: string[][]): Automaton {
  const symbols = new Map<string, number>();
  for (const word of patterns.flat()) if (!symbols.has(word)) symbols.set(word, symbols.size + 1);
  const transitions = createTransitions(patterns.flat().length);
  const states = buildTrie(patterns, symbols, transitions);
  const fails = new Int32Array(states.length);

  function step(state: number, symbol: number): number {
    for (let from = state; ; from = fails[from] ?? 0) {
      const to = transitions.get(from, symbol);
      if (to !== 0 || from === 0) return to;
    }
  }

  // Shallow states first, so that a state's failure link leads to one that is finished.
  const byDepth = states.map((_, state) => state).sort((a, b) => depthOf(states, a) - depthOf(states, b));
  for (const state of byDepth) {
    const { parent, symbol, found, depth } = stateAt(states, state);
    if (depth < 2) continue;
    const fail = step(fails[parent] ?? 0, symbol);
    fails[state] = fail;
    found.push(...stateAt(states, fail).found);
  }
  const found = states.map((state) => state.found);

  return {
    run(words) {
      const matches: Match[] = [];
      let state = 0;
      for (let end = 0; end < words.length; end++) {
        const symbol = symbols.get(words[end] ?? "");
        state = symbol === undefined ? 0 : step(state, symbol);
        for (const pattern of found[state] ?? []) matches.push({ pattern, end });
      }
      return matches;
    },
  };
}

interface State {
  parent: number;
  /** The symbol that leads here from the parent. */
  symbol: number;
  depth: number;
  /** Patterns that end here, those of the states along the failure links included. */
  found: number[];
}

/** The states of the patterns' common beginnings; the first one is the start. */
function buildTrie(patterns: string[][], symbols: Map<string, number>, transitions: Transitions): State[] {
  const states: State[] = [{ parent: 0, symbol: 0, depth: 0, found: [] }];
  for (const [pattern, words] of patterns.entries()) {
    let state = 0;
    for (const [depth, word] of words.entries()) {
      const symbol = symbols.get(word) ?? 0;
      const known = transitions.get(state, symbol);
      if (known === 0) {
        transitions.add(state, symbol, states.length);
        states.push({ parent: state, symbol, depth: depth + 1, found: [] });
      }
      state = known === 0 ? states.length - 1 : known;
    }
    stateAt(states, state).found.push(pattern);
  }
  return states;
}

/** Numbers of states come from the list of states alone. */
function stateAt(states: State[], state: number): State {
  return states[state] as State;
}

function depthOf(states: State[], state: number): number {
  return stateAt(states, state).depth;
}
