import { createDb, type Db } from "../../src/db/client.ts";
import { type Call, wrapD1 } from "./wrapped.ts";

export interface Fault {
  message: string;
  /** Whether the database has done the work when the error comes. */
  when: "before" | "after";
  /** How many of the exchanges in question fail, from the first on. */
  times: number;
  /** Which exchanges are in question; all that write, unless told otherwise. */
  calls?: (call: Call) => boolean;
}

/** A handle whose writes fail as D1 fails; `failed` counts how often they did. */
export function failing(
  d1: D1Database,
  { message, when, times, calls = writes }: Fault,
): { db: Db; failed: () => number } {
  let failed = 0;
  const broken = wrapD1(d1, async (call, send) => {
    if (failed >= times || !calls(call)) return send();
    failed++;
    if (when === "after") await send();
    throw new Error(`D1_ERROR: ${message}`);
  });
  return { db: createDb(broken), failed: () => failed };
}

/** A handle that lets `act` happen once, just before the first exchange that writes. */
export function interrupted(d1: D1Database, act: () => Promise<unknown>): Db {
  let done = false;
  return createDb(
    wrapD1(d1, async (call, send) => {
      if (!done && writes(call)) {
        done = true;
        await act();
      }
      return send();
    }),
  );
}

/** Whether an exchange holds a statement that writes. */
export function writes({ statements }: Call): boolean {
  return statements.some(({ sql }) => /^\s*(insert|update|delete)\b/i.test(sql));
}
