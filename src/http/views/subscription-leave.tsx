import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

/** Asks whether they want to leave: opening a link does nothing, for scanners open links too. */
export function LeavePage({ site }: { site: Site }) {
  return (
    <Layout site={site} title={`Unsubscribe · ${site.name}`} description="One click to leave." path={null} box={null}>
      <main id="main" class="message">
        <h1>No more mail from here?</h1>
        <form method="post">
          <p class="buttons">
            <button type="submit">Unsubscribe</button>
          </p>
        </form>
        <p>It holds at once, also for a mail that is being prepared.</p>
      </main>
    </Layout>
  );
}
