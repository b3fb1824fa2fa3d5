import { describe, expect, it } from "vitest";
import { MAX_REPOSITORIES, repositoriesQuery } from "../../../src/sources/github/query.ts";

describe("repositoriesQuery", () => {
  it("asks for each repository under its own alias, with variables", () => {
    const { query, variables } = repositoriesQuery(["trees/forest", "Ada/attention.js"]);
    expect(query).toContain("query($o0:String!,$n0:String!,$o1:String!,$n1:String!){");
    expect(query).toContain("r0:repository(owner:$o0,name:$n0){...facts}");
    expect(query).toContain("r1:repository(owner:$o1,name:$n1){...facts}");
    expect(query).toContain("rateLimit{cost remaining resetAt}");
    expect(query).toContain("fragment facts on Repository{nameWithOwner stargazerCount createdAt}");
    expect(variables).toEqual({ o0: "trees", n0: "forest", o1: "Ada", n1: "attention.js" });
  });

  it.each(['a"){id}evil:viewer{login}#/x', "a/b\n}mutation{", "$o1/${n1}", "a/b/c", "__proto__/constructor"])(
    "keeps the name %j out of its text",
    (name) => {
      const { query, variables } = repositoriesQuery([name]);
      expect(query).toBe(repositoriesQuery(["owner/name"]).query);
      expect(`${variables["o0"]}/${variables["n0"]}`).toBe(name);
    },
  );

  it("takes a hundred, no more and not none", () => {
    const names = Array.from({ length: MAX_REPOSITORIES }, (_, i) => `trees/forest-${i}`);
    const { query, variables } = repositoriesQuery(names);
    expect(query.match(/:repository\(/g)).toHaveLength(100);
    expect(Object.keys(variables)).toHaveLength(200);
    expect(() => repositoriesQuery([...names, "trees/one-more"])).toThrow(RangeError);
    expect(() => repositoriesQuery([])).toThrow(RangeError);
  });
});
