import type { Site } from "./site.ts";

/** The parts of the paper, in the order of the masthead. */
const SECTIONS = [
  { name: "day", label: "Day", href: "/" },
  { name: "week", label: "Week", href: "/week/latest" },
  { name: "month", label: "Month", href: "/month/latest" },
  { name: "trending", label: "Trending", href: "/trending" },
  { name: "topics", label: "Topics", href: "/tags" },
] as const;

export type Section = (typeof SECTIONS)[number]["name"];

/** The head of every page: the ways through the paper, the search, and its name. */
export function Masthead({ site, section, searched }: { site: Site; section: Section | null; searched: string }) {
  return (
    <header class="masthead">
      <div class="ways">
        <nav aria-label="Sections">
          <ul>
            {SECTIONS.map(({ name, label, href }) => (
              <li>
                <a href={href} aria-current={name === section ? "true" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form role="search" action="/search" class="find">
          <input id="search" type="search" name="q" value={searched} placeholder="Search" aria-label="Search papers" />
        </form>
        <a class="subscribe-link" href="/subscribe">
          Subscribe
        </a>
      </div>
      <p class="nameplate">
        <a href="/">{site.name}</a>
      </p>
    </header>
  );
}
