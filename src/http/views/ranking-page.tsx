import type { RankedItem } from "../../domain/api.ts";
import { shareArrived } from "../../domain/forecast.ts";
import type { TagInfo } from "../../domain/taxonomy/tags.ts";
import { Layout } from "./layout.tsx";
import { percent } from "../../domain/wording/numbers.ts";
import { signalName } from "../../domain/wording/reasons.ts";
import type { Site } from "./site.ts";

export interface RankingPageProps {
  site: Site;
  /** The first of today's trending list. */
  top: RankedItem[];
  /** Topics that draw most and fewest votes: how many times those of an average paper. */
  appeal: { tag: TagInfo; factor: number }[];
}

/** What is no count. */
const OTHER_SOURCES: Record<string, string> = { listing: "being listed", authors: "its authors taking part" };
const HOURS = [6, 12, 24, 48, 96];

/** How the lists are ordered, with the numbers of today. */
export function RankingPage({ site, top, appeal }: RankingPageProps) {
  return (
    <Layout
      site={site}
      title={`How papers are ranked · ${site.name}`}
      description="The formula behind the order of the lists, with the numbers of today."
      path="/about/ranking"
    >
      <main id="main" class="prose">
        <h1>How papers are ranked</h1>
        <Principles />
        <h2>The day: expected votes</h2>
        <p>
          The list of the day is ordered by the votes that each paper is expected to gain in the next 48 hours. A paper
          with <i>n</i> votes that has been listed for <i>a</i> hours is expected to gain
        </p>
        <p class="formula">(4·t + n) / (0.25 + F(a)) · (F(a + 48) − F(a))</p>
        <p>
          where F(a) = 1 − 0.6·2<sup>−a/8</sup> − 0.4·2<sup>−a/60</sup> is the share of a paper's votes that arrives
          within <i>a</i> hours after its day began, in UTC. In the divisor <i>a</i> ends when a vote for any paper of
          that day was last heard of, for a count can be older than it looks. The 4 stands for the votes that a new
          paper is taken to have before any is known, and <i>t</i> for the appeal of its topics.
        </p>
        <Curve />
        <h3>The appeal of topics</h3>
        <p>
          <i>t</i> is how many times the votes of an average paper of the same day those with its topics drew in the
          last two months; topics with few papers are taken to be nearer to the average. It is taken anew every day.
          Today:
        </p>
        <Appeal appeal={appeal} />
        <h2>The week and the month: growth that fades</h2>
        <p>
          Everything that happens to a paper counts from when it happened, and counts half after a half-life of 7 days
          in the list of the week and 30 days in that of the month. Being listed counts 6, an author who takes part in
          the discussion 3, a vote 1 (beyond 150 votes by ratio: 150·(1 + ln(n/150))), comments 4·ln(1 + n/2), stars on
          GitHub 8·ln(1 + n/50), points on Hacker News 8·ln(1 + n/20), each by its growth alone. What a count was when
          first seen is no growth, except for votes and comments, which begin with the listing. Growth between two looks
          is spread evenly over the time between them. A vote that is taken back and given again counts once. In the
          list of the day, signals beside votes count a quarter of this.
        </p>
        <h2>What is kept within bounds</h2>
        <p>
          Stars count a quarter where the repository is more than 90 days older than the paper, and are divided among
          the papers that name the same repository. Stars, points and comments together count at most 6 and three times
          what votes and the listing do.
        </p>
        <h2>Right now</h2>
        <Top top={top} />
        <p>
          Every paper in <a href="/api/v1/trending">the API</a> says why it stands where it does, and{" "}
          <code>/api/v1/papers/(id)/history</code> has its ranks and counts over time.
        </p>
      </main>
    </Layout>
  );
}

function Principles() {
  return (
    <p>
      The order knows what papers are about and what happens to them. It knows nothing of who wrote, submitted or
      employs: no names, no affiliations, no followers. The same events always give the same order, and it can be
      recomputed from the log of everything that was seen.
    </p>
  );
}

function Curve() {
  return (
    <table>
      <caption>The share of a paper's votes that has arrived</caption>
      <thead>
        <tr>
          {HOURS.map((hours) => (
            <th scope="col">{hours} h</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {HOURS.map((hours) => (
            <td>{percent(shareArrived(hours))}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Appeal({ appeal }: Pick<RankingPageProps, "appeal">) {
  if (appeal.length === 0) return <p>No papers are old enough yet to tell.</p>;
  return (
    <ul class="appeal">
      {appeal.map(({ tag, factor }) => (
        <li>
          <a href={`/tags/${tag.slug}`}>{tag.name}</a> × {factor.toFixed(2)}
        </li>
      ))}
    </ul>
  );
}

function Top({ top }: Pick<RankingPageProps, "top">) {
  if (top.length === 0) return <p>Nothing has been published yet.</p>;
  return (
    <ol>
      {top.map((item) => (
        <li>
          <a href={`/papers/${item.id}`}>{item.title}</a>: {item.score.toFixed(1)} votes expected,{" "}
          {item.why.map(({ signal, share }) => `${percent(share)} from ${sourceName(signal)}`).join(", ")}
        </li>
      ))}
    </ol>
  );
}

function sourceName(signal: string): string {
  return OTHER_SOURCES[signal] ?? signalName(signal);
}
