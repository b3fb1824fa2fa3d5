import type { Filters } from "../../domain/filters.ts";
import { filterWords } from "../../domain/wording/filters.ts";
import { FREQUENCY_NAMES } from "./subscribe-when.tsx";

/** Which papers the box is about, as fields of the form. */
export interface BoxSubject {
  /** `Robotics`, `with code, 10 votes or more`. */
  name: string;
  fields: [name: string, value: string][];
}

/** What a page is filtered by, as the subject of its box; `null` without filters. A digest's time is its own: ages stay out. */
export function boxSubject(filters: Filters): BoxSubject | null {
  const { maxAgeDays: _, ...lasting } = filters;
  const fields = Object.entries(lasting).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, String(one)]),
  );
  if (fields.length === 0) return null;
  return { name: filterWords({ ...filters, maxAgeDays: null }).join(", "), fields };
}

/** Ten seconds to a subscription, at the foot of every page. The hour is eight in the morning, where the form comes from. */
export function SubscribeBox({ subject }: { subject: BoxSubject | null }) {
  const fields = subject?.fields ?? [];
  const query = new URLSearchParams(fields).toString();
  return (
    <section class="subscribe-box" aria-labelledby="subscribe-box">
      <h2 id="subscribe-box">
        {subject === null ? "Trending papers in your inbox" : `Papers in your inbox: ${subject.name}`}
      </h2>
      <form method="post" action="/subscribe">
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
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
        Each paper once; leave with one click.{" "}
        <a href={query === "" ? "/subscribe" : `/subscribe?${query}`}>Choose topics, hour and words</a>
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
