// Repetitions are bounded and no match begins inside a longer host name, so the time is linear in the text.
const REPOSITORY =
  /(?<![\w.@-])(?:https?:\/\/)?(?:www\.)?(github|gitlab)\.com\/([\w.-]{1,100}(?:\/[\w.-]{1,100}){1,9})/gi;
const PROJECT_PAGE = /(?<![\w.@-])(?:https?:\/\/)?([a-z\d][a-z\d-]{0,38})\.github\.io\/([\w.-]{1,100})/gi;

// First segments on github.com that are the site's own and nobody's account.
const NOT_AN_OWNER =
  /^(?:about|apps|collections|contact|customer-stories|enterprise|events|explore|features|issues|login|marketplace|notifications|orgs|pulls|readme|resources|search|security|settings|site|solutions|sponsors|stars|topics|trending|users)$/i;
// Where the path of a GitLab project ends; groups may be nested before it (https://docs.gitlab.com/user/reserved_names/).
const NOT_A_PROJECT = new Set(["-", "blob", "tree", "raw", "issues", "merge_requests", "wikis", "releases"]);

/** Cleans a link to a repository on GitHub or GitLab to `https://github.com/owner/name`; `null` when it leads elsewhere. */
export function repositoryUrl(url: string): string | null {
  return linksIn(url.trim()).find(({ index }) => index === 0)?.url ?? null;
}

/** The repository on GitHub that a cleaned link leads to, `owner/name` in lower case; `null` for one that leads elsewhere. */
export function githubRepository(url: string | null): string | null {
  const repo = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/i.exec(url ?? "")?.[1];
  // Nothing but what cleaning a link leaves: the name is a key, and goes into requests.
  return repo !== undefined && url !== null && repositoryUrl(url) === url ? repo.toLowerCase() : null;
}

/** The first repository that a text links to, with or without a scheme; `null` when it links to none. */
export function findRepository(text: string): string | null {
  // LaTeX escapes the underscores of names.
  return linksIn(text.replaceAll("\\_", "_"))[0]?.url ?? null;
}

interface Link {
  index: number;
  url: string;
}

/** Repositories in order; after them the project pages, which stand for a repository only where none is named. */
function linksIn(text: string): Link[] {
  const repositories = Array.from(text.matchAll(REPOSITORY), ({ index, 1: host = "", 2: path = "" }) =>
    host.toLowerCase() === "github" ? onGithub(index, path.split("/")) : onGitlab(index, path.split("/")),
  );
  const pages = Array.from(text.matchAll(PROJECT_PAGE), ({ index, 1: owner = "", 2: name = "" }) =>
    /\.html?\.*$/i.test(name) ? null : onGithub(index, [owner, name]),
  );
  return [...repositories, ...pages].filter((link) => link !== null);
}

function onGithub(index: number, [owner = "", segment = ""]: string[]): Link | null {
  const name = nameOf(segment);
  if (!name || !/^[a-z\d][a-z\d-]{0,38}$/i.test(owner) || NOT_AN_OWNER.test(owner)) return null;
  return { index, url: `https://github.com/${owner}/${name}` };
}

function onGitlab(index: number, path: string[]): Link | null {
  const end = path.findIndex((segment) => NOT_A_PROJECT.has(segment));
  const project = (end < 0 ? path : path.slice(0, end)).map(nameOf).filter(Boolean);
  if (project.length < 2 || !project.every((segment) => /^[a-z\d]/i.test(segment))) return null;
  return { index, url: `https://gitlab.com/${project.join("/")}` };
}

/** A path segment without the full stop of the sentence and without `.git`. */
function nameOf(segment: string): string {
  return segment.replace(/\.+$/, "").replace(/\.git$/i, "");
}
