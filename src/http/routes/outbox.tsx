import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { listMails, readMail } from "../../db/outbox.ts";
import type { Message } from "../../domain/message.ts";
import { toMime } from "../../mail/mime.ts";
import type { AppEnv } from "../app-env.ts";
import { methodNotAllowed } from "../method-not-allowed.ts";
import { notFound } from "../problem.ts";
import { CapturedPage, OutboxPage } from "../views/outbox-page.tsx";
import { siteOf } from "../site-of.ts";

/** Mails in the list. */
const SHOWN = 200;

/** A mail runs nothing, and its links open as those of any page. */
const SANDBOX =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";

/** `/dev/outbox`: the mails that a local run captured. Anywhere else nothing is here, for links in mails are keys. */
export const outbox = new Hono<AppEnv>()
  .use(async (c, next) => {
    if (!c.get("config").site.local) throw notFound("There is nothing here.");
    await next();
    c.header("X-Robots-Tag", "noindex");
  })
  .get("/", async (c) => c.html(<OutboxPage site={siteOf(c)} mails={await listMails(createDb(c.env.DB), SHOWN)} />))
  .get("/:id", async (c) => c.html(<CapturedPage site={siteOf(c)} mail={await read(c)} />))
  .get("/:id/html", async (c) => {
    const { html } = await read(c);
    c.header("Content-Security-Policy", SANDBOX);
    return c.html(html);
  })
  .get("/:id/eml", async (c) => {
    const eml = await toMime(await read(c));
    c.header("Content-Disposition", 'attachment; filename="mail.eml"');
    return c.body(new Uint8Array(eml), 200, { "Content-Type": "message/rfc822" });
  })
  .all("/*", methodNotAllowed("GET, HEAD"));

async function read(c: Context<AppEnv>): Promise<Message> {
  const mail = await readMail(createDb(c.env.DB), c.req.param("id") ?? "");
  if (!mail) throw notFound("No such mail is kept. Mails go after a week.");
  return mail;
}
