import { type Upstream, UpstreamError, requestText } from "../upstream.ts";
import { aliasOf, repositoriesQuery } from "./query.ts";
import { WireAnswer, type WireError, WireRateLimit, WireRepository } from "./wire.ts";

/** A repository as GitHub has it today: its name may not be the one that was asked for, for repositories move. */
export interface RepositoryFacts {
  name: string;
  stars: number;
  createdAt: number | null;
}

/** `gone`: there is no such repository for us. `unanswered`: GitHub gave up before it, or had trouble with it. */
export type RepositoryAnswer = RepositoryFacts | "gone" | "unanswered";

export interface RepositoriesAnswer {
  /** In the order in which they were asked for. */
  answers: RepositoryAnswer[];
  /** Points left, and when there will be all of them again; `null` when GitHub did not say. */
  rateLimit: { remaining: number; resetAt: number } | null;
}

export interface Access {
  baseUrl: string;
  token: string;
}

/** GitHub ends requests after ten seconds (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts). */
const TIMEOUT_SECONDS = 20;
/** An error of the whole answer that a smaller question may not meet. */
const TOO_MUCH = /time(?:d )?-?out|in time|something went wrong/i;

/**
 * Asks GitHub for 1 to `MAX_REPOSITORIES` repositories, each `owner/name`, with one POST. What is wrong with one of them is
 * said of it alone; an answer without data, a refused token or a used-up limit is an `UpstreamError`.
 */
export async function fetchRepositories(
  upstream: Upstream,
  { baseUrl, token }: Access,
  names: readonly string[],
  now: number,
): Promise<RepositoriesAnswer> {
  const { place, text, retryAfterSeconds } = await requestText(upstream, `${baseUrl}/graphql`, {
    accept: ["application/json"],
    timeoutSeconds: TIMEOUT_SECONDS,
    maxBytes: 1024 * 1024,
    json: JSON.stringify(repositoriesQuery(names)),
    authorization: `bearer ${token}`,
  }).catch((error: unknown) => Promise.reject(clearer(error)));
  const { data, errors } = parseAnswer(place, text);
  const rateLimit = rateLimitOf(data);
  if (errors.some(isRateLimit)) {
    const untilReset = rateLimit && Math.max(0, Math.ceil((rateLimit.resetAt - now) / 1000));
    throw new UpstreamError("status", `${place} answered that the rate limit is used up`, {
      status: 200,
      retryAfterSeconds: retryAfterSeconds ?? untilReset,
    });
  }
  if (!data) throw failureOf(place, errors);
  return { answers: names.map((_, i) => answerOf(place, aliasOf(i), data, errors)), rateLimit };
}

/** Whether fewer repositories at once may get an answer where these got none. */
export function asksTooMuch(error: unknown): boolean {
  return error instanceof UpstreamError && (error.kind === "timeout" || error.status === 502 || error.status === 504);
}

/** A refusal that only the owner can do something about says so. */
function clearer(error: unknown): unknown {
  if (!(error instanceof UpstreamError) || error.status !== 401) return error;
  return new UpstreamError("status", `${error.message}: the token was refused (GITHUB_TOKEN)`, {
    status: 401,
    cause: error,
  });
}

interface Parsed {
  data: Record<string, unknown> | null;
  errors: WireError[];
}

function parseAnswer(place: string, text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UpstreamError("malformed", `${place} sent broken JSON`, { cause });
  }
  const answer = WireAnswer.safeParse(value);
  if (!answer.success) throw new UpstreamError("malformed", `${place} sent no answer of GraphQL`);
  return { data: answer.data.data ?? null, errors: answer.data.errors ?? [] };
}

function rateLimitOf(data: Parsed["data"]): RepositoriesAnswer["rateLimit"] {
  const limit = WireRateLimit.parse(data?.["rateLimit"]);
  return limit ? { remaining: limit.remaining, resetAt: Date.parse(limit.resetAt) } : null;
}

/** Limits, the secondary ones too, come with status 200 (…/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit). */
function isRateLimit({ type, message }: WireError): boolean {
  return (type ?? "").startsWith("RATE_LIMIT") || /\brate limit\b/i.test(message);
}

function isCutShort({ type, message }: WireError): boolean {
  return type === "RESOURCE_LIMITS_EXCEEDED" || TOO_MUCH.test(message);
}

function failureOf(place: string, errors: WireError[]): UpstreamError {
  const [first] = errors;
  if (!first) return new UpstreamError("malformed", `${place} sent neither data nor errors`);
  const kind = errors.some(isCutShort) ? "timeout" : "malformed";
  return new UpstreamError(kind, `${place} answered with an error: ${first.message || first.type}`);
}

function answerOf(place: string, alias: string, data: Record<string, unknown>, errors: WireError[]): RepositoryAnswer {
  const value = data[alias];
  if (value === null || value === undefined) {
    const gone = errors.some(({ type, path }) => path?.[0] === alias && (type === "NOT_FOUND" || type === "FORBIDDEN"));
    return gone ? "gone" : "unanswered";
  }
  const wire = WireRepository.safeParse(value);
  if (!wire.success) {
    const issue = wire.error.issues[0];
    throw new UpstreamError("malformed", `${place}: ${alias}.${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { nameWithOwner, stargazerCount, createdAt } = wire.data;
  return { name: nameWithOwner, stars: stargazerCount, createdAt: createdAt ? Date.parse(createdAt) : null };
}
