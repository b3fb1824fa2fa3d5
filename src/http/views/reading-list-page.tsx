import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

/** The papers that somebody has put aside in this browser. The page is the same for everybody; the script fills it. */
export function ReadingListPage({ site }: { site: Site }) {
  return (
    <Layout
      site={site}
      title={`Reading list · ${site.name}`}
      description="The papers that you have saved for later. They are kept in your browser alone."
      path="/reading-list"
      kind="reading-list"
      indexed={false}
    >
      <main id="main" class="topics-page" data-reading-list="">
        <h1>Reading list</h1>
        <p class="standfirst">
          Papers saved with + or the key s. The list is kept in this browser, and nobody else sees it.
        </p>
        <noscript>
          <p>Without script nothing can be kept here. Feeds and mails work without.</p>
        </noscript>
        <p data-empty="" class="hint">
          Nothing is saved yet.
        </p>
        <div data-list="" />
      </main>
    </Layout>
  );
}
