import { serving } from "./wire.ts";

/** A repository that the stand-in has, under the name by which it is asked for, in lower case. */
export interface FakeRepository {
  name: string;
  stars: number;
  createdAt?: string;
}

/** Something else than the answer, for a batch; `null` for none. */
export type Interference = (names: string[]) => Response | null;

interface Query {
  query: string;
  variables: Record<string, string>;
}

/** GitHub's GraphQL, as far as repositories go; `batches` are the names that it was asked for. */
export function fakeGithub(
  repositories: Record<string, FakeRepository>,
  {
    interfere = () => null,
    remaining = 4_990,
    resetAt = "2026-05-06T12:40:00Z",
    cut = () => false,
  }: Partial<{
    interfere: Interference;
    remaining: number;
    resetAt: string;
    /** Repositories on which it gives up, in a batch of so many. */
    cut: (name: string, size: number) => boolean;
  }> = {},
) {
  const batches: string[][] = [];
  const upstream = serving(async (_, request) => {
    const { query, variables }: Query = JSON.parse(await request.text());
    const asked = Array.from(query.matchAll(/(\w+):repository\(owner:\$(\w+),name:\$(\w+)\)/g), (match) => ({
      alias: match[1] ?? "",
      name: `${variables[match[2] ?? ""]}/${variables[match[3] ?? ""]}`,
    }));
    const names = asked.map(({ name }) => name);
    batches.push(names);
    const answers = asked.map(({ alias, name }) => {
      const type = cut(name, names.length) ? "RESOURCE_LIMITS_EXCEEDED" : "NOT_FOUND";
      const known = type === "NOT_FOUND" ? repositories[name.toLowerCase()] : undefined;
      const facts = known && {
        nameWithOwner: known.name,
        stargazerCount: known.stars,
        ...(known.createdAt && { createdAt: known.createdAt }),
      };
      return { alias, facts: facts ?? null, error: facts ? [] : [{ type, path: [alias], message: `no ${name}` }] };
    });
    const errors = answers.flatMap(({ error }) => error);
    return (
      interfere(names) ??
      Response.json({
        data: {
          ...Object.fromEntries(answers.map(({ alias, facts }) => [alias, facts])),
          rateLimit: { cost: 1, remaining, resetAt },
        },
        ...(errors.length > 0 && { errors }),
      })
    );
  });
  return Object.assign(upstream, { batches });
}
