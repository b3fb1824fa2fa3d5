/** Rendered answers in memory, so that the same bytes are made once however often they are asked for. */
export interface BodyCache {
  /** The body that stands under a key, rendered when it is not there. Keys name an address and the state behind it. */
  get(key: string, render: () => string | Promise<string>): Promise<string>;
}

/** Keeps bodies up to `maxLength` UTF-16 units in all; those unused for longest go first, and one larger than all is not kept. */
export function createBodyCache(maxLength: number): BodyCache {
  const bodies = new Map<string, string>();
  let length = 0;

  function forget(key: string, body: string): void {
    bodies.delete(key);
    length -= body.length;
  }
  return {
    async get(key, render) {
      const known = bodies.get(key);
      const body = known ?? (await render());
      const before = bodies.get(key);
      if (before !== undefined) forget(key, before);
      if (body.length > maxLength) return body;
      bodies.set(key, body);
      length += body.length;
      for (const [oldest, old] of bodies) {
        if (length <= maxLength) break;
        forget(oldest, old);
      }
      return body;
    },
  };
}
