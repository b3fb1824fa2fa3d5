import { describe, expect, it } from "vitest";
import { asksTooMuch, fetchRepositories } from "../../../src/sources/github/client.ts";
import { UpstreamError } from "../../../src/sources/upstream.ts";
import { answering, document, NOW } from "../fakes.ts";

const ACCESS = { baseUrl: "https://api.github.test", token: "token-of-a-test" };
const PLACE = "api.github.test/graphql";
const RATE_LIMIT = { cost: 1, remaining: 4990, resetAt: "2026-05-05T08:45:00Z" };
const FOREST = { nameWithOwner: "trees/Forest", stargazerCount: 48, createdAt: "2026-04-20T10:00:00Z" };
const NOT_FOUND = (alias: string) => ({
  type: "NOT_FOUND",
  path: [alias],
  message: "Could not resolve to a Repository",
});

const json = (value: unknown, init?: ResponseInit) =>
  document(JSON.stringify(value), "application/json; charset=utf-8", init);
const ask = (answer: () => Response, names = ["trees/forest", "trees/leaf"]) =>
  fetchRepositories(answering(answer), ACCESS, names, NOW);
const failureOf = (answer: () => Response) =>
  ask(answer).then(
    () => null,
    (error: unknown) => error,
  );

describe("fetchRepositories", () => {
  it("posts one query with the token, and says who asks", async () => {
    const upstream = answering(json({ data: { r0: FOREST, rateLimit: RATE_LIMIT } }));
    await fetchRepositories(upstream, ACCESS, ["trees/forest"], NOW);
    const [request] = upstream.requests;
    expect(request).toMatchObject({ method: "POST", url: "https://api.github.test/graphql" });
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: "bearer token-of-a-test",
      "content-type": "application/json",
      "user-agent": "Broadsheet/test (+http://127.0.0.1:8787)",
    });
    expect(await request?.json()).toMatchObject({ variables: { o0: "trees", n0: "forest" } });
  });

  it("reads facts, a name that has changed, and what is left of the limit", async () => {
    const moved = { nameWithOwner: "woods/Leaf", stargazerCount: 0, createdAt: null };
    expect(await ask(json({ data: { r0: FOREST, r1: moved, rateLimit: RATE_LIMIT } }))).toEqual({
      answers: [
        { name: "trees/Forest", stars: 48, createdAt: Date.parse("2026-04-20T10:00:00Z") },
        { name: "woods/Leaf", stars: 0, createdAt: null },
      ],
      rateLimit: { remaining: 4990, resetAt: Date.parse("2026-05-05T08:45:00Z") },
    });
  });

  it.each(["NOT_FOUND", "FORBIDDEN"])("takes %s for a miss of that repository alone", async (type) => {
    const { answers } = await ask(json({ data: { r0: FOREST, r1: null }, errors: [{ ...NOT_FOUND("r1"), type }] }));
    expect(answers).toEqual([expect.objectContaining({ stars: 48 }), "gone"]);
  });

  it.each([
    ["the limit of resources", { r0: FOREST, r1: null }, [{ type: "RESOURCE_LIMITS_EXCEEDED", path: ["r1"] }]],
    ["trouble of its own", { r0: FOREST, r1: null }, [{ type: "INTERNAL", path: ["r1"], message: "oops" }]],
    ["an error of another one", { r0: FOREST, r1: null }, [NOT_FOUND("r0")]],
    ["an error that is nowhere", { r0: FOREST, r1: null }, [{ message: "Something went wrong" }]],
    ["no error at all", { r0: FOREST }, undefined],
  ])("takes null with %s for no answer", async (_, data, errors) => {
    expect((await ask(json({ data, errors }))).answers[1]).toBe("unanswered");
  });

  it.each([undefined, null, { remaining: "many" }, { remaining: 3, resetAt: "soon" }])(
    "gets on without a limit that it can read: %j",
    async (rateLimit) => {
      const answer = await ask(json({ data: { r0: FOREST, r1: FOREST, rateLimit } }));
      expect(answer.rateLimit).toBeNull();
    },
  );
});

describe("scenario 1: a GitHub that fails", () => {
  const limited = { type: "RATE_LIMITED", message: "API rate limit exceeded for user ID 1." };
  const date = new Date(NOW).toUTCString();
  const exhausted = { date, "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(NOW / 1000 + 1800) };
  const cases: [string, () => Response, object][] = [
    [
      "a token that is refused",
      json({ message: "Bad credentials" }, { status: 401 }),
      { status: 401, message: `${PLACE} answered 401: the token was refused (GITHUB_TOKEN)` },
    ],
    ["403 with a pause", json({}, { status: 403, headers: { "retry-after": "60" } }), { retryAfterSeconds: 60 }],
    ["429 with a pause", json({}, { status: 429, headers: { "retry-after": "90" } }), { retryAfterSeconds: 90 }],
    ["403 at the end of the limit", json({}, { status: 403, headers: exhausted }), { retryAfterSeconds: 1800 }],
    [
      "the end of the limit with 200",
      json({ errors: [limited] }, { headers: exhausted }),
      {
        kind: "status",
        status: 200,
        message: `${PLACE} answered that the rate limit is used up`,
        retryAfterSeconds: 1800,
      },
    ],
    [
      "the same, the pause in the document",
      json({ data: { rateLimit: { remaining: 0, resetAt: "2026-05-05T08:10:00Z" } }, errors: [limited] }),
      { retryAfterSeconds: 600 },
    ],
    [
      "the same under its other name",
      json({ data: null, errors: [{ ...limited, type: "RATE_LIMIT" }] }),
      { kind: "status", retryAfterSeconds: null },
    ],
    [
      "a secondary limit with 200",
      json(
        { errors: [{ message: "You have exceeded a secondary rate limit." }] },
        { headers: { "retry-after": "60" } },
      ),
      { kind: "status", retryAfterSeconds: 60 },
    ],
    ["502", document("<html>", "text/html", { status: 502 }), { status: 502 }],
    ["HTML", document("<html>", "text/html"), { kind: "content-type" }],
    ["a document that is cut", document('{"data":{"r0":', "application/json"), { kind: "malformed" }],
    ["an array", json([1]), { kind: "malformed", message: `${PLACE} sent no answer of GraphQL` }],
    ["nothing", json({}), { kind: "malformed", message: `${PLACE} sent neither data nor errors` }],
    [
      "a query that it does not take",
      json({ errors: [{ message: "Field 'stars' doesn't exist" }] }),
      { kind: "malformed", message: `${PLACE} answered with an error: Field 'stars' doesn't exist` },
    ],
    [
      "the limit of resources for all",
      json({ data: null, errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", message: "Resource limits" }] }),
      { kind: "timeout" },
    ],
    [
      "its own time-out",
      json({ errors: [{ message: "We couldn't respond to your request in time" }] }),
      { kind: "timeout" },
    ],
    [
      "stars that are no number",
      json({ data: { r0: { ...FOREST, stargazerCount: "48" }, r1: FOREST } }),
      { kind: "malformed", message: expect.stringContaining("r0.stargazerCount") },
    ],
    ["negative stars", json({ data: { r0: { ...FOREST, stargazerCount: -1 } } }), { kind: "malformed" }],
    ["a name that is none", json({ data: { r0: { ...FOREST, nameWithOwner: "a/b<script>" } } }), { kind: "malformed" }],
  ];
  it.each(cases)("%s", async (_, answer, expected) => {
    const error = await failureOf(answer);
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error).toMatchObject(expected);
    expect(String(error)).not.toContain(ACCESS.token);
  });

  it("tells what a smaller batch may mend from what it can't", async () => {
    const broken = [502, 504, 500, 401, 403].map((status) => failureOf(json({}, { status })));
    expect((await Promise.all(broken)).map(asksTooMuch)).toEqual([true, true, false, false, false]);
    expect(asksTooMuch(new UpstreamError("timeout", "slow"))).toBe(true);
    expect(asksTooMuch(new Error("timeout"))).toBe(false);
  });
});
