import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { readHistory } from "../../db/subscriber-export.ts";
import { activate, changePreferences, erase, readSubscriber, type Subscriber } from "../../db/subscribers.ts";
import { addressHash, isAddressSuppressed } from "../../db/suppressions.ts";
import { HOUR } from "../../domain/calendar.ts";
import { nextDueAfter } from "../../domain/digest-schedule.ts";
import { signingKeys, signToken } from "../../domain/token.ts";
import type { AppEnv } from "../app-env.ts";
import { methodNotAllowed } from "../method-not-allowed.ts";
import { Problem } from "../problem.ts";
import { CONSENT_TEXT } from "../subscribing/consent.ts";
import { readForm, shortBody } from "../subscribing/form.ts";
import { networkHash } from "../subscribing/network.ts";
import { claimOf, secretsOf } from "../subscribing/secrets.ts";
import { typedOf } from "../subscribing/typed.ts";
import { unseen } from "../subscribing/unseen.ts";
import { readWishes } from "../subscribing/wishes.ts";
import { MessagePage } from "../views/message-page.tsx";
import { ConfirmPage } from "../views/subscription-confirm.tsx";
import { SubscriptionPage, type SubscriptionPageProps } from "../views/subscription-page.tsx";
import { instantInWords } from "../views/subscription-words.ts";
import { siteOf } from "../site-of.ts";

/** `/subscriptions/{token}`: what the links in mails open. Reading changes nothing, whoever reads; only a POST acts. */
export const subscriptions = new Hono<AppEnv>()
  .use("/subscriptions/:token/*", unseen)
  .get("/subscriptions/:token", async (c) => {
    const { purpose, subscriber: id } = await claimOf(c, ["confirm", "manage"]);
    const subscriber = await subscriberOf(c, id);
    return purpose === "confirm"
      ? c.html(<ConfirmPage site={siteOf(c)} preferences={subscriber.preferences} />)
      : ownPage(c, subscriber);
  })
  .post("/subscriptions/:token", async (c) => {
    const { subscriber: id } = await claimOf(c, ["confirm"]);
    return confirm(c, await subscriberOf(c, id));
  })
  .all("/subscriptions/:token", methodNotAllowed("GET, HEAD, POST"))
  .post("/subscriptions/:token/preferences", shortBody, async (c) => {
    const { subscriber: id } = await claimOf(c, ["manage"]);
    const subscriber = await subscriberOf(c, id);
    const typed = await readForm(c);
    const wishes = readWishes(typed);
    if ("errors" in wishes) return ownPage(c, subscriber, { typed, errors: wishes.errors }, 400);
    const db = createDb(c.env.DB);
    const saved = await changePreferences(db, id, wishes, nextDueAfter(wishes, c.get("now")));
    return ownPage(c, await subscriberOf(c, id), { saved });
  })
  .all("/subscriptions/:token/preferences", methodNotAllowed("POST"))
  .post("/subscriptions/:token/erase", async (c) => {
    const { subscriber: id } = await claimOf(c, ["manage"]);
    const db = createDb(c.env.DB);
    const subscriber = await readSubscriber(db, id);
    if (subscriber) await erase(db, id, await addressHash(secretsOf(c), subscriber.address), c.get("now"));
    return message(c, "It is erased", [
      "Nothing is kept of the subscription, and no mail will be sent to the address.",
    ]);
  })
  .all("/subscriptions/:token/erase", methodNotAllowed("POST"))
  .get("/subscriptions/:token/export", async (c) => {
    const { subscriber: id } = await claimOf(c, ["manage"]);
    const { id: _, ...own } = await subscriberOf(c, id);
    const db = createDb(c.env.DB);
    const suppressed = await isAddressSuppressed(db, secretsOf(c), own.address);
    c.header("Content-Disposition", 'attachment; filename="subscription.json"');
    return c.json(withDates({ ...own, suppressed, ...(await readHistory(db, id)) }));
  })
  .all("/subscriptions/:token/export", methodNotAllowed("GET, HEAD"));

/** Instants as people can read them. */
function withDates(kept: object) {
  const text = JSON.stringify(kept, (name, value: unknown) =>
    /^at$|At$/.test(name) && typeof value === "number" ? new Date(value).toISOString() : value,
  );
  return JSON.parse(text) as object; // as it was, but for the instants
}

/** Throws 410 when nothing is kept of them any more. */
async function subscriberOf(c: Context<AppEnv>, id: string): Promise<Subscriber> {
  const subscriber = await readSubscriber(createDb(c.env.DB), id);
  if (subscriber) return subscriber;
  throw new Problem(410, "Gone", "Nothing is kept of this subscription any more, and no mail is sent.", {
    headline: "This subscription is gone",
  });
}

/** Again it is the same page, and the same one row. */
async function confirm(c: Context<AppEnv>, { id, address, preferences }: Subscriber): Promise<Response> {
  const db = createDb(c.env.DB);
  const now = c.get("now");
  if (await isAddressSuppressed(db, secretsOf(c), address))
    throw new Problem(
      410,
      "Gone",
      "Mail to this address came back or was not wanted, so none is sent to it any more.",
      {
        headline: "No mail goes to this address",
      },
    );
  const dueAt = nextDueAfter(preferences, now);
  await activate(db, id, { at: now, text: CONSENT_TEXT, network: (await networkHash(c)) ?? "local" }, dueAt);
  return message(c, "You are subscribed", [
    `The first mail is due on ${instantInWords(dueAt, preferences.timeZone)}, as soon as there is something new.`,
    "Every mail has a link to change what you get, and one to leave.",
  ]);
}

async function ownPage(
  c: Context<AppEnv>,
  subscriber: Subscriber,
  more: Partial<Pick<SubscriptionPageProps, "typed" | "errors" | "saved">> = {},
  status: 200 | 400 = 200,
): Promise<Response> {
  const leaving = { purpose: "unsubscribe", subscriber: subscriber.id, expiresAt: c.get("now") + HOUR } as const;
  return c.html(
    <SubscriptionPage
      site={siteOf(c)}
      subscriber={subscriber}
      path={`/subscriptions/${c.req.param("token")}`}
      leavePath={`/unsubscribe/${await signToken(await signingKeys(secretsOf(c)), leaving)}`}
      typed={typedOf(subscriber.preferences)}
      errors={[]}
      saved={false}
      categories={c.get("config").arxiv.categories}
      {...more}
    />,
    status,
  );
}

function message(c: Context<AppEnv>, title: string, paragraphs: string[]): Response | Promise<Response> {
  const links = [{ label: "Today's papers", href: "/" }];
  return c.html(<MessagePage site={siteOf(c)} title={title} paragraphs={paragraphs} links={links} box={null} />);
}
