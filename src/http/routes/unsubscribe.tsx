import { Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { unsubscribe } from "../../db/subscribers.ts";
import type { AppEnv } from "../app-env.ts";
import { methodNotAllowed } from "../method-not-allowed.ts";
import { claimOf } from "../subscribing/secrets.ts";
import { unseen } from "../subscribing/unseen.ts";
import { MessagePage } from "../views/message-page.tsx";
import { LeavePage } from "../views/subscription-leave.tsx";
import { siteOf } from "../site-of.ts";

/**
 * `/unsubscribe/{token}`: a page for people, and a POST that acts whatever is in its body, for mail providers send one for
 * their users: without cookies or Origin, in either encoding, and again if they like (https://www.rfc-editor.org/rfc/rfc8058#section-3.1).
 */
export const leaving = new Hono<AppEnv>()
  .use("/unsubscribe/:token", unseen)
  .get("/unsubscribe/:token", async (c) => {
    await claimOf(c, ["unsubscribe"]);
    return c.html(<LeavePage site={siteOf(c)} />);
  })
  .post("/unsubscribe/:token", async (c) => {
    const { subscriber } = await claimOf(c, ["unsubscribe"]);
    await unsubscribe(createDb(c.env.DB), subscriber, c.get("now"));
    return c.html(
      <MessagePage
        site={siteOf(c)}
        title="You have left"
        paragraphs={["No further mail is sent to you."]}
        links={[{ label: "Subscribe again", href: "/subscribe" }]}
        box={null}
      />,
    );
  })
  .all("/unsubscribe/:token", methodNotAllowed("GET, HEAD, POST"));
