import { describe, expect, it } from "vitest";
import { chooseMode } from "../../scripts/lib/mode.ts";

const situation = {
  demoWanted: false,
  cron: true,
  upstreams: ["http://a.example"],
  reached: [] as string[],
  papers: 0,
};

describe("what is served", () => {
  it("is the real edition without a word when any upstream answers", () => {
    expect(chooseMode({ ...situation, reached: ["http://a.example"] })).toEqual({ demo: false, notice: null });
  });

  it("is the demo when no upstream answers and nothing is stored, and it says so", () => {
    const { demo, notice } = chooseMode(situation);
    expect(demo).toBe(true);
    expect(notice).toMatch(/http:\/\/a\.example can be reached.*demo edition/);
  });

  it("is what is stored when no upstream answers", () => {
    const { demo, notice } = chooseMode({ ...situation, papers: 7 });
    expect(demo).toBe(false);
    expect(notice).toContain("7 papers");
  });

  it("is never the demo without crons, unless it is asked for", () => {
    expect(chooseMode({ ...situation, cron: false }).demo).toBe(false);
    expect(chooseMode({ ...situation, cron: false, demoWanted: true }).demo).toBe(true);
  });

  it("says when every upstream is switched off", () => {
    expect(chooseMode({ ...situation, upstreams: [] }).notice).toContain("No upstream is set");
  });
});
