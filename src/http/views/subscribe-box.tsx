import { FREQUENCY_NAMES } from "./subscribe-when.tsx";

/** A topic that a page is about, and so the box below it. */
export interface BoxTopic {
  slug: string;
  name: string;
}

/** Ten seconds to a subscription, at the foot of every page. The hour is eight in the morning, where the form comes from. */
export function SubscribeBox({ topic }: { topic: BoxTopic | null }) {
  const href = topic === null ? "/subscribe" : `/subscribe?tag=${topic.slug}`;
  return (
    <section class="subscribe-box" aria-labelledby="subscribe-box">
      <h2 id="subscribe-box">{topic === null ? "Trending papers in your inbox" : `${topic.name} in your inbox`}</h2>
      <form method="post" action="/subscribe">
        {topic !== null && <input type="hidden" name="tag" value={topic.slug} />}
        <label class="hidden" for="box-address">
          Your address
        </label>
        <input
          id="box-address"
          name="address"
          type="email"
          autocomplete="email"
          required
          maxlength={320}
          placeholder="name@example.org"
        />
        <label class="hidden" for="box-frequency">
          How often
        </label>
        <select id="box-frequency" name="frequency">
          {FREQUENCY_NAMES.map(([value, label]) => (
            <option value={value}>{label}</option>
          ))}
        </select>
        <HoneyPot />
        <button type="submit">Subscribe</button>
      </form>
      <p class="hint">
        Each paper once; leave with one click. <a href={href}>Choose topics, hour and words</a>
      </p>
    </section>
  );
}

/** The name of the field that humans leave empty, since they do not see it. */
export const HONEY_POT = "subject";

/** What fills in every field is no human. Screen readers and the keyboard pass by it. */
export function HoneyPot() {
  return (
    <span class="hidden" aria-hidden="true">
      <label>
        Leave this empty <input name={HONEY_POT} tabindex={-1} autocomplete="off" />
      </label>
    </span>
  );
}
