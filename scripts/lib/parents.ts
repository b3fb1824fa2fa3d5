import { readFileSync } from "node:fs";

const LOOK_EVERY_MS = 200;

/**
 * Ends this process when the npm that started it is gone, as a `kill -9` of npm leaves it: the folder and the port would
 * stay taken by a server that nobody sees. Between npm and the script stands a shell, whose parent only /proc tells;
 * elsewhere the shell alone is watched.
 */
export function endWithNpm(): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) process.kill(process.pid, "SIGKILL");
  }, LOOK_EVERY_MS);
  watch.unref();
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (field 4, counted after the parenthesised name) */
function parentOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? "";
  } catch {
    return "";
  }
}
