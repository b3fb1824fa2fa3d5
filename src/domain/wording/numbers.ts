const UNITS: [number, string][] = [
  [1_000_000, "m"],
  [1_000, "k"],
];

/** `999`, `1.2k`, `13k`, `2.5m`: at most three figures, rounded down, so that no count is claimed before it is reached. */
export function compact(count: number): string {
  for (const [unit, suffix] of UNITS) {
    if (count < unit) continue;
    const value = count / unit;
    return `${value < 10 ? Math.floor(value * 10) / 10 : Math.floor(value)}${suffix}`;
  }
  return String(count);
}

/** `1,234`: every figure, for tables. */
export function exact(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** `1 paper`, `31 papers`: the noun in the singular, and one whose plural is regular. */
export function counted(count: number, one: string): string {
  return `${compact(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** 0.624 as `62 %`, with a no-break space between figure and sign. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
