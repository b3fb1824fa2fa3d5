import { FEED_FORMATS } from "./head.tsx";
import type { Site } from "./site.ts";

const ABOUT = [
  { label: "How papers are ranked", href: "/about/ranking" },
  { label: "Calendar", href: "/calendar" },
  { label: "Reading list", href: "/reading-list" },
  { label: "Widget", href: "/widget" },
  { label: "API", href: "/api/docs" },
  { label: "Status", href: "/status" },
];

/** The imprint: feeds, what else there is, where it comes from. */
export function Foot({ site }: { site: Site }) {
  return (
    <footer class="foot">
      <nav aria-label="More">
        <ul>
          {FEED_FORMATS.map(({ name, type }) => (
            <li>
              <a href={`/feeds/daily.${name.toLowerCase()}`} type={type}>
                {name}
              </a>
            </li>
          ))}
          {ABOUT.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {site.name} {site.version}
        {!site.demo && <Sources />}
        {site.contact !== null && (
          <>
            {" · "}
            <a href={`mailto:${site.contact}`}>{site.contact}</a>
          </>
        )}
      </p>
      {!site.demo && <p>Thank you to arXiv for use of its open access interoperability.</p>}
    </footer>
  );
}

function Sources() {
  return (
    <>
      {" · "}papers from <a href="https://arxiv.org/">arXiv</a>, votes from{" "}
      <a href="https://huggingface.co/papers">Hugging Face</a>
    </>
  );
}
