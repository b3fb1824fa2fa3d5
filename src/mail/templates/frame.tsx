import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { MailSite } from "./digest-view.ts";
import { SHEET, STYLES } from "./style.ts";

export interface FrameProps {
  site: MailSite;
  title: string;
  /** The line that lists of mails show beside the subject. */
  preheader: string;
  dateline: string;
  children?: Child;
}

/** A mail's page: one column under the nameplate. The table is for Outlook, which knows no `max-width`. */
export function Frame({ site, title, preheader, dateline, children }: FrameProps) {
  return html`<!doctype html>${(
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>{title}</title>
          <style>{SHEET}</style>
        </head>
        <body class="p i" style={STYLES.page}>
          <div style={STYLES.hidden}>{preheader}</div>
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0}>
            <tr>
              <td align="center">
                <table
                  role="presentation"
                  width="600"
                  cellpadding="0"
                  cellspacing="0"
                  border={0}
                  style="width:100%;max-width:600px"
                >
                  <tr>
                    <td class="i" style={STYLES.column}>
                      <p style={STYLES.nameplate}>
                        <a href={site.url} style={STYLES.link}>
                          {site.name}
                        </a>
                      </p>
                      <p class="g r" style={STYLES.dateline}>
                        {dateline}
                      </p>
                      {site.demo && <DemoNotice />}
                      {children}
                    </td>
                  </tr>
                </table>
              </td>
            </tr>
          </table>
        </body>
      </html>
    )}`;
}

/** What both forms of a mail say in the demo edition. */
export const DEMO_NOTICE = "This is the demo edition: its papers, people and numbers are invented.";

function DemoNotice() {
  return (
    <p class="r" style={STYLES.notice}>
      {DEMO_NOTICE}
    </p>
  );
}
