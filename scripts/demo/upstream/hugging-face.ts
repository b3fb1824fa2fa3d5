import { createHash } from "node:crypto";
import { dayOf, firstOfMonth, HOUR, mondayOf, monthOf, startOfDay, weekOf } from "../../../src/domain/calendar.ts";
import { commentsAt, starsAt, upvotesAt, type DemoPaper } from "../world.ts";
import { easternOffset, jsonReply, type Moment, type Reply } from "./reply.ts";

// Hugging Face's public API as its own clients see it: https://huggingface.co/.well-known/openapi.json

/** `GET /api/daily_papers`: what was listed by now, newest first, as an array of nested items. */
export function dailyPapers(papers: readonly DemoPaper[], query: URLSearchParams, moment: Moment): Reply {
  const problem = problemOf(query);
  if (problem) return jsonReply(400, { error: problem }, { "x-error-message": problem });
  const limit = Number(query.get("limit") ?? 50);
  const page = Number(query.get("p") ?? 0);
  const rows = papers.filter((paper) => paper.listedAt <= moment.now && isAsked(paper, query));
  if (query.get("sort") === "trending") rows.sort((a, b) => heat(b, moment.now) - heat(a, moment.now));
  else rows.sort((a, b) => b.listedAt - a.listedAt);
  const items = rows.slice(page * limit, (page + 1) * limit).map((paper) => listItem(paper, moment));
  return jsonReply(200, items, rows.length > (page + 1) * limit ? { link: nextLink(query, page, moment) } : {});
}

/** `GET /api/papers/{id}`: the inner object alone, with the linked repositories that no demo paper has. */
export function singlePaper(papers: readonly DemoPaper[], id: string, moment: Moment): Reply {
  const paper = papers.find((candidate) => candidate.id === id && candidate.listedAt <= moment.now);
  if (!paper) return jsonReply(404, { error: "Paper not found" });
  const none = {
    linkedModels: [],
    numTotalModels: 0,
    linkedDatasets: [],
    numTotalDatasets: 0,
    linkedSpaces: [],
    numTotalSpaces: 0,
  };
  return jsonReply(200, { ...innerPaper(paper, moment), ...none });
}

const RULES: [name: string, message: string, isValid: (value: string) => boolean][] = [
  [
    "limit",
    '"limit" must be an integer from 1 to 100',
    (value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 100,
  ],
  ["p", '"p" must be an integer from 0', (value) => /^\d{1,6}$/.test(value)],
  ["date", '"date" must be a valid ISO date', (value) => startOfDay(value) !== null],
  ["week", '"week" must be an ISO week', (value) => mondayOf(value) !== null],
  ["month", '"month" must be a month', (value) => firstOfMonth(value) !== null],
  ["sort", '"sort" must be one of [publishedAt, trending]', (value) => value === "publishedAt" || value === "trending"],
];

function problemOf(query: URLSearchParams): string | null {
  const broken = RULES.find(([name, , isValid]) => {
    const value = query.get(name);
    return value !== null && !isValid(value);
  });
  return broken?.[1] ?? null;
}

function isAsked(paper: DemoPaper, query: URLSearchParams): boolean {
  const day = dayOf(paper.listedAt);
  const facts: [string, string][] = [
    ["date", day],
    ["week", weekOf(day)],
    ["month", monthOf(day)],
    ["submitter", paper.submitter],
  ];
  return facts.every(([name, fact]) => (query.get(name) ?? fact) === fact);
}

function heat(paper: DemoPaper, now: number): number {
  return (upvotesAt(paper, now) + 3) / ((now - paper.listedAt) / HOUR + 10);
}

function nextLink(query: URLSearchParams, page: number, { base }: Moment): string {
  const next = new URLSearchParams(query);
  next.set("p", String(page + 1));
  return `<${base}/hf/api/daily_papers?${next}>; rel="next"`;
}

function listItem(paper: DemoPaper, moment: Moment): object {
  const midnight = startOfDay(dayOf(paper.publishedAt)) ?? paper.publishedAt;
  return {
    paper: innerPaper(paper, moment),
    publishedAt: new Date(midnight - easternOffset(midnight) * HOUR).toISOString(),
    title: paper.title,
    summary: paper.abstract,
    mediaUrls: [],
    thumbnail: `${moment.base}/thumbnails/${paper.id}.svg`,
    numComments: commentsAt(paper, moment.now),
    submittedBy: {
      ...user(paper.submitter),
      name: paper.submitter,
      isHf: false,
      isHfAdmin: false,
      isMod: false,
      followerCount: 0,
      isUserFollowing: false,
    },
    ...organizationOf(paper),
    isAuthorParticipating: paper.revival?.cause === "discussion" && paper.revival.at <= moment.now,
  };
}

function innerPaper(paper: DemoPaper, { now }: Moment): object {
  const stars = starsAt(paper, now);
  return {
    id: paper.id,
    authors: paper.authors.map((name) => ({ _id: objectId(`${paper.id} ${name}`), name, hidden: false })),
    publishedAt: `${dayOf(paper.publishedAt)}T00:00:00.000Z`,
    submittedOnDailyAt: new Date(paper.listedAt).toISOString(),
    title: paper.title,
    submittedOnDailyBy: user(paper.submitter),
    summary: paper.abstract,
    upvotes: upvotesAt(paper, now),
    discussionId: objectId(`${paper.id} discussion`),
    ...(paper.projectUrl === null ? {} : { projectPage: paper.projectUrl }),
    ...(stars === null || !paper.repository
      ? {}
      : {
          githubRepo: `https://github.com/${paper.repository.owner}/${paper.repository.name}`,
          githubRepoAddedBy: "user",
          githubStars: stars,
        }),
    ai_keywords: paper.keywords,
    ...organizationOf(paper),
  };
}

function user(login: string): object {
  return {
    _id: objectId(login),
    avatarUrl: `/avatars/${objectId(login)}.svg`,
    isPro: false,
    fullname: fullName(login),
    user: login,
    type: "user",
  };
}

function organizationOf({ organization }: DemoPaper): object {
  if (!organization) return {};
  return {
    organization: {
      _id: objectId(organization.name),
      ...organization,
      avatar: `/avatars/${objectId(organization.name)}.svg`,
    },
  };
}

function fullName(login: string): string {
  return login
    .split("-")
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(" ");
}

/** 24 hexadecimal digits, as the identifiers of their database. */
function objectId(seed: string): string {
  return createHash("sha256").update(seed).digest("hex").slice(0, 24);
}
