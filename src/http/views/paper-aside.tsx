import type { Item } from "../../domain/api.ts";
import { SIGNALS } from "../../domain/signals.ts";
import { linksOf, type Link } from "../../domain/wording/links.ts";
import { shortDate } from "../../domain/wording/dates.ts";
import { exact, percent } from "../../domain/wording/numbers.ts";
import { signalName, whySentence } from "../../domain/wording/reasons.ts";
import type { Site } from "./site.ts";

/** The narrow column: why the paper ranks, what has been counted, where it is to be had. */
export function PaperAside({ site, item }: { site: Site; item: Item }) {
  return (
    <aside aria-label="About this paper">
      <Why item={item} />
      <Signals item={item} />
      <section>
        <h2>Elsewhere</h2>
        {site.demo ? (
          <p>An invented paper has no pages elsewhere.</p>
        ) : (
          <ul>
            {elsewhere(item).map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
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

function Signals({ item }: { item: Item }) {
  const known = SIGNALS.filter((signal) => item.signals[signal] !== null);
  if (known.length === 0) return null;
  return (
    <section>
      <h2>Signals</h2>
      <dl class="counts">
        {known.map((signal) => (
          <div>
            <dt>{signalName(signal)}</dt>
            <dd>{exact(item.signals[signal] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
