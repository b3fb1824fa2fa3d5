import type { Status } from "../../domain/api.ts";
import { clockTime, shortDate } from "../../domain/wording/dates.ts";
import { counted, exact } from "../../domain/wording/numbers.ts";
import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

export interface StatusPageProps {
  site: Site;
  status: Status;
}

const SOURCE_NAMES: Record<string, string> = {
  "hf-daily": "Hugging Face, today's list",
  "hf-sweep": "Hugging Face, the days before",
  "hf-backfill": "Hugging Face, older days",
  "arxiv-feed": "arXiv, announcements",
  "arxiv-oai": "arXiv, changes",
  "arxiv-api": "arXiv, details of listed papers",
  "arxiv-oai-backfill": "arXiv, older papers",
  hn: "Hacker News",
  github: "GitHub",
};

/** How fresh everything is, and what is wrong where something is. */
export function StatusPage({ site, status }: StatusPageProps) {
  const failing = status.sources.filter(({ enabled, consecutiveFailures }) => enabled && consecutiveFailures > 0);
  return (
    <Layout
      site={site}
      title={`Status · ${site.name}`}
      description="When every source was last read, and what is left to do."
      path="/status"
      kind="status"
      indexed={false}
    >
      <main id="main" class="topics-page status-page">
        <h1>Status</h1>
        <p class="standfirst">
          {failing.length === 0
            ? "Every source answers."
            : `${counted(failing.length, "source")} cannot be read just now; what was published stays.`}
        </p>
        <p class="facts">
          <span>{exact(status.papers)} papers</span>
          <span>
            as of <time datetime={status.now}>{moment(status.now)}</time>
          </span>
          <span>version {status.version}</span>
          <span>
            <a href="/api/v1/status">As JSON</a>
          </span>
        </p>
        <Sources sources={status.sources} />
        <Work status={status} />
        {status.backfills.length > 0 && <Backfills backfills={status.backfills} />}
      </main>
    </Layout>
  );
}

function Sources({ sources }: Pick<Status, "sources">) {
  return (
    <div class="scrolls" tabindex={0} role="region" aria-labelledby="sources">
      <table class="figures">
        <caption id="sources">Sources</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Last read</th>
            <th scope="col">Next</th>
            <th scope="col">Trouble</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr>
              <th scope="row">{SOURCE_NAMES[source.name] ?? source.name}</th>
              <td>{source.lastSuccessAt === null ? "never" : moment(source.lastSuccessAt)}</td>
              <td>{source.enabled ? (source.nextDueAt === null ? "–" : moment(source.nextDueAt)) : "off"}</td>
              <td>{troubleOf(source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function troubleOf({ consecutiveFailures, lastError }: Status["sources"][number]): string {
  if (consecutiveFailures === 0) return "none";
  return `${counted(consecutiveFailures, "failure")} in a row: ${lastError ?? "no reason is known"}`;
}

/** What is still to be done; all noughts when everything that came in is out again. */
function Work({ status: { backlog, embeddings, mail, deadLetters } }: Pick<StatusPageProps, "status">) {
  const rows: [string, number][] = [
    ["Papers to be tagged", backlog.tags],
    ["Rankings to be published", backlog.rankings],
    ...(embeddings === null ? [] : [["Papers to be embedded", backlog.embeddings] satisfies [string, number]]),
    ["Mails to be sent", backlog.mail],
    ["Mails whose fate nobody knows", mail.unknown],
    ["Messages that could not be handled", deadLetters],
  ];
  return (
    <table class="figures narrow">
      <caption>Left to do</caption>
      <tbody>
        {rows.map(([label, count]) => (
          <tr>
            <th scope="row">{label}</th>
            <td>{exact(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Backfills({ backfills }: Pick<Status, "backfills">) {
  return (
    <table class="figures narrow">
      <caption>Older papers being fetched</caption>
      <tbody>
        {backfills.map(({ source, from, until, papers, finishedAt }) => (
          <tr>
            <th scope="row">
              {source}, {from} to {until}
            </th>
            <td>
              {counted(papers, "paper")}
              {finishedAt === null ? ", under way" : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function moment(instant: string): string {
  return `${shortDate(instant)}, ${clockTime(instant)}`;
}
