import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchPage, Status } from "../../src/domain/api.ts";
import { type Endpoint, embeddingOf, MODEL, respond, startEndpoint } from "../embeddings/endpoint.ts";
import { type Flow, openFlow } from "./flow.ts";

let endpoint: Endpoint;
let flow: Flow;
beforeAll(async () => {
  endpoint = await startEndpoint();
  flow = await openFlow(30, { vars: { EMBEDDINGS_URL: endpoint.url, EMBEDDINGS_MODEL: MODEL }, url: endpoint.url });
  for (const hour of ["10", "11"]) await flow.tick(`2026-05-07T${hour}:00:00Z`);
});
afterAll(async () => {
  await flow.close();
  await endpoint.close();
});

const rowsOf = async (sql: string) => (await flow.db.prepare(sql).all()).results;
const search = async (text: string) =>
  (await flow.json<SearchPage>(`/api/v1/search?q=${encodeURIComponent(text)}`)).items.map(({ id }) => id);

describe("a morning with a service for embeddings", () => {
  it("every paper is embedded within the tick that brought it, and published", async () => {
    const [papers] = await rowsOf("select count(*) as n from papers where withdrawn_at is null");
    const [stored] = await rowsOf("select count(*) as n from embeddings where stored = 1 and vector is not null");
    expect(papers?.["n"]).toBeGreaterThan(10);
    expect(stored).toEqual(papers);
    const read = endpoint.requests.reduce((sum, { input }) => sum + input.length, 0);
    expect(read).toBe(papers?.["n"]);
    expect(await flow.json<Status>("/api/v1/status")).toMatchObject({
      backlog: { embeddings: 0 },
      embeddings: { model: MODEL, lastError: null },
    });
  });

  it("search finds a paper by words that no paper has, where the service knows what they mean", async () => {
    const [paper] = await rowsOf("select id, title from papers where withdrawn_at is null order by id limit 1");
    endpoint.trouble(({ input }, response) => {
      expect(input).toEqual(["zyzzyva quokka"]);
      respond(response, { data: [{ index: 0, embedding: embeddingOf(String(paper?.["title"])) }] });
    });
    expect((await search("zyzzyva quokka"))[0]).toBe(paper?.["id"]);
    endpoint.trouble(null);
  });

  it("search goes on by words alone when the service fails", async () => {
    endpoint.trouble((_seen, response) => respond(response, {}, 500));
    const [paper] = await rowsOf("select id, title from papers where withdrawn_at is null order by id desc limit 1");
    expect((await search(String(paper?.["title"])))[0]).toBe(paper?.["id"]);
    endpoint.trouble(null);
  });

  it("a tick that brings nothing new asks nothing", async () => {
    const before = await rowsOf("select * from embeddings order by place");
    endpoint.requests.length = 0;
    await flow.tick("2026-05-07T11:01:00Z");
    expect(await rowsOf("select * from embeddings order by place")).toEqual(before);
    expect(endpoint.requests).toEqual([]);
  });
});
