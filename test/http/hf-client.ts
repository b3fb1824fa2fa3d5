import { expect } from "vitest";
import type { World } from "./world.ts";

/** An item of a list, as far as tests of order need it. */
export interface Listed {
  title: string;
  paper: { id: string; submittedOnDailyAt: string };
  [member: string]: unknown;
}

export async function hubJson(world: World, path: string): Promise<unknown> {
  const answer = await world.get(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/json"]);
  return answer.json();
}

export async function hubList(world: World, path: string): Promise<Listed[]> {
  return (await hubJson(world, path)) as Listed[]; // hf.test.ts looks at whole items
}

export function idsOf(items: Listed[]): string[] {
  return items.map(({ paper }) => paper.id);
}

/** A paper as Hugging Face's Python client reports it; `rest` are the members that it keeps without knowing them. */
export interface PaperInfo {
  id: unknown;
  authors: unknown;
  publishedAt: unknown;
  title: unknown;
  source: unknown;
  summary: unknown;
  upvotes: unknown;
  discussionId: unknown;
  comments: unknown;
  submittedAt: unknown;
  submittedBy: unknown;
  aiSummary: unknown;
  aiKeywords: unknown;
  organization: unknown;
  projectPage: unknown;
  githubRepo: unknown;
  githubStars: unknown;
  linkedModels: unknown;
  rest: string[];
}

type Members = Record<string, unknown>;

/**
 * Reads an item of a list, or a paper by itself, in the client's order: each member is taken away when it is read, so
 * that which one a field comes from depends on what was read before. Empty counts as missing, as in Python.
 */
export function readPaperInfo(json: Members): PaperInfo {
  const top = { ...json };
  const paper = { ...(pop(top, "paper") as Members | null) };
  const withinOrTop = (name: string) => pop(paper, name) || pop(top, name);
  const info = {
    id: pop(top, "id") || pop(paper, "id"),
    authors: listOf(withinOrTop("authors"), ({ name, hidden }) => ({ name, hidden })),
    publishedAt: withinOrTop("publishedAt"),
    title: pop(top, "title"),
    source: pop(top, "source"),
    summary: withinOrTop("summary"),
    upvotes: withinOrTop("upvotes"),
    discussionId: withinOrTop("discussionId"),
    comments: pop(top, "numComments") ?? 0,
    submittedAt: pop(top, "publishedAt") || pop(top, "submittedOnDailyAt"),
    submittedBy: objectOf(
      pop(top, "submittedBy") || pop(top, "submittedOnDailyBy"),
      ({ user = "", fullname = "", avatarUrl = "", isPro = null, type = null }) => ({
        username: user,
        fullname,
        avatarUrl,
        isPro,
        type,
      }),
    ),
    aiSummary: pop(top, "ai_summary"),
    aiKeywords: pop(top, "ai_keywords"),
    organization: objectOf(pop(top, "organization"), ({ name = "", fullname = "", avatarUrl = "" }) => ({
      name,
      fullname,
      avatarUrl,
    })),
    projectPage: pop(top, "projectPage"),
    githubRepo: pop(top, "githubRepo"),
    githubStars: pop(top, "githubStars"),
    linkedModels: pop(top, "linkedModels"),
  };
  // What is left over at the top becomes an attribute too, and some are called as those that were just read.
  for (const name of ["summary", "upvotes"] as const) if (name in top) info[name] = pop(top, name);
  return { ...info, rest: Object.keys(top).toSorted() };
}

function pop(members: Members, name: string): unknown {
  const value = members[name] ?? null;
  delete members[name];
  return value;
}

// What JSON has at these places is the client's to believe: it takes the members of any object.
function objectOf(value: unknown, read: (members: Members) => unknown): unknown {
  return value ? read(value as Members) : null;
}

function listOf(value: unknown, read: (members: Members) => unknown): unknown {
  return value ? (value as Members[]).map(read) : null;
}
