import { styleText } from "node:util";

export type Tone = "plain" | "dim" | "good" | "bad" | "strong";

/** Long work: `done` of `total` steps. */
export interface Progress {
  label: string;
  done: number;
  total: number;
}

/** What a terminal needs of a stream: process.stdout has it. */
export interface OutputStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface Terminal {
  line(text: string, tone?: Tone): void;
  /** Redraws the bar in place; where that can't be, a plain line now and then. Ends when done reaches total. */
  progress(progress: Progress): void;
  /** Takes an unfinished bar away. */
  clear(): void;
}

const styles = { dim: "dim", good: "green", bad: "red", strong: "bold" } as const;
const BAR_CELLS = 28;
const PLAIN_INTERVAL_MS = 5_000;

/** @param now the clock in ms, for how often a bar shows itself without a terminal */
export function createTerminal(stream: OutputStream, now: () => number, noColor = false): Terminal {
  const isTerminal = stream.isTTY === true;
  let bar = "";
  let plainAt = Number.NEGATIVE_INFINITY;

  function line(text: string, tone: Tone = "plain"): void {
    const styled =
      tone === "plain" || !isTerminal || noColor ? text : styleText(styles[tone], text, { validateStream: false });
    stream.write(bar === "" ? `${styled}\n` : `\r\u001B[K${styled}\n${bar}`);
  }

  function redraw(progress: Progress): void {
    bar = drawBar(progress).slice(0, (stream.columns || 80) - 1);
    const ended = progress.done >= progress.total;
    stream.write(`\r\u001B[K${bar}${ended ? "\n" : ""}`);
    if (ended) bar = "";
  }

  function sayPlainly(progress: Progress): void {
    const ended = progress.done >= progress.total;
    if (!ended && now() - plainAt < PLAIN_INTERVAL_MS) return;
    plainAt = ended ? Number.NEGATIVE_INFINITY : now();
    line(`${progress.label}: ${progress.done}/${progress.total}`);
  }

  function clear(): void {
    if (bar !== "") stream.write("\r\u001B[K");
    bar = "";
  }

  return { line, progress: isTerminal ? redraw : sayPlainly, clear };
}

/** `label [█████░░░] 5/8` */
export function drawBar({ label, done, total }: Progress): string {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
  const filled = Math.round(share * BAR_CELLS);
  return `${label} [${"█".repeat(filled)}${"░".repeat(BAR_CELLS - filled)}] ${done}/${total}`;
}
