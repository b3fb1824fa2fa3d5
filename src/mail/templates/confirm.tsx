import { clockTime, longDate } from "../../domain/wording/dates.ts";
import type { MailSite } from "./digest-view.ts";
import { DEMO_NOTICE, Frame } from "./frame.tsx";
import { STYLES } from "./style.ts";
import { wrap } from "./wrap.ts";

export interface Confirmation {
  site: MailSite;
  /** The page with the button that confirms: following the link does nothing yet. */
  link: string;
  /** Ms since 1970. */
  expires: number;
}

/**
 * What it says is the same for everybody. Not a word of it comes from whoever filled in the form: else anybody could
 * have the site write what they like to whom they like.
 */
function wordsOf({ site, expires }: Confirmation) {
  const until = new Date(expires).toISOString();
  return {
    asked: `Somebody, most likely you, asked for digests of trending machine-learning papers from ${site.name} to this address.`,
    how: "To get them, open this page and press the button there:",
    until: `The link works until ${longDate(until)}, ${clockTime(until)}.`,
    ignore: "If it was not you, do nothing: without a confirmation there will be no digests.",
  };
}

export function ConfirmationPage(confirmation: Confirmation) {
  const { site, link } = confirmation;
  const { asked, how, until, ignore } = wordsOf(confirmation);
  return (
    <Frame site={site} title="Confirm your subscription" preheader={asked} dateline="Confirm your subscription">
      <p style={STYLES.text}>{asked}</p>
      <p style={STYLES.text}>{how}</p>
      <p style={STYLES.text}>
        <a class="b" href={link} style={STYLES.button}>
          Confirm the subscription
        </a>
      </p>
      <p class="g" style={STYLES.address}>
        {link}
      </p>
      <p style={STYLES.text}>{until}</p>
      <p style={STYLES.text}>{ignore}</p>
    </Frame>
  );
}

export function confirmationText(confirmation: Confirmation): string {
  const { site, link } = confirmation;
  const { asked, how, until, ignore } = wordsOf(confirmation);
  return [
    site.name,
    ...(site.demo ? [wrap(DEMO_NOTICE)] : []),
    wrap(asked),
    wrap(how),
    link,
    wrap(until),
    wrap(ignore),
    `${site.url}\n`,
  ].join("\n\n");
}
