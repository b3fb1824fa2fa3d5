/** `Broadsheet/0.1.0 (+https://…; mail@…)`, as upstreams ask to be told. */
export function userAgent(version: string, { url, contact }: { url: string; contact: string | null }): string {
  return `Broadsheet/${version} (+${[url, contact].filter(Boolean).join("; ")})`;
}
