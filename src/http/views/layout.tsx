import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { assetPath } from "../asset-version.ts";
import { Foot } from "./foot.tsx";
import { Head, type HeadProps } from "./head.tsx";
import { Masthead, type Section } from "./masthead.tsx";
import { type BoxSubject, SubscribeBox } from "./subscribe-box.tsx";

export interface LayoutProps extends HeadProps {
  /** What kind of page it is, for the script. */
  kind?: string;
  /** The section of the masthead that it belongs to. */
  section?: Section | null;
  /** What somebody has looked for, to be seen again in the masthead. */
  searched?: string;
  /** What the box to subscribe with is about; `null` for a page that is about subscribing already. */
  box?: { subject: BoxSubject | null } | null;
  children?: Child;
}

/** A whole page with masthead and foot around its children, which bring their own `<main id="main">`. */
export function Layout(props: LayoutProps) {
  const { site, kind = "page", section = null, searched = "", box = { subject: null }, children } = props;
  return html`<!doctype html>${(
      <html lang="en">
        <Head {...props} />
        <body data-page={kind}>
          <a class="skip" href="#main">
            Skip to the papers
          </a>
          {site.demo && <DemoBanner />}
          <Masthead site={site} section={section} searched={searched} />
          {children}
          {box !== null && <SubscribeBox subject={box.subject} />}
          <Foot site={site} />
          <script type="module" src={assetPath("page.js")} />
        </body>
      </html>
    )}`;
}

function DemoBanner() {
  return (
    <aside class="demo" aria-label="Demo edition">
      <p>
        <strong>This is the demo edition.</strong> Its papers, people and numbers are invented, because no source could
        be reached. For the real one, connect this machine to the network and start again.
      </p>
    </aside>
  );
}
