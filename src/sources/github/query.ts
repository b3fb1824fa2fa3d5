/** Repositories in one request: GitHub counts 100 lookups as one point of 5,000 an hour. */
export const MAX_REPOSITORIES = 100;

/** What GraphQL is sent. Names are variables: nothing that a paper links to becomes part of the query's text. */
export interface GraphqlRequest {
  query: string;
  variables: Record<string, string>;
}

/** The field under which the repository at a place of the batch is answered. */
export function aliasOf(place: number): string {
  return `r${place}`;
}

/**
 * Asks for repositories, each `owner/name`, as aliased fields of one query
 * (https://docs.github.com/en/graphql/reference/queries#repository), and for what is left of the rate limit.
 */
export function repositoriesQuery(names: readonly string[]): GraphqlRequest {
  if (names.length < 1 || names.length > MAX_REPOSITORIES) throw new RangeError(`${names.length} repositories at once`);
  const declared = names.map((_, i) => `$o${i}:String!,$n${i}:String!`);
  const fields = names.map((_, i) => `${aliasOf(i)}:repository(owner:$o${i},name:$n${i}){...facts}`);
  const query = [
    `query(${declared.join(",")}){`,
    ...fields,
    "rateLimit{cost remaining resetAt}",
    "}",
    "fragment facts on Repository{nameWithOwner stargazerCount createdAt}",
  ].join("\n");
  const variables = names.flatMap((fullName, i) => {
    const slash = fullName.indexOf("/");
    return [
      [`o${i}`, fullName.slice(0, slash)],
      [`n${i}`, fullName.slice(slash + 1)],
    ];
  });
  return { query, variables: Object.fromEntries(variables) };
}
