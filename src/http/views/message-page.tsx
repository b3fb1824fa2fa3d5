import { Layout, type LayoutProps } from "./layout.tsx";
import type { Site } from "./site.ts";

export interface MessagePageProps {
  site: Site;
  /** What is the matter, as a headline: `No edition for 2026-05-03`. */
  title: string;
  /** What was wrong and what works, a sentence or two each. */
  paragraphs: string[];
  /** Where to go from here. `href` is a path of this site or an absolute address. */
  links: { label: string; href: string }[];
  box?: LayoutProps["box"];
}

/** A page for what is not there: unknown addresses, wrong parameters, failures, days without an edition. */
export function MessagePage({ site, title, paragraphs, links, box = { subject: null } }: MessagePageProps) {
  return (
    <Layout site={site} title={`${title} · ${site.name}`} description={paragraphs[0] ?? title} path={null} box={box}>
      <main id="main" class="message">
        <h1>{title}</h1>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {links.length > 0 && (
          <ul>
            {links.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </main>
    </Layout>
  );
}
