import { type ApiDocument, operationsOf, type PlacedOperation } from "../api-document.ts";
import { PaperMembers } from "./docs-members.tsx";
import { OperationSection } from "./docs-operation.tsx";
import { ParameterTable } from "./docs-parameters.tsx";
import { Conventions, QuickStart } from "./docs-prose.tsx";
import { Feeds, HuggingFaceClients, TypeScriptClient } from "./docs-elsewhere.tsx";
import { Inline } from "./docs-text.tsx";
import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

export interface DocsPageProps {
  site: Site;
  /** As it speaks of this site. */
  document: ApiDocument;
}

/** The API for people: everything on one page. */
export function DocsPage({ site, document }: DocsPageProps) {
  const { tags, components } = document;
  return (
    <Layout
      site={site}
      title={`API · ${site.name}`}
      description="The papers of the day, what trends and all that changes, as JSON: addresses, filters, paging, limits."
      path="/api/docs"
    >
      <main id="main" class="docs">
        <header>
          <h1>API</h1>
          <p class="standfirst">
            Everything that {site.name} shows, as JSON: the editions of days, weeks and months, what trends, every paper
            with its tags and counts, and a stream of what changes. It needs no key and no account, and may be read from
            any site; programs find it described in <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
          </p>
        </header>
        <Contents document={document} />
        <div>
          <QuickStart site={site} />
          <section id="filters">
            <h2>Filters</h2>
            <p>
              The same names in every list and in the feeds. Values of one filter are alternatives, different filters
              all have to hold. What is unknown or wrong is a 400 that names it; names that are none of these are
              ignored.
            </p>
            <ParameterTable parameters={Object.values(components.parameters)} anchors />
          </section>
          <PaperMembers document={document} />
          <Conventions site={site} />
          {tags.map(({ name, description }) => (
            <section id={anchorOf(name)}>
              <h2>{name}</h2>
              <p>
                <Inline text={description} />
              </p>
              {name === "Hugging Face" && <HuggingFaceClients site={site} />}
              {operationsUnder(document, name).map((placed) => (
                <OperationSection document={document} placed={placed} />
              ))}
            </section>
          ))}
          <Feeds />
          <TypeScriptClient site={site} />
        </div>
      </main>
    </Layout>
  );
}

const BEFORE = [
  "Quick start",
  "Filters",
  "A paper",
  "Paging",
  "Changes",
  "Conditional requests",
  "Limits",
  "Other sites",
  "Errors",
];
const AFTER = ["Feeds", "TypeScript"];

function Contents({ document }: { document: ApiDocument }) {
  return (
    <nav aria-label="Contents">
      <ul>
        {BEFORE.map((title) => (
          <Entry id={anchorOf(title)} title={title} />
        ))}
      </ul>
      {document.tags.map(({ name }) => (
        <ul class="group">
          <Entry id={anchorOf(name)} title={name} />
          {operationsUnder(document, name).map(({ path, operation }) => (
            <Entry id={operation.operationId} title={path.replace(/^\/api(\/v1)?/, "")} />
          ))}
        </ul>
      ))}
      <ul>
        {AFTER.map((title) => (
          <Entry id={anchorOf(title)} title={title} />
        ))}
      </ul>
    </nav>
  );
}

function Entry({ id, title }: { id: string; title: string }) {
  return (
    <li>
      <a href={`#${id}`}>{title}</a>
    </li>
  );
}

function operationsUnder(document: ApiDocument, tag: string): PlacedOperation[] {
  return operationsOf(document).filter(({ operation }) => operation.tags.includes(tag));
}

function anchorOf(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}
