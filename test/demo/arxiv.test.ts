import { describe, expect, it } from "vitest";
import { NOON, readXml, useDemoUpstream } from "./demo-upstream.ts";

const at = useDemoUpstream();

describe("the demo upstream as arXiv's feeds", () => {
  it.each(["rss", "atom"])("announces the day's papers as %s", async (format) => {
    const feed = await readXml(await at(NOON, `/arxiv/rss/${format}/cs.CL+cs.LG`));
    const ids = feed.texts(format === "rss" ? "guid" : "id").filter((id) => id.startsWith("oai:"));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.every((id) => /^oai:arXiv\.org:\d{4}\.9\d{4}v[12]$/.test(id))).toBe(true);
    const types = feed.texts("arxiv:announce_type");
    expect(types).toHaveLength(ids.length);
    expect(types).toContain("new");
    expect(types).toContain("cross");
    const texts = feed.texts(format === "rss" ? "description" : "summary");
    expect(texts.at(-1)).toMatch(/^arXiv:[\d.]+v[12] Announce Type: [a-z-]+ \nAbstract: \S/);
    expect(feed.texts("dc:creator")).toHaveLength(ids.length);
  });

  it("is rebuilt at 04:00 UTC and empty at weekends", async () => {
    const guids = async (text: string): Promise<string[]> =>
      (await readXml(await at(text, "/arxiv/rss/rss/cs.AI+cs.CL+cs.LG+cs.CV"))).texts("guid");
    const before = await guids("2026-11-25T03:59:00Z");
    const after = await guids("2026-11-25T04:01:00Z");
    expect(before).not.toEqual(after);
    expect(await guids("2026-11-26T03:59:00Z")).toEqual(after);
    expect(await guids("2026-11-28T12:00:00Z")).toEqual([]);
    expect(await guids("2026-11-30T03:00:00Z")).toEqual([]);
    expect((await guids("2026-11-30T05:00:00Z")).length).toBeGreaterThan(8);
  });

  it("carries replacements under their second version", async () => {
    const days = [16, 17, 18, 19, 20, 23, 24, 25].map((day) => `2026-11-${day}T12:00:00Z`);
    const types: string[] = [];
    for (const day of days)
      types.push(...(await readXml(await at(day, "/arxiv/rss/rss/cs"))).texts("arxiv:announce_type"));
    expect(types.filter((type) => type === "replace").length).toBeGreaterThan(3);
  });

  it("answers a known entity tag with 304", async () => {
    const first = await at(NOON, "/arxiv/rss/atom/cs.CL");
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("max-age=43200");
    const second = await at(NOON, "/arxiv/rss/atom/cs.CL", { headers: { "if-none-match": etag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    expect((await at(NOON, "/arxiv/rss/atom/cs.CL", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });
});

describe("the demo upstream as arXiv's OAI-PMH", () => {
  const harvest = async (query: string, text = NOON) => readXml(await at(text, `/arxiv/oai?${query}`));
  const errorOf = async (query: string): Promise<string | undefined> =>
    (await harvest(query)).elements.find(({ name }) => name === "error")?.attributes["code"];

  it("gives everything in pages of a hundred", async () => {
    const first = await harvest("verb=ListRecords&metadataPrefix=arXiv&set=cs:cs");
    expect(first.texts("identifier")).toHaveLength(100);
    const token = encodeURIComponent(first.texts("resumptionToken")[0] ?? "");
    const second = await harvest(`verb=ListRecords&resumptionToken=${token}`);
    expect(second.texts("resumptionToken")).toEqual([""]);
    const ids = [...first.texts("identifier"), ...second.texts("identifier")];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(170);
    const stamps = [...first.texts("datestamp"), ...second.texts("datestamp")];
    expect(stamps).toEqual(stamps.toSorted());
    expect(first.texts("keyname").length).toBeGreaterThan(200);
    expect(first.texts("updated").length).toBeGreaterThan(0);
  });

  it("keeps to the days and the set that are asked for", async () => {
    const day = await harvest("verb=ListRecords&metadataPrefix=arXiv&set=cs:cs:CL&from=2026-11-23&until=2026-11-24");
    expect(new Set(day.texts("datestamp"))).toEqual(new Set(["2026-11-23", "2026-11-24"]));
    expect(day.texts("categories").every((categories) => categories.split(" ").includes("cs.CL"))).toBe(true);
    const sooner = await harvest("verb=ListRecords&metadataPrefix=arXiv&from=2026-11-24", "2026-11-24T23:00:00Z");
    expect(new Set(sooner.texts("datestamp"))).toEqual(new Set(["2026-11-24"]));
  });

  it.each([
    ["verb=Dance", "badVerb"],
    ["verb=ListRecords", "badArgument"],
    ["verb=ListRecords&metadataPrefix=arXiv&from=2026-02-30", "badArgument"],
    ["verb=ListRecords&metadataPrefix=arXiv&from=2026-11-20&until=2026-11-19", "badArgument"],
    ["verb=ListRecords&metadataPrefix=arXiv&until=2027-01-01", "badArgument"],
    ["verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"],
    ["verb=ListRecords&metadataPrefix=arXiv&from=2026-11-26", "noRecordsMatch"],
    ["verb=ListRecords&metadataPrefix=arXiv&set=econ:econ", "noRecordsMatch"],
    ["verb=ListRecords&resumptionToken=day%3D2026-11-24%26skip%3D100", "badResumptionToken"],
    ["verb=ListRecords&resumptionToken=nonsense", "badResumptionToken"],
    ["verb=ListRecords&metadataPrefix=arXiv&resumptionToken=nonsense", "badArgument"],
  ])("answers %s with %s", async (query, code) => {
    expect(await errorOf(query)).toBe(code);
  });
});

describe("the demo upstream as arXiv's API", () => {
  it("answers the papers of an id list, with totals", async () => {
    const listed = await readXml(await at(NOON, "/arxiv/oai?verb=ListRecords&metadataPrefix=arXiv"));
    const ids = listed.texts("identifier").map((identifier) => identifier.replace("oai:arXiv.org:", ""));
    const path = `/arxiv/api/query?id_list=${ids.slice(0, 3).join(",")},1234.56789&max_results=50`;
    const feed = await readXml(await at(NOON, path));
    expect(feed.texts("opensearch:totalResults")).toEqual(["3"]);
    expect(feed.texts("published")).toHaveLength(3);
    expect(feed.texts("summary").every((text) => text.length > 400)).toBe(true);
    expect(feed.elements.filter(({ name }) => name === "arxiv:primary_category")).toHaveLength(3);
    const page = await readXml(await at(NOON, `/arxiv/api/query?id_list=${ids.join(",")}`));
    expect(page.texts("published")).toHaveLength(10);
    expect(page.texts("opensearch:itemsPerPage")).toEqual(["10"]);
  });

  it("hides what has not been announced and refuses what is no identifier", async () => {
    const today = await readXml(await at(NOON, "/arxiv/oai?verb=ListRecords&metadataPrefix=arXiv&from=2026-11-25"));
    const ids = today.texts("identifier").map((identifier) => identifier.replace("oai:arXiv.org:", ""));
    const yesterday = await readXml(await at("2026-11-24T23:00:00Z", `/arxiv/api/query?id_list=${ids.join(",")}`));
    expect(Number(yesterday.texts("opensearch:totalResults")[0])).toBeLessThan(ids.length);
    const wrong = await at(NOON, "/arxiv/api/query?id_list=nonsense");
    expect(wrong.status).toBe(400);
    expect((await readXml(wrong)).texts("title")).toContain("Error");
  });
});
