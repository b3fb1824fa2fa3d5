import { describe, expect, it } from "vitest";
import { parseStartArgs } from "../../scripts/lib/args.ts";
import { UsageError } from "../../scripts/lib/usage.ts";

describe("the command line of npm start", () => {
  it("has the documented defaults", () => {
    expect(parseStartArgs([])).toEqual({ port: 8787, data: ".broadsheet", cron: true, demo: false, help: false });
  });

  it("takes every option, in both spellings of values", () => {
    expect(parseStartArgs(["--port", "9000", "--data=/srv/b", "--no-cron", "--demo"])).toEqual({
      port: 9000,
      data: "/srv/b",
      cron: false,
      demo: true,
      help: false,
    });
    expect(parseStartArgs(["-h"]).help).toBe(true);
  });

  it.each([
    [["--prot", "9000"], "--prot"],
    [["--port", "0"], '"0"'],
    [["--port", "65536"], '"65536"'],
    [["--port", "80a"], '"80a"'],
    [["--port"], "--port"],
    [["--data", ""], "--data"],
    [["serve"], "serve"],
  ])("refuses %j with exit code 2 and names it", (argv, named) => {
    const refusal = refusalOf(() => parseStartArgs(argv));
    expect(refusal.exitCode).toBe(2);
    expect(refusal.message).toContain(named);
  });
});

function refusalOf(parse: () => unknown): UsageError {
  try {
    parse();
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error("nothing was refused");
}
