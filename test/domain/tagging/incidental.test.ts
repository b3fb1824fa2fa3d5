import { describe, expect, it } from "vitest";
import { createTagger } from "../../../src/domain/tagging/tagger.ts";

const topic = (slug: string, phrases: string[]) => ({ slug, name: slug, description: slug, phrases });
const tagger = createTagger(
  [
    { ...topic("bread", ["bread"]), topics: [topic("sourdough", ["sourdough"])] },
    { ...topic("weather", ["weather"]), incidental: true, topics: [topic("rain", ["rain"])] },
  ],
  [],
);
const slugs = (title: string, abstract: string, keywords: string[] = []) =>
  tagger({ title, abstract, keywords, codeUrl: null, categories: [] }).map(({ slug }) => slug);

describe("an incidental area", () => {
  it("takes more than a keyword and a mention in a paper of another one", () => {
    expect(slugs("Sourdough", "Dough on a day of rain.", ["sourdough", "rain"])).toEqual(["sourdough", "bread"]);
    expect(slugs("Sourdough", "Rain and bread, and rain again.", ["sourdough", "rain"])).toContain("rain");
  });

  it("takes less where there are no keywords, and nothing where it is the paper's own", () => {
    expect(slugs("Sourdough in the rain", "Of dough.")).toContain("weather");
    expect(slugs("Of clouds", "Some rain.", ["rain"])).toEqual(["rain", "weather"]);
  });
});
