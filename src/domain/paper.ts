/** An arXiv paper, one whatever the number of its versions and of the sources that speak of it. Instants are ms since 1970. */
export interface Paper {
  /** arXiv id without version: `2602.23229` or `hep-th/9901001`. */
  id: string;
  version: number;
  title: string;
  abstract: string;
  authors: string[];
  /** arXiv categories, the primary one first; empty until arXiv has been heard. */
  categories: string[];
  comment: string | null;
  publishedAt: number;
  updatedAt: number;
  withdrawnAt: number | null;
  codeUrl: string | null;
  projectUrl: string | null;
  thumbnailUrl: string | null;
  organization: string | null;
  /** Keywords as an upstream gives them, unnormalised. */
  keywords: string[];
}

/** The names under which sources are known in the database, the status and the settings. */
export type SourceName =
  | "hf-daily"
  | "hf-sweep"
  | "arxiv-feed"
  | "arxiv-oai"
  | "arxiv-api"
  | "hf-backfill"
  | "arxiv-oai-backfill"
  | "hn"
  | "github";

/** Where a record comes from: a wire format, whichever job asked for it. */
export type Origin = "hf" | "arxiv-feed" | "arxiv-oai" | "arxiv-api";

/** What one source says of one paper. `null` is what that source does not know. */
export interface PaperRecord {
  origin: Origin;
  id: string;
  /** 1 for a first version, `null` where the source does not number versions (HF; OAI of a revised paper). */
  version: number | null;
  title: string;
  abstract: string;
  authors: string[];
  categories: string[];
  comment: string | null;
  publishedAt: number | null;
  /** When the version it speaks of was made (arXiv API, OAI: to the day) or announced (feed). */
  updatedAt: number | null;
  withdrawn: boolean;
  codeUrl: string | null;
  projectUrl: string | null;
  thumbnailUrl: string | null;
  organization: string | null;
  keywords: string[];
}

/** A paper's appearance on a curated daily list. */
export interface Listing {
  paperId: string;
  /** The list's own day, `YYYY-MM-DD`. */
  date: string;
  listedAt: number;
  submitter: string | null;
  /** What the list says beyond the paper itself, kept as given for the routes that answer as Hugging Face does. */
  details: ListingDetails;
}

export interface ListingDetails {
  submittedBy?: { name: string; fullname: string; avatarUrl: string; type: string; isPro: boolean };
  organization?: { name: string; fullname: string; avatar: string };
  discussionId?: string;
  aiSummary?: string;
  mediaUrls?: string[];
  authorParticipating?: boolean;
}
