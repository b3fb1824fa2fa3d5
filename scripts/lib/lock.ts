import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { UsageError } from "./usage.ts";

/**
 * Takes a data folder for this process: a file with its process id. A dead process's lock is taken over.
 * @returns what gives the folder free again
 * @throws UsageError while another process lives that holds it
 */
export function lockFolder(dataFolder: string, pid: number = process.pid): () => void {
  const path = join(dataFolder, "lock");
  const mine = `${pid} ${startOf(pid)}\n`;
  // Twice: the second time is after a stale lock was removed.
  for (let attempt = 0; attempt < 2; attempt++) {
    if (tryWrite(path, mine)) return () => rmSync(path, { force: true });
    const holder = liveHolder(path);
    if (holder !== null) {
      throw new UsageError(`${dataFolder} is in use by process ${holder}: stop it, or give another folder with --data`);
    }
    rmSync(path, { force: true });
  }
  throw new UsageError(`${path} can't be taken: another process is taking it`);
}

/** The same, waiting up to `patienceMs` for a holder that is just ending. */
export async function lockFolderPatiently(dataFolder: string, patienceMs: number): Promise<() => void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return lockFolder(dataFolder);
    } catch (error) {
      if (!(error instanceof UsageError) || performance.now() > until) throw error;
    }
    await delay(100);
  }
}

function tryWrite(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** The process id in a lock whose process still runs, or null. */
function liveHolder(path: string): number | null {
  const [pidText = "", start = ""] = readIfThere(path).trim().split(" ");
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  return start === startOf(pid) ? pid : null;
}

/**
 * When a process started, in the kernel's ticks; empty where there is no /proc.
 * A restarted container hands out the same small ids again, so the id alone would take a stranger for the holder.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (field 22, counted after the parenthesised name)
 */
function startOf(pid: number): string {
  const stat = readIfThere(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // ESRCH: the process ended between opening and reading its entry.
    if (hasCode(error, "ENOENT") || hasCode(error, "ESRCH")) return "";
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return hasCode(error, "EPERM");
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
