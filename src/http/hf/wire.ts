// What Hugging Face's papers API answers with, as far as it can be known here: what is unknown is absent, as it is there.
// JSON leaves out what is `undefined`, and the keys come in the order in which adapt.ts writes them.

/** `name` in lists, `user` within a paper; its Python client reads `user` alone, so both are always there. */
export interface HubUser {
  avatarUrl?: string | undefined;
  fullname: string;
  name: string;
  user: string;
  type: string;
  isPro: boolean;
}

/** Hugging Face sends `avatar`; its Python client reads `avatarUrl`. */
export interface HubOrganization {
  name: string;
  fullname: string;
  avatar?: string | undefined;
  avatarUrl?: string | undefined;
}

/** What its Python client looks for at the top level alone, though lists have it within the paper. */
export interface HubFacts {
  upvotes?: number | undefined;
  discussionId?: string | undefined;
  projectPage?: string | undefined;
  githubRepo?: string | undefined;
  githubStars?: number | undefined;
  ai_summary?: string | undefined;
  ai_keywords?: string[] | undefined;
  submittedOnDailyAt?: string | undefined;
}

export interface HubPaper extends HubFacts {
  id: string;
  authors: { name: string; hidden: boolean }[];
  mediaUrls?: string[] | undefined;
  publishedAt: string;
  title: string;
  submittedOnDailyBy?: HubUser | undefined;
  summary: string;
  organization?: HubOrganization | undefined;
  withdrawnAt?: string | undefined;
}

/** An item of `/api/daily_papers` and `/api/papers/search`. */
export interface HubListItem extends HubFacts {
  paper: HubPaper;
  publishedAt: string;
  title: string;
  summary: string;
  mediaUrls?: string[] | undefined;
  thumbnail?: string | undefined;
  numComments?: number | undefined;
  submittedBy?: HubUser | undefined;
  organization?: HubOrganization | undefined;
  isAuthorParticipating?: boolean | undefined;
}

/** `/api/papers/{id}`. */
export interface HubPaperPage extends HubPaper {
  numComments?: number | undefined;
}
