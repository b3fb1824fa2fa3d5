import { addDays, DAY, dayOf, HOUR, isWeekend, MINUTE, startOfDay } from "../../src/domain/calendar.ts";
import type { DemoText } from "./papers/demo-text.ts";
import { inventAuthors, inventOrganization, inventSubmitter, type Organization } from "./people.ts";
import { between, createRandom, hash32, normal, type Random } from "./random.ts";

export { commentsAt, pointsAt, starsAt, upvotesAt } from "./growth.ts";

/** An invented paper with its place in time. Instants are ms since 1970. */
export interface DemoPaper extends DemoText {
  /** Of arXiv's shape, with a sequence number from 90000 on, which arXiv has never reached in a month. */
  id: string;
  authors: string[];
  organization: Organization | null;
  submitter: string;
  comment: string | null;
  publishedAt: number;
  announcedAt: number;
  listedAt: number;
  /** A second version, submitted and then announced. */
  revision: { submittedAt: number; announcedAt: number } | null;
  repository: { owner: string; name: string; releasedAt: number } | null;
  projectUrl: string | null;
  story: { id: string; postedAt: number; size: number } | null;
  /** What brings a paper back days after its listing. */
  revival: { cause: "code" | "discussion"; at: number } | null;
  /** How far its counts would go if nothing brought it back. */
  sizes: { upvotes: number; comments: number; stars: number };
}

export interface DemoWorld {
  /** Newest listing first. All have been announced at `until`, which is when a day's mailing goes out, but not all listed. */
  papers: DemoPaper[];
}

// Shares of a week's papers from Monday to Sunday: real lists are longest on Tuesdays and do not appear at weekends.
const WEEKDAY_SHARES = [0.19, 0.23, 0.21, 0.2, 0.17, 0, 0];
const WEEK = 7 * DAY;
const FIRST_MONDAY = Date.UTC(1970, 0, 5);

/**
 * Deals the papers over the weekdays of the days that end with `until`'s own; `days` counts whole weeks. Which papers fall on a day
 * depends on the calendar alone, so that a world made tomorrow agrees with today's wherever both have that day.
 */
export function createDemoWorld(
  texts: readonly DemoText[],
  { until, days = 14 }: { until: number; days?: number },
): DemoWorld {
  if (days < 7 || days % 7 !== 0) throw new RangeError(`days must be a positive multiple of 7, not ${days}`);
  const shuffled = texts.toSorted((a, b) => hash32(a.title) - hash32(b.title) || (a.title < b.title ? -1 : 1));
  const papers: DemoPaper[] = [];
  for (let back = 0; back < days; back++) {
    const day = addDays(dayOf(until), -back);
    sliceOf(shuffled, day, days / 7).forEach((text, position) => papers.push(place(text, day, position)));
  }
  return { papers: papers.toSorted((a, b) => b.listedAt - a.listedAt) };
}

/** The papers of a day, by the week's number modulo the number of weeks and the weekday's share. */
function sliceOf(texts: readonly DemoText[], day: string, weeks: number): readonly DemoText[] {
  const sinceMonday = (Date.parse(day) - FIRST_MONDAY) / WEEK;
  const week = Math.floor(sinceMonday);
  const weekday = Math.round((sinceMonday - week) * 7);
  const before = (count: number): number =>
    WEEKDAY_SHARES.slice(0, count).reduce((sum, share) => sum + share, week % weeks);
  const bound = (count: number): number => Math.round((texts.length * before(count)) / weeks);
  return texts.slice(bound(weekday), bound(weekday + 1));
}

function place(text: DemoText, day: string, position: number): DemoPaper {
  const random = createRandom(`${day} ${text.title}`);
  const start = startOfDay(day) ?? 0;
  const listedAt = start + 10 * MINUTE + Math.floor(random() ** 1.6 * (8 * HOUR + 49 * MINUTE));
  const publishedAt = publicationBefore(start, random);
  const revival = revivalOf(text, listedAt, random);
  const slug = slugOf(text.title);
  return {
    ...text,
    id: idOf(publishedAt, start, position),
    authors: inventAuthors(createRandom(text.title)),
    organization: inventOrganization(createRandom(`${text.title} organisation`)),
    submitter: inventSubmitter(random),
    comment: commentOf(random),
    publishedAt,
    announcedAt: start,
    listedAt,
    revision: revisionOf(start, random),
    repository: text.code
      ? { owner: "broadsheet-demo", name: slug, releasedAt: revival?.cause === "code" ? revival.at : publishedAt }
      : null,
    projectUrl: text.project ? `https://${slug}.example/` : null,
    story: storyOf(text, day, listedAt, random),
    revival,
    sizes: sizesOf(text, random),
  };
}

/** Submissions close at 18:00 UTC, and those of a Friday are announced on Monday (https://info.arxiv.org/help/availability.html). */
function publicationBefore(start: number, random: Random): number {
  const monday = new Date(start).getUTCDay() === 1;
  return Math.floor((start - between(random, monday ? 54 : 24, 72) * HOUR) / 1000) * 1000;
}

/** Numbers are unique within a month: a hundred for each day of listing, counted from the start of the month of publication. */
function idOf(publishedAt: number, start: number, position: number): string {
  const [year = "", month = ""] = dayOf(publishedAt).split("-");
  const sinceMonth = Math.floor((start - Date.UTC(Number(year), Number(month) - 1, 1)) / DAY);
  return `${year.slice(2)}${month}.${90_000 + sinceMonth * 100 + position}`;
}

/** One paper in eight is revised within days; announcements fall on weekdays. */
function revisionOf(start: number, random: Random): DemoPaper["revision"] {
  if (random() >= 0.125) return null;
  let announcedAt = start + Math.floor(between(random, 2, 9)) * DAY;
  while (isWeekend(dayOf(announcedAt))) announcedAt += DAY;
  return { submittedAt: announcedAt - Math.floor(between(random, 7, 28) * 3600) * 1000, announcedAt };
}

function revivalOf(text: DemoText, listedAt: number, random: Random): DemoPaper["revival"] {
  const chance = random();
  const delay = between(random, -8, 14) * HOUR;
  if (text.code && chance < 0.07) return { cause: "code", at: listedAt + 5 * DAY + delay };
  if (chance > 0.96) return { cause: "discussion", at: listedAt + 3 * DAY + delay };
  return null;
}

function storyOf(text: DemoText, day: string, listedAt: number, random: Random): DemoPaper["story"] {
  if (text.appeal < 0.6 || random() > 0.3) return null;
  const postedAt = Math.floor((listedAt + between(random, 3, 40) * HOUR) / 1000) * 1000;
  const id = String(9_000_000_000 + (hash32(`${day} ${text.title}`) % 1_000_000_000));
  return { id, postedAt, size: 20 * Math.exp(2.6 * random()) };
}

/** Log-normal around the appeal: a median of about a dozen upvotes, a few hundred at the top; stars with a longer tail. */
function sizesOf(text: DemoText, random: Random): DemoPaper["sizes"] {
  const upvotes = 2 * 110 ** text.appeal * Math.exp(0.16 * normal(random));
  return {
    upvotes,
    comments: 0.5 + 0.09 * upvotes * Math.exp(0.5 * normal(random)),
    stars: 5 * 400 ** text.appeal * Math.exp(0.8 * normal(random)),
  };
}

function commentOf(random: Random): string | null {
  const pages = Math.floor(between(random, 9, 38));
  return random() < 0.3 ? null : `${pages} pages, ${Math.floor(between(random, 3, 4 + pages / 2.5))} figures`;
}

const SMALL_WORDS = new Set(
  "a after an and are as at be by do for from how in is it not of on or should that the to what when why with".split(
    " ",
  ),
);

/** The first words of a title that say something, up to its colon, as the name of a repository or a host. */
function slugOf(title: string): string {
  const head = title.replace(/:.*$/, "").normalize("NFD").toLowerCase();
  const words = head.replace(/[^a-z0-9\s-]/g, "").split(/[\s-]+/);
  return words
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .slice(0, 3)
    .join("-");
}
