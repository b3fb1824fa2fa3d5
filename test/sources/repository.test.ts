import { describe, expect, it } from "vitest";
import { findRepository, githubRepository, repositoryUrl } from "../../src/sources/repository.ts";

describe("repositoryUrl", () => {
  const cases: [string, string | null][] = [
    ["https://github.com/trees/prune", "https://github.com/trees/prune"],
    [" http://www.github.com/trees/prune/ ", "https://github.com/trees/prune"],
    ["github.com/Trees/My.Prune-2_x", "https://github.com/Trees/My.Prune-2_x"],
    ["https://github.com/trees/prune.git", "https://github.com/trees/prune"],
    ["https://github.com/trees/prune).", "https://github.com/trees/prune"],
    ["https://github.com/trees/prune.git.", "https://github.com/trees/prune"],
    ["https://github.com/trees/prune/tree/main/src?plain=1#L3", "https://github.com/trees/prune"],
    ["https://github.com/trees/prune?tab=readme", "https://github.com/trees/prune"],
    ["https://trees.github.io/prune/", "https://github.com/trees/prune"],
    ["https://trees.github.io/prune/index.html", "https://github.com/trees/prune"],
    ["https://trees.github.io/index.html", null],
    ["https://trees.github.io/", null],
    ["https://gitlab.com/trees/prune/-/blob/main/a.py", "https://gitlab.com/trees/prune"],
    ["https://gitlab.com/trees/deep/prune/tree/main", "https://gitlab.com/trees/deep/prune"],
    ["https://gitlab.com/trees/-/x", null],
    ["https://github.com/trees", null],
    ["https://github.com/orgs/trees/repositories", null],
    ["https://github.com/trees/...", null],
    ["https://gist.github.com/trees/0123", null],
    ["https://notgithub.com/trees/prune", null],
    ["https://huggingface.co/trees/prune", null],
    ["https://evil.example/?u=https://github.com/trees/prune", null],
    ["javascript:alert('github.com/a/b')", null],
    ["", null],
  ];
  it.each(cases)("%s → %s", (url, expected) => expect(repositoryUrl(url)).toBe(expected));
});

describe("githubRepository", () => {
  const cases: [string | null, string | null][] = [
    ["https://github.com/Trees/My.Prune-2_x", "trees/my.prune-2_x"],
    ["https://gitlab.com/trees/prune", null],
    ["https://github.com/trees/prune/tree/main", null],
    ["https://github.com/trees/prune.git", null],
    ["https://github.com/trees/..", null],
    ["https://github.com/topics/trees", null],
    ["http://github.com/trees/prune", null],
    ['https://github.com/a"){id}/x', null],
    ["https://github.com/a/b\nhttps://github.com/c/d", null],
    ["", null],
    [null, null],
  ];
  it.each(cases)("%j → %s", (url, expected) => expect(githubRepository(url)).toBe(expected));
});

describe("findRepository", () => {
  const cases: [string, string | null][] = [
    ["Code is available at https://github.com/trees/prune.", "https://github.com/trees/prune"],
    ["Code (github.com/trees/prune), data elsewhere", "https://github.com/trees/prune"],
    ["\\href{https://github.com/trees/my\\_prune}{here}", "https://github.com/trees/my_prune"],
    ["[code](https://github.com/trees/prune/tree/main) and https://github.com/b/c", "https://github.com/trees/prune"],
    ["Page: https://trees.github.io/site. Code: https://github.com/trees/prune", "https://github.com/trees/prune"],
    ["Page: https://trees.github.io/prune/.", "https://github.com/trees/prune"],
    ["see https://github.com/topics/trees and https://gitlab.com/a/b.", "https://gitlab.com/a/b"],
    ["Our GitHub organisation is https://github.com/trees.", null],
    ["We mine git histories.", null],
  ];
  it.each(cases)("%s → %s", (text, expected) => expect(findRepository(text)).toBe(expected));

  it("takes linear time on hostile text", () => {
    const texts = ["github.com/", "github.com/a/", "a-", "https://", "x.github.io/", "gitlab.com/a/a/a"];
    const started = performance.now();
    for (const text of texts) findRepository(text.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
