import { mailerOf } from "../../src/mail/mailer-of.ts";
import type { Message } from "../../src/mail/mailer.ts";
import type { MailSettings } from "../../src/mail/settings.ts";

/** A Worker that does nothing but send: the transports as they run on the platform. */
export default {
  async fetch(request: Request, env: { EDITIONS: KVNamespace }): Promise<Response> {
    if (request.method === "GET") return new Response("alive");
    const { settings, message } = await request.json<{ settings: MailSettings; message: Message }>();
    return Response.json(await mailerOf(settings, env).send(message));
  },
};
