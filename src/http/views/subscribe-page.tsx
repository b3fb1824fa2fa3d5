import type { DigestItem } from "../../domain/digest.ts";
import type { ParameterError } from "../problem.ts";
import type { Typed } from "../subscribing/typed.ts";
import { HoneyPot } from "./subscribe-box.tsx";
import { Field } from "./subscribe-field.tsx";
import { DigestPreview } from "./subscribe-preview.tsx";
import { WhatFields } from "./subscribe-what.tsx";
import { WhenFields } from "./subscribe-when.tsx";
import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

export interface SubscribePageProps {
  site: Site;
  typed: Typed;
  errors: ParameterError[];
  /** Something about the whole form, beside what is wrong with its fields. */
  notice?: string | null;
  categories: string[];
  /** Turnstile's key for this site; `null` without Turnstile. */
  siteKey: string | null;
  /** What the digest would be today, once somebody has asked. */
  preview?: DigestItem[] | null;
}

/** The form with everything that can be wished for; it works without script, but for Turnstile. */
export function SubscribePage(props: SubscribePageProps) {
  const { site, typed, errors, notice = null, categories, siteKey, preview = null } = props;
  return (
    <Layout
      site={site}
      title={`Subscribe · ${site.name}`}
      description="Trending machine-learning papers by mail: choose topics, days and hour."
      path="/subscribe"
      box={null}
    >
      <main id="main" class="subscribe-page">
        <h1>Papers in your inbox</h1>
        <p class="standfirst">
          The day’s papers that fit your interests, best first, each of them once. Nothing new, no mail. Every mail has
          a link to leave; nothing in it tells who opened what.
        </p>
        {notice !== null && <p class="form-note">{notice}</p>}
        {errors.length > 0 && <p class="form-note">Not sent yet. To be mended below: {namesOf(errors)}.</p>}
        {preview !== null && <DigestPreview items={preview} />}
        <form class="wishes" method="post" action="/subscribe">
          <Field name="address" label="Your address" errors={errors}>
            <input
              id="field-address"
              name="address"
              type="email"
              autocomplete="email"
              required
              maxlength={320}
              value={typed["address"]?.[0] ?? ""}
            />
          </Field>
          <HoneyPot />
          <WhenFields typed={typed} errors={errors} />
          <WhatFields typed={typed} errors={errors} categories={categories} />
          {siteKey !== null && <Turnstile siteKey={siteKey} />}
          <p class="buttons">
            <button type="submit">Subscribe</button>
            <button class="quiet" type="submit" formaction="/subscribe/preview" formnovalidate>
              Show what today’s mail would be
            </button>
          </p>
          <p class="hint">
            A mail asks you to confirm before anything else is sent. The address serves for this alone; every mail has
            the way to take along or erase what is kept.
          </p>
        </form>
      </main>
    </Layout>
  );
}

/** What fields are called, in the order of the page. */
const NAMES: Record<string, string> = {
  address: "the address",
  frequency: "how often",
  weekday: "the day",
  hour: "the hour",
  timeZone: "the time zone",
  papers: "the number of papers",
  tag: "the topics",
  category: "the categories",
  author: "the author",
  q: "the words",
  exclude: "what to leave out",
  minUpvotes: "the votes",
  minStars: "the stars",
  hasCode: "the code",
};

function namesOf(errors: ParameterError[]): string {
  const wrong = new Set(errors.map(({ parameter }) => parameter));
  return Object.entries(NAMES)
    .flatMap(([field, name]) => (wrong.has(field) ? [name] : []))
    .join(", ");
}

function Turnstile({ siteKey }: { siteKey: string }) {
  return (
    <>
      <div class="cf-turnstile" data-sitekey={siteKey} data-action="subscribe"></div>
      <noscript>
        <p class="hint">This site checks that a human subscribes, which needs scripts. Feeds need none.</p>
      </noscript>
      <script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async defer></script>
    </>
  );
}
