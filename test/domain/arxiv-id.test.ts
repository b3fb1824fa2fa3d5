import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARCHIVES, parseArxivId } from "../../src/domain/arxiv-id.ts";

describe("an arXiv id", () => {
  it.each([
    ["2602.23229", "2602.23229", null],
    ["2602.23229v2", "2602.23229", 2],
    ["0704.0001", "0704.0001", null],
    ["arXiv:2602.23229v12", "2602.23229", 12],
    ["oai:arXiv.org:2602.23229", "2602.23229", null],
    ["hep-th/9901001", "hep-th/9901001", null],
    ["hep-th/9901001v3", "hep-th/9901001", 3],
    ["Hep-Th/9901001", "hep-th/9901001", null],
    ["math.GT/0309136", "math/0309136", null],
    ["math/0309136", "math/0309136", null],
    ["oai:arXiv.org:cs/0605001", "cs/0605001", null],
  ])("%s", (text, id, version) => {
    expect(parseArxivId(text)).toEqual({ id, version });
  });

  it.each([
    "",
    "2602.123",
    "2602.123456",
    "26022.1234",
    "2602.23229v",
    "2602.23229v0",
    "2602.23229v1000",
    "2602.23229 ",
    " 2602.23229",
    "2602.23229\n",
    "2602.23229.pdf",
    "hep-th/990100",
    "hep-th9901001",
    "hep_th/9901001",
    "/9901001",
    "https://arxiv.org/abs/2602.23229",
    "../2602.23229",
    "made-up/9901001",
    "２６０２.23229",
  ])("%j is none", (text) => {
    expect(parseArxivId(text)).toBeNull();
  });

  it("is the same when it is read again", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ARCHIVES), fc.stringMatching(/^(\.[A-Z]{2})?\/[0-9]{7}$/), (archive, number) => {
        const id = parseArxivId(archive + number)?.id ?? "";
        expect(parseArxivId(id)).toEqual({ id, version: null });
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4}\.[0-9]{4,5}$/), (id) => {
        expect(parseArxivId(id)).toEqual({ id, version: null });
      }),
    );
  });
});
