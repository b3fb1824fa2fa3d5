import { describe, expect, it } from "vitest";
import { type Appealed, appealOf, topicAppeal } from "../../src/domain/topic-appeal.ts";

const papers = (count: number, day: string, votes: number, ...slugs: string[]): Appealed[] =>
  Array.from({ length: count }, () => ({ day, votes, slugs }));
const [MONDAY, TUESDAY] = ["2026-05-04", "2026-05-05"];

describe("the appeal of topics", () => {
  it("is the mean difference of log(1 + votes) from the day, as if twenty average papers stood beside", () => {
    const day = [...papers(20, MONDAY, 7, "robotics"), ...papers(20, MONDAY, 1, "vision")];
    // log 8 and log 2: log 2 above and below their mean, log 4; twenty papers beside twenty of none.
    const shrunk = Number((Math.LN2 / 2).toFixed(4));
    expect(topicAppeal(day)).toEqual({ robotics: shrunk, vision: -shrunk });
  });

  it("is the closer to nothing the fewer papers there are", () => {
    const few = topicAppeal([...papers(1, MONDAY, 7, "robotics"), ...papers(1, MONDAY, 1, "vision")]);
    expect(few.robotics).toBeCloseTo(Math.LN2 / 21, 4);
    const many = topicAppeal([...papers(2_000, MONDAY, 7, "robotics"), ...papers(2_000, MONDAY, 1, "vision")]);
    expect(many.robotics).toBeCloseTo(Math.LN2 * (2_000 / 2_020), 4);
  });

  it("is measured within each day: a day of many votes lifts no topic", () => {
    const quiet = [...papers(10, MONDAY, 1, "robotics"), ...papers(10, MONDAY, 1, "vision")];
    const busy = papers(30, TUESDAY, 400, "vision");
    const effects = topicAppeal([...quiet, ...busy]);
    expect(Object.keys(effects)).toEqual(["robotics", "vision"]);
    for (const effect of Object.values(effects)) expect(effect).toBeCloseTo(0, 12);
  });

  it("counts a paper for each of its topics, and one without any for its day", () => {
    const effects = topicAppeal([...papers(10, MONDAY, 7, "robotics", "agents"), ...papers(10, MONDAY, 1)]);
    expect(effects).toEqual({ agents: expect.closeTo(Math.LN2 / 3, 3), robotics: effects.agents });
  });

  it("of papers that nobody voted for, or of none, is nothing", () => {
    expect(topicAppeal(papers(5, MONDAY, 0, "robotics"))).toEqual({ robotics: 0 });
    expect(topicAppeal([])).toEqual({});
  });

  it("is the same in whatever order the papers come, written in the order of the slugs", () => {
    const day = [
      ...papers(3, MONDAY, 9, "vision"),
      ...papers(4, TUESDAY, 2, "agents"),
      ...papers(5, TUESDAY, 30, "vision"),
    ];
    expect(JSON.stringify(topicAppeal(day.toReversed()))).toBe(JSON.stringify(topicAppeal(day)));
    expect(Object.keys(topicAppeal(day))).toEqual(["agents", "vision"]);
  });
});

describe("the appeal of a paper", () => {
  const effects = { robotics: Math.log(2), vision: -Math.log(2) };

  it("is the mean of its topics, as a factor", () => {
    expect(appealOf(["robotics"], effects)).toBeCloseTo(2, 12);
    expect(appealOf(["vision"], effects)).toBeCloseTo(0.5, 12);
    expect(appealOf(["robotics", "vision"], effects)).toBeCloseTo(1, 12);
  });

  it("takes a topic that nothing is known of for an average one", () => {
    expect(appealOf(["robotics", "unheard-of"], effects)).toBeCloseTo(Math.SQRT2, 12);
    expect(appealOf(["unheard-of"], effects)).toBe(1);
  });

  it("is one without topics, or without any figures", () => {
    expect(appealOf([], effects)).toBe(1);
    expect(appealOf(["robotics"], {})).toBe(1);
  });
});
