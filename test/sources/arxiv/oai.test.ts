import { describe, expect, it } from "vitest";
import { ExpiredTokenError, listRecords, setsOf } from "../../../src/sources/arxiv/oai.ts";
import type { OaiRequest } from "../../../src/sources/arxiv/oai.ts";
import { answering, document, fixture, openGate } from "../fakes.ts";

const BASE = "https://oaipmh.arxiv.org/oai";
const REQUEST = { set: "cs:cs", from: "2026-05-04", until: null };
const xml = (body: string, init?: ResponseInit) => document(body, "text/xml; charset=utf-8", init);
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

function read(body: string, status = 200) {
  return listRecords(answering(xml(body, { status })), openGate(), BASE, REQUEST);
}

function failing(code: string, text = ""): string {
  return `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-05-05T06:00:00Z</responseDate>
    <request verb="ListRecords">http://oaipmh.arxiv.org/oai</request><error code="${code}">${text}</error></OAI-PMH>`;
}

describe("the request", () => {
  const cases: [OaiRequest, Record<string, string>][] = [
    [REQUEST, { verb: "ListRecords", metadataPrefix: "arXiv", set: "cs:cs", from: "2026-05-04" }],
    [
      { ...REQUEST, until: "2026-05-05" },
      { verb: "ListRecords", metadataPrefix: "arXiv", set: "cs:cs", from: "2026-05-04", until: "2026-05-05" },
    ],
    [{ token: "a=b&c=d+e" }, { verb: "ListRecords", resumptionToken: "a=b&c=d+e" }],
  ];
  it.each(cases)("%j", async (request, expected) => {
    const upstream = answering(xml(failing("noRecordsMatch")));
    const gate = openGate();
    await listRecords(upstream, gate, BASE, request);
    const url = new URL(upstream.requests[0]?.url ?? "");
    expect(url.origin + url.pathname).toBe(BASE);
    expect(Object.fromEntries(url.searchParams)).toEqual(expected);
    expect(gate.runs).toBe(1);
  });
});

describe("listRecords", () => {
  it("adapts a first version", async () => {
    const { records } = await read(fixture("arxiv-oai.xml"));
    expect(records[0]).toEqual({
      origin: "arxiv-oai",
      id: "2605.01234",
      version: 1,
      title: "Pruning Trees of Thought on $\\mathbb{R}^n$",
      abstract: "Trees of thought grow in every direction & beyond.\n\nWe prune them.",
      authors: ["Tree Collaboration", "John Smith Jr.", "Ada Lindqvist"],
      categories: ["cs.CL", "cs.LG", "stat.ML"],
      comment: "12 pages; code at github.com/trees/prune/tree/main, accepted somewhere",
      publishedAt: day("2026-05-03"),
      updatedAt: day("2026-05-03"),
      withdrawn: false,
      codeUrl: "https://github.com/trees/prune",
      projectUrl: null,
      thumbnailUrl: null,
      organization: null,
      keywords: [],
    });
  });

  it("scenario 5: adapts a withdrawn revision of an old paper, and names the deleted", async () => {
    const { records, deleted } = await read(fixture("arxiv-oai.xml"));
    expect(records[1]).toMatchObject({
      id: "math/0309136",
      version: null,
      publishedAt: day("2003-09-08"),
      updatedAt: day("2026-05-04"),
      withdrawn: true,
    });
    expect(deleted).toEqual(["2604.00404"]);
  });

  it("scenario 3: rejects what is no paper, and hands on the token", async () => {
    const { records, rejected, token, responseDate } = await read(fixture("arxiv-oai.xml"));
    expect(records).toHaveLength(2);
    expect(rejected).toEqual([
      { id: "oai:arXiv.org:2604.00405", reason: "no metadata" },
      { id: "2604.00406", reason: "no title" },
    ]);
    expect(token).toBe("verb=ListRecords&metadataPrefix=arXiv&from=2026-05-04&set=cs%3Acs&skip=5");
    expect(responseDate).toBe(Date.parse("2026-05-05T06:00:07Z"));
  });

  it("takes an empty token for the last page", async () => {
    const last = fixture("arxiv-oai.xml").replace(/<resumptionToken.*<\/resumptionToken>/, "<resumptionToken/>");
    expect((await read(last)).token).toBeNull();
  });

  it("takes no matching records for an empty page", async () => {
    const empty = { records: [], deleted: [], rejected: [], token: null };
    const page = { ...empty, responseDate: Date.parse("2026-05-05T06:00:00Z") };
    expect(await read(failing("noRecordsMatch"))).toEqual(page);
    expect(await read(failing("noRecordsMatch"), 400)).toEqual(page);
  });
});

describe("scenario 1: a harvest that fails", () => {
  it("an expired token says so", async () => {
    await expect(read(failing("badResumptionToken", "too old"))).rejects.toBeInstanceOf(ExpiredTokenError);
  });

  it("other errors are told", async () => {
    await expect(read(failing("badArgument", "from > until"))).rejects.toMatchObject({
      kind: "malformed",
      message: "oaipmh.arxiv.org/oai answered badArgument: from > until",
    });
    await expect(read(failing("badVerb"))).rejects.toThrow("badVerb: no reason given");
  });

  const whole = fixture("arxiv-oai.xml");
  const cases: [string, string, string][] = [
    ["cut within a record", whole.slice(0, 900), "ended in the middle"],
    ["cut between records", whole.slice(0, whole.indexOf("</record>") + 9), "ended in the middle"],
    ["nothing in it", "<OAI-PMH><responseDate>2026-05-05T06:00:00Z</responseDate></OAI-PMH>", "neither records nor"],
    ["another root", "<html/>", "<html> where <OAI-PMH> was due"],
  ];
  it.each(cases)("%s", async (_, body, message) => {
    await expect(read(body)).rejects.toMatchObject({ kind: "malformed" });
    await expect(read(body)).rejects.toThrow(message);
  });

  it("503 with its Retry-After", async () => {
    const answer = document("first byte timeout", "text/html", { status: 503, headers: { "retry-after": "60" } });
    await expect(listRecords(answering(answer), openGate(), BASE, REQUEST)).rejects.toMatchObject({
      kind: "status",
      retryAfterSeconds: 60,
    });
  });
});

describe("setsOf", () => {
  it("covers categories with their archives", () => {
    const categories = ["cs.CL", "cs.LG", "stat.ML", "eess.AS", "eess.IV", "hep-th", "q-bio.NC", "math-ph", "math.AG"];
    expect(setsOf([...categories, "physics.optics", "cond-mat.str-el"])).toEqual([
      "cs:cs",
      "stat:stat",
      "eess:eess",
      "physics:hep-th",
      "q-bio:q-bio",
      "physics:math-ph",
      "math:math",
      "physics:physics",
      "physics:cond-mat",
    ]);
  });
});
