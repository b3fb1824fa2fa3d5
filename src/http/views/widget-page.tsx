import type { Child } from "hono/jsx";
import type { Snippets } from "../embedding/snippets.ts";
import { type BuilderParams, filtersOf, MOST_PAPERS, THEMES } from "../embedding/params.ts";
import { frameHeight, PICTURE, pictureHeight } from "../embedding/size.ts";
import { WINDOWS } from "../../domain/trending.ts";
import { FilterForm } from "./filter-form.tsx";
import { Layout } from "./layout.tsx";
import type { Site } from "./site.ts";

export interface WidgetPageProps {
  site: Site;
  params: BuilderParams;
  snippets: Snippets;
  /** How many papers there are for the list. */
  papers: number;
  /** The paper whose badge is shown. */
  paper: string;
  /** Whether anything was chosen. */
  chosen: boolean;
  categories: string[];
}

const WINDOW_LABELS = { day: "Today", week: "This week", month: "This month" };
const THEME_LABELS = { auto: "As the reader's system", light: "Light", dark: "Dark" };
const LENGTHS = Array.from({ length: MOST_PAPERS }, (_, index) => String(index + 1));

/** Puts together what other sites need to show a list, in each of its forms, with the list as they will show it. */
export function WidgetPage({ site, params, snippets, papers, paper, chosen, categories }: WidgetPageProps) {
  const kept = { window: params.window, limit: String(params.limit), theme: params.theme, paper: params.paper ?? "" };
  return (
    <Layout
      site={site}
      title={`Widget · ${site.name}`}
      description="Trending papers on your own site: one line of HTML, an iframe, a picture, or a badge for a README."
      path="/widget"
      kind="widget"
      indexed={!chosen}
    >
      <main id="main" class="builder">
        <h1>Trending papers on your site</h1>
        <p class="standfirst">
          Choose the papers and copy what your page allows. Nothing is loaded from anywhere else, no cookies are set,
          and readers are not counted.
        </p>
        <Look params={params} />
        <FilterForm path="/widget" filters={filtersOf(params)} categories={categories} kept={kept} />
        <iframe
          class="shown"
          src={snippets.framePath}
          title="How the list looks"
          width="600"
          height={frameHeight(params.limit)}
        />
        <ElementForm snippets={snippets} />
        <FrameForm snippets={snippets} />
        <PictureForm snippets={snippets} height={pictureHeight(papers)} />
        <BadgeForm paper={paper} snippets={snippets} />
        <section aria-labelledby="link">
          <h2 id="link">A pasted link</h2>
          <p>
            In WordPress, Ghost and wherever else oEmbed is spoken, the address of a list alone on a line becomes the
            list: of <a href="/trending">what trends</a>, a <a href="/tags">topic</a>, or a day.
          </p>
        </section>
      </main>
    </Layout>
  );
}

/** How the list looks; its filters have a form of their own and are kept. */
function Look({ params }: { params: BuilderParams }) {
  return (
    <form action="/widget" class="look">
      {Object.entries(filtersOf(params)).map(([name, value]) =>
        [value ?? []].flat().map((one) => <input type="hidden" name={name} value={String(one)} />),
      )}
      <Choice name="window" label="Trending" chosen={params.window} options={WINDOWS} labels={WINDOW_LABELS} />
      <Choice name="limit" label="Papers" chosen={String(params.limit)} options={LENGTHS} />
      <Choice name="theme" label="Colours" chosen={params.theme} options={THEMES} labels={THEME_LABELS} />
      <p>
        <label for="builder-paper">Paper of the badge</label>
        <input id="builder-paper" name="paper" maxlength={40} placeholder="2602.23229" value={params.paper ?? ""} />
      </p>
      <button type="submit">Show</button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  chosen: string;
  options: readonly string[];
  labels?: Record<string, string>;
}

function Choice({ name, label, chosen, options, labels = {} }: ChoiceProps) {
  return (
    <p>
      <label for={`builder-${name}`}>{label}</label>
      <select id={`builder-${name}`} name={name}>
        {options.map((value) => (
          <option value={value} selected={value === chosen}>
            {labels[value] ?? value}
          </option>
        ))}
      </select>
    </p>
  );
}

type FormProps = Pick<WidgetPageProps, "snippets">;

function ElementForm({ snippets }: FormProps) {
  return (
    <section aria-labelledby="element">
      <h2 id="element">An element</h2>
      <p>
        For pages that may have a script. The link inside stays when the script or the network fails. A strict
        Content-Security-Policy needs <code>{snippets.origin}</code> in <code>script-src</code> and{" "}
        <code>connect-src</code>, nothing else.
      </p>
      <Snippet id="snippet-element" name="HTML of the element" text={snippets.element} />
      <p>
        The element keeps room for its papers while they load. With this line in your style sheet the room is there even
        before its script is:
      </p>
      <Snippet id="snippet-room" name="CSS that keeps room" text={snippets.room} />
    </section>
  );
}

function FrameForm({ snippets }: FormProps) {
  return (
    <section aria-labelledby="iframe">
      <h2 id="iframe">An iframe</h2>
      <p>For pages that allow no script.</p>
      <Snippet id="snippet-frame" name="HTML of the iframe" text={snippets.frame} />
      <p>Where a script is allowed, this makes every such iframe as high as its list:</p>
      <Snippet id="snippet-listener" name="Script for the height" text={snippets.listener} />
    </section>
  );
}

function PictureForm({ snippets, height }: FormProps & { height: number }) {
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">A picture</h2>
      <p>For READMEs and wherever else only pictures are allowed. A parameter width takes 320 to 800 pixels.</p>
      <Snippet id="snippet-picture-markdown" name="Markdown of the picture" text={snippets.pictureMarkdown} />
      <Snippet id="snippet-picture" name="HTML of the picture" text={snippets.picture} />
      <img
        class="shown"
        src={snippets.picturePath}
        alt="How the picture looks"
        width={PICTURE.width}
        height={height}
        loading="lazy"
      />
    </section>
  );
}

function BadgeForm({ paper, snippets }: Pick<WidgetPageProps, "paper" | "snippets">) {
  return (
    <section aria-labelledby="badge">
      <h2 id="badge">A badge</h2>
      <p>
        For the README of a paper, here of <a href={`/papers/${paper}`}>{paper}</a>: its best place in the lists of day,
        week and month, or in one of them with <code>?window=week</code>.
      </p>
      <Snippet id="snippet-badge-markdown" name="Markdown of the badge" text={snippets.badgeMarkdown} />
      <Snippet id="snippet-badge" name="HTML of the badge" text={snippets.badge} />
      <img class="shown" src={snippets.badgePath} alt="How the badge looks" height="20" loading="lazy" />
    </section>
  );
}

function Snippet({ id, name, text }: { id: string; name: string; text: string }): Child {
  return (
    <div class="snippet">
      <pre id={id} tabindex={0} role="region" aria-label={name}>
        {text}
      </pre>
      <button type="button" class="quiet" data-copy={id} hidden>
        Copy
      </button>
    </div>
  );
}
