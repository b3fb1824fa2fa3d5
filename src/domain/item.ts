import type { Item, ItemListing, ItemTag, Movement } from "./api.ts";
import type { ListingDetails, Paper } from "./paper.ts";
import type { Signal } from "./signals.ts";
import type { Tag } from "./tagging/tagger.ts";
import { currentTag } from "./taxonomy/tags.ts";
import type { Standing } from "./standing.ts";
import type { ScoreState } from "./trending.ts";

/** Everything about a paper that an item shows, as the database gives it. */
export interface ItemParts {
  paper: Paper;
  listedAt: number | null;
  /** The newest of its listings, as the list gave it. */
  listing: { date: string; details: ListingDetails } | null;
  tags: Tag[];
  signals: Partial<Record<Signal, number>>;
  /** Title and abstract without LaTeX; `null` where they hold none. */
  plain: Item["plain"];
}

/** Its place in a list, and why it has it. */
export interface Place<Rank extends number | null> extends Omit<Standing, "exact"> {
  rank: Rank;
  movement?: Movement | null;
}

/** A paper in its place, as every surface shows it; `url` is a path until `withSite` makes it absolute. */
export function toItem<Rank extends number | null>(
  { paper, listedAt, listing, tags, signals, plain }: ItemParts,
  { rank, score, why, movement = null }: Place<Rank>,
): Item & { rank: Rank } {
  return {
    id: paper.id,
    version: paper.version,
    title: paper.title,
    abstract: paper.abstract,
    authors: paper.authors.map((name) => ({ name })),
    categories: paper.categories,
    publishedAt: iso(paper.publishedAt),
    updatedAt: iso(paper.updatedAt),
    listedAt: listedAt === null ? null : iso(listedAt),
    url: `/papers/${paper.id}`,
    abstractUrl: `https://arxiv.org/abs/${paper.id}`,
    pdfUrl: `https://arxiv.org/pdf/${paper.id}`,
    codeUrl: paper.codeUrl,
    projectUrl: paper.projectUrl,
    tags: itemTags(tags),
    signals: {
      upvotes: signals.upvotes ?? null,
      comments: signals.comments ?? null,
      githubStars: signals.githubStars ?? null,
      hnPoints: signals.hnPoints ?? null,
    },
    rank,
    score,
    why,
    movement,
    thumbnailUrl: paper.thumbnailUrl,
    organization: paper.organization,
    keywords: paper.keywords,
    listing: listing && itemListing(listing),
    withdrawnAt: paper.withdrawnAt === null ? null : iso(paper.withdrawnAt),
    plain,
    comment: paper.comment,
  };
}

function itemListing({ date, details }: NonNullable<ItemParts["listing"]>): ItemListing {
  const { submittedBy, organization, aiSummary, discussionId, mediaUrls, authorParticipating } = details;
  return {
    date,
    submittedBy: submittedBy ?? null,
    organization: organization ?? null,
    aiSummary: aiSummary ?? null,
    discussionId: discussionId ?? null,
    mediaUrls: mediaUrls ?? [],
    authorParticipating: authorParticipating ?? null,
  };
}

/** Tags as items show them. Those that an older taxonomy gave are shown by their names of today, or not at all. */
function itemTags(tags: Tag[]): ItemTag[] {
  const current = new Set(tags.flatMap(({ slug }) => currentTag(slug) ?? []));
  return [...current].map(({ slug, name, kind }) => ({ slug, name, kind }));
}

/** An item with its address on a site: where they are served may change without publishing it again. */
export function withSite<T extends Item>(item: T, siteUrl: string): T {
  return { ...item, url: siteUrl + item.url };
}

/** The newest event of some states; scores stated at it change only when something happened. */
export function newestEvent(states: (ScoreState | null)[]): number {
  let newest = 0;
  for (const state of states) for (const mark of Object.values(state?.marks ?? {})) newest = Math.max(newest, mark.at);
  return newest;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
