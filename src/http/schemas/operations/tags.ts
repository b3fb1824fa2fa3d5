import { ListParams } from "../../params.ts";
import { TAG, TAGS } from "../examples/lists.ts";
import type { Operation } from "../operation.ts";
import { TagPageSchema, TagTreeSchema } from "../tags.ts";

/** What papers are filed under. */
export const tags: Operation[] = [
  {
    id: "listTags",
    path: "/api/v1/tags",
    group: "Tags",
    summary: "All tags with their counts",
    description: "Areas with their topics, facets, and the arXiv categories, each with how many papers were listed.",
    answer: { description: "The tree of tags.", schema: TagTreeSchema, example: TAGS },
    headers: ["ETag", "Last-Modified"],
    refusals: {},
  },
  {
    id: "getTag",
    path: "/api/v1/tags/{slug}",
    group: "Tags",
    summary: "A tag and its newest papers",
    description: "The papers by day, newest first. An area has those of all its topics.",
    parts: { slug: { description: "A tag's slug; a former one is redirected.", example: "long-context" } },
    query: ListParams,
    answer: { description: "The tag, its feeds and a page of its papers.", schema: TagPageSchema, example: TAG },
    headers: ["ETag", "Link"],
    refusals: { 301: "Renamed", 400: "BadRequest", 404: "UnknownTag" },
  },
];
