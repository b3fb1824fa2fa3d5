// npm passes on a Ctrl-C that the terminal has sent to this process too: what follows at once is the same one.
const SAME_REQUEST_MS = 300;

export interface Stop {
  /** The first Ctrl-C or SIGTERM: start nothing new. */
  stopping: AbortSignal;
  /** The second: wait for nothing. */
  hurrying: AbortSignal;
}

/** Turns the signals of a process into two abort signals; a third request ends the process. */
export function listenForStop(now: () => number, onStop: () => void): Stop {
  const requests = [new AbortController(), new AbortController()] as const;
  let lastAt = Number.NEGATIVE_INFINITY;
  let heard = 0;
  const hear = (): void => {
    if (now() - lastAt < SAME_REQUEST_MS) return;
    lastAt = now();
    if (heard === 0) onStop();
    if (heard === requests.length) process.exit(130);
    requests[heard++]?.abort();
  };
  process.on("SIGINT", hear);
  process.on("SIGTERM", hear);
  return { stopping: requests[0].signal, hurrying: requests[1].signal };
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
