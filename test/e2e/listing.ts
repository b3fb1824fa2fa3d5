import type { Fault } from "../flow/flow.ts";

/** A paper as somebody could hand it in at Hugging Face; what is absent is unremarkable. */
export interface Submission {
  id: string;
  title: string;
  abstract: string;
  authors?: string[];
  organization?: string;
  submitter?: string;
  keywords?: string[];
  summary?: string;
  project?: string;
  thumbnail?: string;
  upvotes?: number;
  withdrawn?: boolean;
}

/** Puts a list of one's own in the place of the list of a day (`YYYY-MM-DD`), in the form that Hugging Face gives it. */
export function listing(date: string, submissions: Submission[]): Fault {
  return ({ pathname, searchParams }) =>
    pathname === "/hf/api/daily_papers" && searchParams.get("date") === date
      ? Response.json(submissions.map((submission) => wireItem(submission, date)))
      : null;
}

function wireItem(submission: Submission, date: string): object {
  const { id, title, abstract, authors = ["Ada Quill"], organization, submitter = "quill", upvotes = 40 } = submission;
  return {
    title,
    summary: abstract,
    thumbnail: submission.thumbnail,
    numComments: 3,
    submittedBy: { name: submitter, fullname: submitter, avatarUrl: submitter, type: "user", isPro: false },
    paper: {
      id,
      title,
      summary: abstract,
      authors: authors.map((name) => ({ name, hidden: false })),
      publishedAt: `${date}T00:00:00.000Z`,
      submittedOnDailyAt: `${date}T06:00:00.000Z`,
      upvotes,
      projectPage: submission.project,
      ai_summary: submission.summary,
      ai_keywords: submission.keywords ?? [],
      ...(organization !== undefined && { organization: { name: organization, fullname: organization } }),
      ...(submission.withdrawn === true && { withdrawnAt: `${date}T09:00:00.000Z` }),
    },
  };
}
