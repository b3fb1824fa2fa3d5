import type { Subscriber } from "../../db/subscribers.ts";
import type { ParameterError } from "../problem.ts";
import type { Typed } from "../subscribing/typed.ts";
import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";
import { WhatFields } from "./subscribe-what.tsx";
import { WhenFields } from "./subscribe-when.tsx";
import { instantInWords } from "./subscription-words.ts";

export interface SubscriptionPageProps {
  site: Site;
  subscriber: Subscriber;
  /** The page's own path, to which further verbs are added. */
  path: string;
  /** Where to leave without being forgotten. */
  leavePath: string;
  typed: Typed;
  errors: ParameterError[];
  saved: boolean;
  categories: string[];
}

/** A subscription as its owner sees it: what is wished for, what is kept, and the ways out. */
export function SubscriptionPage(props: SubscriptionPageProps) {
  const { site, subscriber, path, leavePath, typed, errors, saved, categories } = props;
  const active = subscriber.status === "active";
  return (
    <Layout site={site} title={`Subscription · ${site.name}`} description="A subscription." path={null} box={null}>
      <main id="main" class="subscribe-page">
        <h1>Your subscription</h1>
        <p class="standfirst">{standing(subscriber)}</p>
        {saved && <p class="form-note">Saved.</p>}
        {errors.length > 0 && <p class="form-note">Not saved yet. Below is what has to be mended.</p>}
        {active && (
          <form class="wishes" method="post" action={`${path}/preferences`}>
            <WhenFields typed={typed} errors={errors} />
            <WhatFields typed={typed} errors={errors} categories={categories} />
            <p class="buttons">
              <button type="submit">Save</button>
              <a href={leavePath}>Unsubscribe</a>
            </p>
          </form>
        )}
        {!active && (
          <p>
            <a href="/subscribe">Subscribe again</a>
          </p>
        )}
        <section class="kept">
          <h2>What is kept</h2>
          <p>
            Your address, these wishes, when you agreed to them, and which papers you were sent.{" "}
            <a href={`${path}/export`} download="subscription.json">
              Take it along as JSON
            </a>
          </p>
          <details>
            <summary>Leave and have it erased</summary>
            <p>
              Everything named above goes at once. What stays is a code that the address cannot be read from, so that
              nobody can sign it up again.
            </p>
            <form method="post" action={`${path}/erase`}>
              <p class="buttons">
                <button class="quiet" type="submit">
                  Erase
                </button>
              </p>
            </form>
          </details>
        </section>
      </main>
    </Layout>
  );
}

function standing({ address, status, nextDueAt, preferences }: Subscriber): string {
  if (status !== "active") return `${address} gets no mail from here.`;
  if (nextDueAt === null) return `Mail goes to ${address}.`;
  return `The next mail to ${address} is due on ${instantInWords(nextDueAt, preferences.timeZone)}.`;
}
