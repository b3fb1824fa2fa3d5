import type { Item, PaperHistory } from "../../domain/api.ts";
import { shortDate } from "../../domain/wording/dates.ts";
import { type Link, linksOf } from "../../domain/wording/links.ts";
import { exact, percent } from "../../domain/wording/numbers.ts";
import { signalName, whySentence } from "../../domain/wording/reasons.ts";
import { PaperCite } from "./paper-cite.tsx";
import { RankHistory, SignalsOverTime } from "./plot.tsx";
import type { Site } from "./site.ts";

export interface PaperAsideProps {
  site: Site;
  item: Item;
  history: PaperHistory;
  until: string;
}

/** The narrow column: why the paper ranks, how that went, where it is to be had, how to cite it. */
export function PaperAside({ site, item, history, until }: PaperAsideProps) {
  return (
    <aside aria-label="About this paper">
      <Why item={item} />
      <SignalsOverTime history={history} until={until} />
      <RankHistory history={history} until={until} />
      <section>
        <h2>Elsewhere</h2>
        {site.demo ? <p>An invented paper has no pages elsewhere.</p> : <Elsewhere item={item} />}
      </section>
      <PaperCite item={item} />
    </aside>
  );
}

function Elsewhere({ item }: { item: Item }) {
  const stars = item.signals.githubStars;
  return (
    <ul>
      {elsewhere(item).map(({ label, href }) => (
        <li>
          <a href={href}>{label}</a>
          {label === "Code" && stars !== null && (
            <>
              {" "}
              <span aria-hidden="true">★</span> {exact(stars)}
              <span class="hidden"> stars</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function elsewhere(item: Item): Link[] {
  return [
    ...linksOf(item),
    { label: "HTML", href: `https://arxiv.org/html/${item.id}` },
    { label: "Hugging Face", href: `https://huggingface.co/papers/${item.id}` },
    { label: "alphaXiv", href: `https://www.alphaxiv.org/abs/${item.id}` },
  ];
}

function Why({ item }: { item: Item }) {
  if (item.why.length === 0) return null;
  const sentence = whySentence(item, shortDate);
  return (
    <section>
      <h2>Why it ranks</h2>
      {sentence !== null && <p class="why">{sentence}</p>}
      <dl class="shares">
        {item.why.map(({ signal, share }) => (
          <div>
            <dt>{signalName(signal)}</dt>
            <dd>{percent(share)} of the score</dd>
            <Bar share={share} />
          </div>
        ))}
      </dl>
      <p>
        <a href="/about/ranking">How papers are ranked</a>
      </p>
    </section>
  );
}

/** A hairline as long as the share; the figure beside it says the same in words. */
function Bar({ share }: { share: number }) {
  return (
    <dd aria-hidden="true">
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" focusable="false">
        <rect width={Math.round(share * 100)} height={1} />
      </svg>
    </dd>
  );
}
