import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { embedderOf, readEmbeddings } from "../../src/embeddings/settings.ts";
import { vectorTargetOf } from "../../src/embeddings/target.ts";
import { readWranglerConfig } from "../wrangler-config.ts";

const { vars } = readWranglerConfig();
const AI = { run: () => Promise.resolve({ data: [] }) };
const endpointOf = (url: string) => readEmbeddings({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: "m" });

describe("the settings of embeddings", () => {
  it("are off in wrangler.toml, and in an environment without any", () => {
    expect(readConfig(vars).embeddings).toBeNull();
    expect(readEmbeddings({})).toBeNull();
    expect(embedderOf(null)).toBeNull();
  });

  it.each([
    ["https://api.example", "https://api.example/v1/embeddings"],
    ["https://api.example/", "https://api.example/v1/embeddings"],
    ["https://api.example/v1", "https://api.example/v1/embeddings"],
    ["https://api.example/openai/v1/", "https://api.example/openai/v1/embeddings"],
    ["http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/embeddings"],
    ["https://gateway.example/compat/embeddings", "https://gateway.example/compat/embeddings"],
  ])("take %s for %s", (given, url) => {
    expect(endpointOf(given)).toEqual({ service: "endpoint", url, model: "m", key: null, dimensions: null });
  });

  it("prefer an address to the binding", () => {
    const given = { EMBEDDINGS_URL: "https://api.example", EMBEDDINGS_MODEL: "m", AI };
    expect(readEmbeddings(given)).toMatchObject({ service: "endpoint" });
    expect(readEmbeddings({ EMBEDDINGS_MODEL: "@cf/m", AI })).toEqual({
      service: "workers-ai",
      ai: AI,
      model: "@cf/m",
    });
    expect(readEmbeddings({ AI })).toBeNull();
  });

  it("take a key with the line break of its file, and a number of dimensions", () => {
    const given = { EMBEDDINGS_URL: "https://api.example", EMBEDDINGS_MODEL: "m", EMBEDDINGS_KEY: "sk-1\n" };
    expect(readEmbeddings({ ...given, EMBEDDINGS_DIMENSIONS: "256" })).toMatchObject({ key: "sk-1", dimensions: 256 });
  });

  it.each([
    [{ EMBEDDINGS_URL: "https://api.example" }, /^settings: EMBEDDINGS_MODEL: is missing/],
    [{ EMBEDDINGS_MODEL: "m" }, /^settings: EMBEDDINGS_MODEL: nothing computes it/],
    [{ EMBEDDINGS_MODEL: "m", EMBEDDINGS_DIMENSIONS: "8", AI }, /^settings: EMBEDDINGS_DIMENSIONS: /],
    [{ EMBEDDINGS_URL: "ftp://api.example", EMBEDDINGS_MODEL: "m" }, /^settings: EMBEDDINGS_URL: /],
    [{ EMBEDDINGS_URL: "https://a.example", EMBEDDINGS_MODEL: "m", EMBEDDINGS_DIMENSIONS: "-1" }, /DIMENSIONS: not a/],
    [
      { EMBEDDINGS_URL: "https://a.example", EMBEDDINGS_MODEL: "m", EMBEDDINGS_KEY: "a\nb" },
      /^settings: EMBEDDINGS_KEY: not a key$/,
    ],
  ])("refuse %j", (given, message) => {
    expect(() => readConfig({ ...vars, ...given })).toThrow(message);
  });

  it("publish vectors in KV unless there is an index", () => {
    const kv = {} as KVNamespace; // nothing is read
    const index = { upsert: async () => {}, deleteByIds: async () => {}, query: async () => ({ matches: [] }) };
    expect(vectorTargetOf({ EDITIONS: kv })).toEqual({ store: "blocks", kv });
    expect(vectorTargetOf({ EDITIONS: kv, VECTORIZE: index })).toEqual({ store: "vectorize", index });
  });
});
