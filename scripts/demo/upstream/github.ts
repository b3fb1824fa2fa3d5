import * as z from "zod";
import { HOUR } from "../../../src/domain/calendar.ts";
import { starsAt, type DemoPaper } from "../world.ts";
import { jsonReply, type Moment, type Reply } from "./reply.ts";

const Request = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });

// An alias and its two arguments, each a variable; see https://docs.github.com/en/graphql
const REPOSITORY = /(\w+)\s*:\s*repository\s*\(\s*owner\s*:\s*\$(\w+)\s*,?\s*name\s*:\s*\$(\w+)/g;

/** `POST /graphql` with aliased `repository(owner: $o, name: $n)` fields; unknown repositories are `null` beside an error. */
export function githubGraphql(papers: readonly DemoPaper[], text: string, { now }: Moment): Reply {
  const request = Request.safeParse(parseJson(text));
  if (!request.success) return jsonReply(400, { message: "Problems parsing JSON" });
  const { query, variables } = request.data;
  const data: Record<string, unknown> = {};
  const errors: object[] = [];
  for (const [, alias = "", owner = "", name = ""] of query.matchAll(REPOSITORY)) {
    const fullName = `${String(variables[owner])}/${String(variables[name])}`;
    const facts = factsOf(papers, fullName, now);
    data[alias] = facts;
    if (!facts)
      errors.push({
        type: "NOT_FOUND",
        path: [alias],
        message: `Could not resolve to a Repository with the name '${fullName}'.`,
      });
  }
  data["rateLimit"] = { cost: 1, remaining: 4999, resetAt: new Date(now + HOUR).toISOString() };
  return jsonReply(200, errors.length > 0 ? { data, errors } : { data });
}

/** `GET /repos/{owner}/{name}`. */
export function githubRepository(papers: readonly DemoPaper[], fullName: string, { now }: Moment): Reply {
  const facts = factsOf(papers, fullName, now);
  if (!facts) return jsonReply(404, { message: "Not Found", documentation_url: "https://docs.github.com/rest" });
  const { nameWithOwner, stargazerCount, forkCount, pushedAt, isArchived } = facts;
  return jsonReply(200, {
    full_name: nameWithOwner,
    stargazers_count: stargazerCount,
    forks_count: forkCount,
    pushed_at: pushedAt,
    archived: isArchived,
    topics: [],
  });
}

interface Facts {
  nameWithOwner: string;
  stargazerCount: number;
  forkCount: number;
  createdAt: string;
  pushedAt: string;
  isArchived: boolean;
}

function factsOf(papers: readonly DemoPaper[], fullName: string, now: number): Facts | null {
  for (const paper of papers) {
    const nameWithOwner = paper.repository && `${paper.repository.owner}/${paper.repository.name}`;
    if (!paper.repository || nameWithOwner?.toLowerCase() !== fullName.toLowerCase()) continue;
    const stargazerCount = starsAt(paper, now);
    if (stargazerCount === null) return null;
    const createdAt = new Date(paper.repository.releasedAt).toISOString();
    const forkCount = Math.floor(stargazerCount / 9);
    return { nameWithOwner, stargazerCount, forkCount, createdAt, pushedAt: createdAt, isArchived: false };
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
