/** What became of a message: acknowledged, or to come again after so many seconds. */
export type Fate = "acked" | { retryAfter: number | undefined } | "untouched";

/** A batch as a consumer gets it, of bodies that are delivered for the so-manieth time; `fates` fills as it is consumed. */
export function batchOf(bodies: unknown[], attempts = 1): { batch: MessageBatch; fates: Fate[] } {
  const fates: Fate[] = bodies.map(() => "untouched");
  const messages = bodies.map((body, i) => ({
    id: `m${i}`,
    timestamp: new Date(0),
    body,
    attempts,
    ack: () => void (fates[i] = "acked"),
    retry: (options?: QueueRetryOptions) => void (fates[i] = { retryAfter: options?.delaySeconds }),
  }));
  const whole = () => {
    throw new Error("a batch is never answered as a whole");
  };
  const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } };
  return { batch: { queue: "papers-test", messages, metadata, ackAll: whole, retryAll: whole }, fates };
}

/** A queue that keeps what each call of sendBatch brought; it fails while `broken`. */
export function queueOf<Body>(): { queue: Queue<Body>; calls: Body[][]; state: { broken: boolean } } {
  const calls: Body[][] = [];
  const state = { broken: false };
  const metrics = { backlogCount: 0, backlogBytes: 0 };
  const queue: Queue<Body> = {
    metrics: () => Promise.resolve(metrics),
    send: () => Promise.reject(new Error("messages go in batches")),
    async sendBatch(messages) {
      if (state.broken) throw new Error("Queue sendBatch failed: Too Many Requests");
      calls.push(Array.from(messages, ({ body }) => body));
      return { metadata: { metrics } };
    },
  };
  return { queue, calls, state };
}
