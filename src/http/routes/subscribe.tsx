import { type Context, Hono } from "hono";
import { createDb } from "../../db/client.ts";
import { chooseItems } from "../../domain/digest.ts";
import { readFound } from "../../jobs/digest/found.ts";
import { readIssueContent } from "../../jobs/digest/issue-content.ts";
import type { AppEnv } from "../app-env.ts";
import { methodNotAllowed } from "../method-not-allowed.ts";
import { badParameters, Problem } from "../problem.ts";
import { askToSubscribe, countNetwork } from "../subscribing/ask.ts";
import { readForm, shortBody, withTimeZone } from "../subscribing/form.ts";
import { fromFields, fromJson, type Typed, WrongMembers } from "../subscribing/typed.ts";
import { FIELDS, readSubscription, readWishes } from "../subscribing/wishes.ts";
import { MessagePage } from "../views/message-page.tsx";
import { HONEY_POT } from "../views/subscribe-box.tsx";
import { SubscribePage, type SubscribePageProps } from "../views/subscribe-page.tsx";
import { siteOf } from "../site-of.ts";

/** The field that Turnstile's script fills in; programs that have a token give it by the same name. */
const TURNSTILE_FIELD = "cf-turnstile-response";

/** Whoever tries what a mail would be has not been sent anything. */
const NOBODY = "";

const NOT_HUMAN = "The check that a human sends this has not been passed yet.";
const ASKED =
  "If this address can be subscribed, a mail is on its way to it. It has a link to confirm with; until then nothing else is sent.";

/** `/subscribe`: the form, and what it does. */
export const subscribe = new Hono<AppEnv>()
  .get("/subscribe", (c) => formPage(c, withTimeZone(c, fromFields(new URL(c.req.url).searchParams))))
  .post("/subscribe", shortBody, async (c) => {
    const typed = withTimeZone(c, await readForm(c));
    const read = readSubscription(typed);
    if ("errors" in read) return formPage(c, typed, { errors: read.errors }, 400);
    // Who fills in what cannot be seen gets the same page, and nothing happens.
    if ((typed[HONEY_POT] ?? []).length === 0) {
      await countNetwork(c);
      if (!(await isHuman(c, typed))) return formPage(c, typed, { notice: NOT_HUMAN }, 403);
      await askToSubscribe(c, read);
    }
    return c.html(
      <MessagePage
        site={siteOf(c)}
        title="Look into your inbox"
        paragraphs={[ASKED, "Nothing after ten minutes? It may have been taken for spam."]}
        links={[{ label: "Today's papers", href: "/" }]}
        box={null}
      />,
    );
  })
  .all("/subscribe", methodNotAllowed("GET, HEAD, POST"))
  .post("/subscribe/preview", shortBody, async (c) => {
    const typed = withTimeZone(c, await readForm(c));
    const read = readWishes(typed);
    if ("errors" in read) return formPage(c, typed, { errors: read.errors }, 400);
    const content = await readIssueContent(c.get("editions"), c.get("now"));
    const issue = { content, createdAt: c.get("now") };
    const reader = { subscriberId: NOBODY, preferences: read, papers: null };
    const found = await readFound(createDb(c.env.DB), issue, [reader]);
    return formPage(c, typed, { preview: chooseItems(content, read, new Set(), found.get(NOBODY)) });
  })
  .all("/subscribe/preview", methodNotAllowed("POST"));

/** The same for programs. */
export const subscriptionsApi = new Hono<AppEnv>()
  .post("/subscriptions", shortBody, async (c) => {
    const typed = await readJson(c);
    const read = readSubscription(typed);
    const unknown = Object.keys(typed).filter((name) => !FIELDS.has(name) && name !== TURNSTILE_FIELD);
    const errors = unknown.map((parameter) => ({
      parameter: parameter.slice(0, 60),
      detail: "is no member of a subscription",
    }));
    if ("errors" in read || errors.length > 0)
      throw badParameters([...errors, ...("errors" in read ? read.errors : [])]);
    await countNetwork(c);
    if (!(await isHuman(c, typed))) throw new Problem(403, "Forbidden", NOT_HUMAN);
    await askToSubscribe(c, read);
    return c.json({ status: "asked", detail: ASKED }, 202);
  })
  .all("/subscriptions", methodNotAllowed("POST"));

async function readJson(c: Context<AppEnv>): Promise<Typed> {
  const type = c.req.header("Content-Type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new Problem(415, "Unsupported media type", "The body must be application/json.");
  let value: unknown;
  try {
    value = JSON.parse(await c.req.text());
  } catch {
    throw new Problem(400, "Bad request", "The body is not JSON.");
  }
  const typed = fromJson(value);
  if (typed === null) throw new Problem(400, "Bad request", "The body must be a JSON object.");
  if (typed instanceof WrongMembers)
    throw badParameters(typed.names.map((parameter) => ({ parameter, detail: "must be a text, a number or a list" })));
  return typed;
}

/** Without Turnstile everybody passes; with it nobody does whom it does not vouch for. */
async function isHuman(c: Context<AppEnv>, typed: Typed): Promise<boolean> {
  const check = c.get("humanCheck");
  return check === null || check(typed[TURNSTILE_FIELD]?.[0] ?? "");
}

const WITH_TURNSTILE =
  "default-src 'none'; img-src http: https: data:; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self' https://challenges.cloudflare.com; connect-src 'self'; frame-src https://challenges.cloudflare.com";

function formPage(
  c: Context<AppEnv>,
  typed: Typed,
  more: Partial<Pick<SubscribePageProps, "errors" | "notice" | "preview">> = {},
  status: 200 | 400 | 403 = 200,
): Response | Promise<Response> {
  const { arxiv, turnstile } = c.get("config");
  if (turnstile) c.header("Content-Security-Policy", WITH_TURNSTILE);
  return c.html(
    <SubscribePage
      site={siteOf(c)}
      typed={typed}
      errors={[]}
      categories={arxiv.categories}
      siteKey={turnstile?.siteKey ?? null}
      {...more}
    />,
    status,
  );
}
