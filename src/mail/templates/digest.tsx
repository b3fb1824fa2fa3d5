import type { Digest, DigestView, PaperView } from "./digest-view.ts";
import { Frame } from "./frame.tsx";
import { STYLES } from "./style.ts";

export function DigestPage({ digest, view }: { digest: Digest; view: DigestView }) {
  const { site, links } = digest;
  return (
    <Frame site={site} title={view.subject} preheader={view.lead} dateline={view.date}>
      <p style={STYLES.lead}>{view.lead}</p>
      {view.papers.map((paper) => (
        <Paper paper={paper} />
      ))}
      <div class="g r" style={STYLES.foot}>
        <p style={STYLES.footLine}>{view.because}</p>
        <p class="i" style={STYLES.footLine}>
          <a href={links.preferences} style={STYLES.aside}>
            Change what you get
          </a>
          {" · "}
          <a href={links.unsubscribe} style={STYLES.aside}>
            Unsubscribe
          </a>
          {" · "}
          <a href={site.url} style={STYLES.aside}>
            {new URL(site.url).host}
          </a>
        </p>
      </div>
    </Frame>
  );
}

function Paper({ paper }: { paper: PaperView }) {
  const { rank, title, url, byline, excerpt, signals, why, links } = paper;
  return (
    <div class="r" style={STYLES.paper}>
      <h2 style={rank === 1 ? STYLES.firstTitle : STYLES.title}>
        <span class="g" style={STYLES.rank}>
          {rank}
        </span>{" "}
        <a href={url} style={STYLES.link}>
          {title}
        </a>
      </h2>
      {byline !== "" && (
        <p class="g" style={STYLES.byline}>
          {byline}
        </p>
      )}
      {excerpt !== "" && <p style={STYLES.excerpt}>{excerpt}</p>}
      {why !== null && (
        <p class="g" style={STYLES.why}>
          {why}
        </p>
      )}
      {signals.length > 0 && (
        <p class="g" style={STYLES.meta}>
          {signals.join(" · ")}
        </p>
      )}
      {links.length > 0 && (
        <p class="i" style={STYLES.meta}>
          {links.map(({ label, href }, index) => (
            <>
              {index > 0 && " · "}
              <a href={href} style={STYLES.aside}>
                {label}
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
}
