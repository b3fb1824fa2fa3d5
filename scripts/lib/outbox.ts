import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createDb } from "../../src/db/client.ts";
import { listMails, readMail } from "../../src/db/outbox.ts";
import { toMime } from "../../src/mail/mime.ts";
import type { Site } from "./site.ts";
import type { Terminal } from "./terminal.ts";

/** What the Worker says when mails have been on their way. */
const MAIL_EVENTS = new Set(["mailed", "confirmation-sent"]);
/** Newest mails that are looked at each time. */
const LOOKED_AT = 1_000;

/** Lays captured mails as .eml files into the folder `outbox` of the data folder, as they come. */
export function keepOutbox(site: Site, data: string, terminal: Terminal): void {
  let copying: Promise<void> = Promise.resolve();
  async function copyAfter(before: Promise<void>): Promise<void> {
    await before;
    try {
      const copied = await copyMails(site, join(data, "outbox"));
      if (copied > 0) terminal.line(`${copied} mail${copied === 1 ? "" : "s"} kept: ${site.url}/dev/outbox`);
    } catch (error) {
      terminal.line(`mails could not be kept as files: ${String(error)}`, "bad");
    }
  }
  site.listeners.add(({ event }) => {
    if (MAIL_EVENTS.has(event)) copying = copyAfter(copying);
  });
}

/** Writes those mails that have no file yet; returns how many. */
export async function copyMails({ runtime }: Pick<Site, "runtime">, folder: string): Promise<number> {
  const db = createDb(await runtime.getD1Database("DB"));
  await mkdir(folder, { recursive: true });
  let copied = 0;
  for (const { id } of await listMails(db, LOOKED_AT)) {
    const path = join(folder, `${id.replaceAll("/", "-")}.eml`);
    const mail = existsSync(path) ? null : await readMail(db, id);
    if (!mail) continue;
    // Written beside and renamed, so that a file is a whole mail. Nobody else's business: links in it work.
    await writeFile(`${path}.new`, await toMime(mail), { mode: 0o600 });
    await rename(`${path}.new`, path);
    copied++;
  }
  return copied;
}
