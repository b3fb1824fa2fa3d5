import { Code } from "./docs-text.tsx";
import { absolute, type Site } from "./site.ts";

/** For those who have a client of Hugging Face already. */
export function HuggingFaceClients({ site }: { site: Site }) {
  const root = absolute(site, "/").replace(/\/$/, "");
  return (
    <>
      <p>
        Its Python client and its command line work here unchanged, once they are told where to ask. Errors are theirs
        as well: <code>error</code> in the document, <code>X-Error-Message</code> in the head. A paper's page with{" "}
        <code>.md</code> behind it is Markdown.
      </p>
      <Code>{`export HF_ENDPOINT=${root}\nhf papers ls --limit 5\nhf papers search "long context"`}</Code>
    </>
  );
}

const FEEDS = [
  { path: "/feeds/daily.atom", what: "the papers of the newest days" },
  { path: "/feeds/trending.atom?window=week", what: "what trends" },
  { path: "/feeds/tags/robotics.atom", what: "a tag" },
  { path: "/feeds/search.atom?q=long+context", what: "whatever you search for" },
];

/** The same lists for feed readers. */
export function Feeds() {
  return (
    <section id="feeds">
      <h2>Feeds</h2>
      <p>
        The lists as feeds, with the same filters, each as <code>.rss</code>, <code>.atom</code> and <code>.json</code>;{" "}
        <a href="/opml.xml">all of them in one file</a>.
      </p>
      <ul>
        {FEEDS.map(({ path, what }) => (
          <li>
            <a href={path}>{path}</a>: {what}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The client that comes with the source. */
export function TypeScriptClient({ site }: { site: Site }) {
  const root = absolute(site, "/").replace(/\/$/, "");
  const lines = [
    `import { createClient } from "broadsheet/client";`,
    ``,
    `const broadsheet = createClient("${root}");`,
    `const { items } = await broadsheet.trending({ window: "week", hasCode: true, limit: 10 });`,
    `for await (const paper of broadsheet.papers({ tag: "robotics" })) console.log(paper.title);`,
  ];
  return (
    <section id="typescript">
      <h2>TypeScript</h2>
      <p>
        A small client without dependencies comes with the source, for browsers, workers, Deno and Node. A list is
        awaited for its first page, and walked with <code>for await</code> to its end.
      </p>
      <Code>{lines.join("\n")}</Code>
    </section>
  );
}
