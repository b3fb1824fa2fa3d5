/** Where a state of an automaton goes with a symbol. States are numbers from 0, symbols from 1. */
export interface Transitions {
  /** The next state; 0 where there is none, for nothing leads back to the first state. */
  get(state: number, symbol: number): number;
  /** Adds a transition that is not there yet. */
  add(state: number, symbol: number, next: number): void;
}

/** An entry is a state, a symbol and the next state, side by side: one look into memory finds all three. */
const STRIDE = 3;

/**
 * A hash table in one typed array with open addressing (Knuth, The Art of Computer Programming, vol. 3, §6.4,
 * algorithm L), half empty, so that a step costs about the same whatever their number.
 */
export function createTransitions(maxEntries: number): Transitions {
  const bits = Math.ceil(Math.log2(2 * maxEntries + 2));
  const mask = 2 ** bits - 1;
  const entries = new Int32Array((mask + 1) * STRIDE);

  /** Where the entry is, or where it would stand. */
  function placeOf(state: number, symbol: number): number {
    // Fibonacci hashing: the upper bits of a product are well spread.
    let slot = Math.imul(Math.imul(state, 31) + symbol, 0x9e3779b1) >>> (32 - bits);
    for (;;) {
      const place = slot * STRIDE;
      const taken = entries[place + 1];
      if (taken === 0 || (taken === symbol && entries[place] === state)) return place;
      slot = (slot + 1) & mask;
    }
  }
  return {
    get: (state, symbol) => entries[placeOf(state, symbol) + 2] ?? 0,
    add: (state, symbol, next) => entries.set([state, symbol, next], placeOf(state, symbol)),
  };
}
