import type { DigestItem } from "../../domain/digest.ts";
import { MAX_PAPERS, type Preferences } from "../../domain/subscription.ts";
import { oneLine, truncate } from "../../domain/text.ts";
import { byline } from "../../domain/wording/authors.ts";
import { longDate, sinceDate } from "../../domain/wording/dates.ts";
import { excerpt } from "../../domain/wording/excerpt.ts";
import { filterWords } from "../../domain/wording/filters.ts";
import { type Link, linksOf } from "../../domain/wording/links.ts";
import { compact, counted } from "../../domain/wording/numbers.ts";
import { abstractOf, titleOf } from "../../domain/wording/plain.ts";
import { whySentence } from "../../domain/wording/reasons.ts";
import { localTime } from "../../domain/zoned-time.ts";

/** The site as mails speak of it. */
export interface MailSite {
  name: string;
  /** Absolute, as in `https://broadsheet.example`. */
  url: string;
  demo: boolean;
}

export interface Digest {
  site: MailSite;
  items: DigestItem[];
  preferences: Preferences;
  links: { preferences: string; unsubscribe: string };
  issue: { createdAt: number };
}

/** A digest in words, the same for both its forms. */
export interface DigestView {
  subject: string;
  /** How many papers and why these. */
  lead: string;
  date: string;
  papers: PaperView[];
  /** Why this mail comes. */
  because: string;
}

export interface PaperView {
  rank: number;
  title: string;
  url: string;
  byline: string;
  excerpt: string;
  signals: string[];
  why: string | null;
  links: Link[];
}

/** How much of a paper there is room for; 0 characters of the abstract are a headline and nothing else. */
export interface Room {
  title: number;
  abstract: number;
}

const MAX_SUBJECT = 120;
const MAX_NAME = 60;
const MAX_WISHES = 300;
/** Longer addresses are none that anybody follows, and thirty of them would fill a mail. */
const MAX_URL = 300;

export function viewDigest({ site, items, preferences, issue }: Digest, room: Room): DigestView {
  const asOf = new Date(issue.createdAt).toISOString();
  const papers = items.slice(0, MAX_PAPERS).map((item, index) => viewPaper(site, item, index + 1, asOf, room));
  return {
    subject: subjectOf(papers),
    lead: leadOf(papers.length, preferences),
    date: longDate(localTime(issue.createdAt, preferences.timeZone).day),
    papers,
    because: `You get this mail because you asked ${site.name} for ${CADENCES[preferences.frequency](preferences.weekday)}.`,
  };
}

function viewPaper(site: MailSite, item: DigestItem, rank: number, asOf: string, room: Room): PaperView {
  const headline = {
    rank,
    title: clip(oneLine(titleOf(item)), room.title) || `arXiv ${item.id}`,
    url: new URL(`/papers/${item.id}`, site.url).href,
  };
  if (room.abstract === 0) return { ...headline, byline: "", excerpt: "", signals: [], why: null, links: [] };
  const authors = item.authors.map(({ name }) => ({ name: clip(oneLine(name), MAX_NAME) }));
  return {
    ...headline,
    byline: [byline(authors), clip(oneLine(item.organization ?? ""), MAX_NAME)]
      .filter((part) => part !== "")
      .join(" · "),
    excerpt: excerpt(oneLine(abstractOf(item)), room.abstract),
    signals: signalsOf(item),
    why: whySentence(item, (iso) => sinceDate(iso, asOf)),
    links: linksOf(item)
      // As the URL parser writes it: in ASCII, and without white space.
      .map(({ label, href }) => ({ label, href: new URL(href).href }))
      .filter(({ href }) => href.length <= MAX_URL),
  };
}

/** The top paper's title, and how many there are beside it. */
function subjectOf(papers: PaperView[]): string {
  const title = clip(papers[0]?.title ?? "", MAX_SUBJECT);
  const others = papers.length - 1;
  return others > 0 ? `${title}, and ${others} more` : title;
}

function leadOf(count: number, { filters, frequency }: Preferences): string {
  const words = filterWords({ ...filters, maxAgeDays: null });
  const papers = counted(count, "paper");
  if (words.length > 0) return `${papers}, chosen as you asked: ${clip(oneLine(words.join(", ")), MAX_WISHES)}.`;
  const span = frequency === "weekly" ? "this week" : "now";
  return count === 1 ? `One paper: the one that trends most ${span}.` : `${papers}: those that trend most ${span}.`;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const CADENCES: Record<Preferences["frequency"], (weekday: number) => string> = {
  daily: () => "a digest every day",
  weekdays: () => "a digest from Monday to Friday",
  weekly: (weekday) => `a digest every ${WEEKDAYS[weekday - 1] ?? "week"}`,
};

function signalsOf({ signals: { upvotes, githubStars, comments, hnPoints } }: DigestItem): string[] {
  const all: [number | null, string][] = [
    [upvotes, `▲ ${counted(upvotes ?? 0, "vote")}`],
    [githubStars, `★ ${counted(githubStars ?? 0, "star")}`],
    [comments, counted(comments ?? 0, "comment")],
    [hnPoints, `${compact(hnPoints ?? 0)} on Hacker News`],
  ];
  return all.filter(([count]) => (count ?? 0) > 0).map(([, words]) => words);
}

/** Cut with an ellipsis where it is longer. */
function clip(text: string, characters: number): string {
  return text.length <= characters ? text : `${truncate(text, characters - 1).trimEnd()}…`;
}
