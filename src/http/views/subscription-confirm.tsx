import type { Preferences } from "../../domain/subscription.ts";
import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";
import { wishesInWords } from "./subscription-words.ts";

/** Asks whether they want it, with what they would get; the button alone says yes (mail scanners open every link). */
export function ConfirmPage({ site, preferences }: { site: Site; preferences: Preferences }) {
  return (
    <Layout site={site} title={`Confirm · ${site.name}`} description="One click to subscribe." path={null} box={null}>
      <main id="main" class="message">
        <h1>One click, and it begins</h1>
        <p>{wishesInWords(preferences)}</p>
        <form method="post">
          <p class="buttons">
            <button type="submit">Yes, subscribe</button>
          </p>
        </form>
        <p>If this was not you, close the page: nothing will be sent.</p>
      </main>
    </Layout>
  );
}
