import { ChangesParams, PapersParams, SearchParams, SimilarParams } from "../../params.ts";
import { ALIKE, CHANGES, FOUND, PAPERS } from "../examples/lists.ts";
import { HISTORY, PAPER } from "../examples/paper.ts";
import { ItemSchema } from "../item.ts";
import { ChangePageSchema, ItemPageSchema, SearchPageSchema } from "../lists.ts";
import type { Operation } from "../operation.ts";
import { PaperHistorySchema } from "../papers.ts";

const ID = {
  description:
    "An arXiv id; a version may follow. Old ids have a slash, as `hep-th/9901001`: send it as it is or as `%2F`, both are understood.",
  example: "2605.90001",
};

/** All papers, one of them, and what has changed. */
export const papers: Operation[] = [
  {
    id: "listPapers",
    path: "/api/v1/papers",
    group: "Papers",
    summary: "All papers, newest first",
    description:
      "In arXiv's own order, which never changes: walking on with `nextCursor` misses nothing and repeats nothing, whatever arrives meanwhile. The words of `q` count in any form, and whole. Where few papers pass, a page can be short or even empty and yet have a next one.",
    query: PapersParams,
    answer: { description: "A page of papers; `rank` is null.", schema: ItemPageSchema, example: PAPERS },
    headers: ["ETag", "Link"],
    refusals: { 400: "BadRequest" },
  },
  {
    id: "getPaper",
    path: "/api/v1/papers/{id}",
    group: "Papers",
    summary: "A paper",
    description: "As it is now. One that was withdrawn says when in `withdrawnAt`.",
    parts: { id: ID },
    answer: { description: "The paper.", schema: ItemSchema, example: PAPER },
    headers: ["ETag"],
    refusals: { 400: "BadRequest", 404: "NotFound" },
  },
  {
    id: "searchPapers",
    path: "/api/v1/search",
    group: "Papers",
    summary: "Papers that answer a search, best first",
    description:
      'A title or a part of it, a sentence, names, topics. `q` may hold `"words side by side"`, `-word`, `author:"a name"`, `tag:robotics`, `cat:cs.CL`, `year:2026` or `year:2024-2026`, and `has:code`; everything else is words. Papers with all of them in the title come first; otherwise those that have the rarest. Of words that thousands of papers have, the newest with all of them are ranked. Some hundred papers are ranked: `/papers` with the same `q` has all that hold every word, newest first.',
    query: SearchParams,
    notes: {
      q: { description: "What is looked for.", example: "small indices for long books" },
    },
    answer: { description: "A page of papers; `rank` is null.", schema: SearchPageSchema, example: FOUND },
    headers: ["ETag", "Link"],
    refusals: { 400: "BadRequest" },
  },
  {
    id: "listMoreLike",
    path: "/api/v1/similar",
    group: "Papers",
    summary: "More papers like some taken together",
    description:
      "By their telling words, shared topics and shared authors, best first; the papers themselves are left out.",
    query: SimilarParams,
    notes: {
      id: { description: "An arXiv id; repeat it for several, twenty at most.", example: ["2605.90001"] },
    },
    answer: { description: "Papers, fifty at most; `nextCursor` is null.", schema: ItemPageSchema, example: ALIKE },
    headers: ["ETag"],
    refusals: { 400: "BadRequest" },
  },
  {
    id: "getSimilarPapers",
    path: "/api/v1/papers/{id}/similar",
    group: "Papers",
    summary: "The papers most like a paper",
    description:
      "Ten at most, best first, without a next page. Those of newly listed papers are looked for again every week.",
    parts: { id: ID },
    answer: { description: "Papers; `rank` is null.", schema: ItemPageSchema, example: ALIKE },
    headers: ["ETag"],
    refusals: { 400: "BadRequest", 404: "NotFound" },
  },
  {
    id: "getPaperHistory",
    path: "/api/v1/papers/{id}/history",
    group: "Papers",
    summary: "A paper's ranks and counts over time",
    description: "Each point is a change; the newest 1,500 of either kind.",
    parts: { id: ID },
    answer: { description: "The history.", schema: PaperHistorySchema, example: HISTORY },
    headers: ["ETag"],
    refusals: { 400: "BadRequest", 404: "NotFound" },
  },
  {
    id: "listChanges",
    path: "/api/v1/changes",
    group: "Papers",
    summary: "New and changed papers",
    description:
      "For a copy of your own: papers in the order of their last change, each as it is now. Follow `nextCursor` to the end, keep the last `since` and ask with it again later. One that changes meanwhile comes again at the end, so apply pages in their order; none is ever passed over.",
    query: ChangesParams,
    notes: {
      since: {
        description:
          "Where to begin: the `since` of an earlier answer, a day or an instant; without it, at the beginning.",
        example: "2026-05-04",
      },
    },
    answer: { description: "A page of changes.", schema: ChangePageSchema, example: CHANGES },
    headers: ["ETag", "Link"],
    refusals: { 400: "BadRequest" },
  },
];
