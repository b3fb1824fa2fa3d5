import { parseArxivId } from "../../domain/arxiv-id.ts";
import { DAY } from "../../domain/calendar.ts";
import type { Listing, ListingDetails, PaperRecord } from "../../domain/paper.ts";
import type { Signal } from "../../domain/signals.ts";
import { oneLine } from "../../domain/text.ts";
import { abstractOf, instantOf, isoInstant, LIMITS, nameOf, namesOf, titleOf, webUrl } from "../fields.ts";
import { rejection } from "../rejection.ts";
import type { Rejection } from "../rejection.ts";
import { repositoryUrl } from "../repository.ts";
import type { WireAccount, WireItem, WireOrganization } from "./wire.ts";

/** What Hugging Face says of a paper. Dates more than a day after `now` are taken for unknown. */
export function recordOf(item: WireItem, now: number): PaperRecord | Rejection {
  const { paper } = item;
  const id = parseArxivId(paper.id)?.id;
  if (id === undefined) return rejection(paper.id, "no arXiv id");
  const title = titleOf(item.title || paper.title || "");
  if (!title) return rejection(paper.id, "no title");
  const organization = organizationOf(item);
  return {
    origin: "hf",
    id,
    version: null,
    title,
    abstract: abstractOf(paper.summary || item.summary || ""),
    authors: namesOf((paper.authors ?? []).filter(({ hidden }) => !hidden).map(({ name }) => name ?? "")),
    categories: [],
    comment: null,
    publishedAt: instantOf(paper.publishedAt, now),
    updatedAt: null,
    withdrawn: Boolean(paper.withdrawnAt),
    codeUrl: repositoryUrl(paper.githubRepo ?? ""),
    projectUrl: webUrl(paper.projectPage),
    thumbnailUrl: webUrl(item.thumbnail),
    organization: nameOf(organization?.fullname ?? organization?.name ?? "") || null,
    keywords: namesOf(paper.ai_keywords ?? []).slice(0, LIMITS.keywords),
  };
}

/** The appearance on the list of `date`, at an instant of that day (which begins at `start`). */
export function listingOf(item: WireItem, paperId: string, date: string, start: number): Listing {
  const { submittedOnDailyAt, submittedOnDailyBy } = item.paper;
  const listedAt = isoInstant(submittedOnDailyAt) ?? start;
  const submitter = nameOf(submittedOnDailyBy?.user ?? item.submittedBy?.name ?? "");
  return {
    paperId,
    date,
    listedAt: Math.min(Math.max(listedAt, start), start + DAY - 1),
    submitter: submitter || null,
    details: detailsOf(item),
  };
}

/** The counts that the item has; a count it lacks is not zero. */
export function countsOf(item: WireItem): Partial<Record<Signal, number>> {
  const counts: [Signal, number | null | undefined][] = [
    ["upvotes", item.paper.upvotes],
    ["comments", item.numComments],
    ["githubStars", item.paper.githubStars],
  ];
  return Object.fromEntries(counts.filter(([, count]) => typeof count === "number"));
}

/** What stays the same from one reading to the next: followers and the like would make every reading a change. */
function detailsOf(item: WireItem): ListingDetails {
  const { paper } = item;
  const submittedBy = accountOf(item.submittedBy ?? paper.submittedOnDailyBy);
  const organization = organizationOf(item);
  const discussionId = nameOf(paper.discussionId ?? "");
  const aiSummary = abstractOf(paper.ai_summary ?? "");
  const mediaUrls = (item.mediaUrls ?? paper.mediaUrls ?? []).map(webUrl).filter((url) => url !== null);
  return {
    ...(submittedBy && { submittedBy }),
    ...(organization && {
      organization: {
        name: nameOf(organization.name),
        fullname: nameOf(organization.fullname ?? organization.name),
        avatar: avatarOf(organization.avatar),
      },
    }),
    ...(discussionId && { discussionId }),
    ...(aiSummary && { aiSummary }),
    ...(mediaUrls.length > 0 && { mediaUrls: mediaUrls.slice(0, LIMITS.media) }),
    ...(typeof item.isAuthorParticipating === "boolean" && { authorParticipating: item.isAuthorParticipating }),
  };
}

function accountOf(account: WireAccount | null | undefined): ListingDetails["submittedBy"] | null {
  const name = nameOf(account?.name ?? account?.user ?? "");
  if (!account || !name) return null;
  return {
    name,
    fullname: nameOf(account.fullname ?? name),
    avatarUrl: avatarOf(account.avatarUrl),
    type: nameOf(account.type ?? "user"),
    isPro: account.isPro ?? false,
  };
}

function organizationOf(item: WireItem): WireOrganization | null {
  return item.paper.organization ?? item.organization ?? null;
}

/** A picture's address; those that Hugging Face draws itself are paths on its own site. */
function avatarOf(url: string | null | undefined): string {
  const path = oneLine(url ?? "");
  return /^\/avatars\/[\w.-]{1,200}$/.test(path) ? path : (webUrl(path) ?? "");
}
