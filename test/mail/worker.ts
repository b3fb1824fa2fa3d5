import { mailerOf } from "../../src/mail/mailer-of.ts";
import type { Message } from "../../src/domain/message.ts";
import type { MailSettings } from "../../src/mail/settings.ts";

const outbox = { keep: () => Promise.reject(new Error("nothing is captured here")) };

/** A Worker that does nothing but send: the transports as they run on the platform. */
export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === "GET") return new Response("alive");
    const { settings, message } = await request.json<{ settings: MailSettings; message: Message }>();
    return Response.json(await mailerOf(settings, { outbox }).send(message));
  },
};
