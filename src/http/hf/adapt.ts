import type { Item, ItemListing, Submitter } from "../../domain/api.ts";
import type { HubFacts, HubListItem, HubOrganization, HubPaper, HubPaperPage, HubUser } from "./wire.ts";

/** A paper as the lists have it. There are no authors at the top level: the client would take them for the paper's own. */
export function toListItem(item: Item): HubListItem {
  const paper = toPaper(item);
  return {
    paper,
    // When the paper was published, as there; but there it is some hours early: Eastern local time, labelled as UTC.
    publishedAt: item.publishedAt,
    title: item.title,
    summary: item.abstract,
    mediaUrls: paper.mediaUrls,
    thumbnail: known(item.thumbnailUrl),
    numComments: known(item.signals.comments),
    submittedBy: paper.submittedOnDailyBy,
    organization: paper.organization,
    isAuthorParticipating: known(item.listing?.authorParticipating),
    ...factsOf(item),
  };
}

/** A paper by itself: the same members, flat. */
export function toPaperPage(item: Item): HubPaperPage {
  return { ...toPaper(item), numComments: known(item.signals.comments) };
}

function toPaper(item: Item): HubPaper {
  const { listing } = item;
  return {
    id: item.id,
    // Those who are hidden there were never taken over.
    authors: item.authors.map(({ name }) => ({ name, hidden: false })),
    mediaUrls: someOf(listing?.mediaUrls),
    publishedAt: item.publishedAt,
    title: item.title,
    submittedOnDailyBy: listing?.submittedBy ? userOf(listing.submittedBy) : undefined,
    summary: item.abstract,
    ...factsOf(item),
    organization: listing?.organization ? organizationOf(listing.organization) : undefined,
    withdrawnAt: known(item.withdrawnAt),
  };
}

function factsOf({ listedAt, listing, signals, codeUrl, projectUrl, keywords }: Item): HubFacts {
  const onGithub = codeUrl !== null && /^https:\/\/github\.com\//i.test(codeUrl);
  return {
    upvotes: known(signals.upvotes),
    discussionId: known(listing?.discussionId),
    projectPage: known(projectUrl),
    githubRepo: onGithub ? codeUrl : undefined,
    githubStars: onGithub ? known(signals.githubStars) : undefined,
    ai_summary: known(listing?.aiSummary),
    ai_keywords: someOf(keywords),
    submittedOnDailyAt: known(listedAt),
  };
}

function userOf({ name, fullname, avatarUrl, type, isPro }: Submitter): HubUser {
  return { avatarUrl: avatarUrl || undefined, fullname, name, user: name, type, isPro };
}

function organizationOf({ name, fullname, avatar }: NonNullable<ItemListing["organization"]>): HubOrganization {
  return { name, fullname, avatar: avatar || undefined, avatarUrl: avatar || undefined };
}

function known<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}

function someOf<T>(values: T[] | undefined): T[] | undefined {
  return values && values.length > 0 ? values : undefined;
}
