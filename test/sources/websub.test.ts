import { describe, expect, it, vi } from "vitest";
import { tellHub } from "../../src/sources/websub/hub.ts";
import { answering, document, streaming } from "./fakes.ts";

const HUB = "https://hub.example/publish/";
const TOPICS = ["https://b.example/feeds/daily.rss", "https://b.example/feeds/trending.atom?tag=a&window=week"];

describe("telling a hub", () => {
  it("is one form with every topic, by who we say we are, and follows no redirect", async () => {
    const hub = answering(() => new Response(null, { status: 204 }));
    await tellHub(hub, HUB, TOPICS);
    const [request] = hub.requests;
    expect(hub.requests).toHaveLength(1);
    expect([request?.method, request?.url, request?.redirect]).toEqual(["POST", HUB, "manual"]);
    expect(request?.headers.get("user-agent")).toBe(hub.userAgent);
    expect(request?.headers.get("content-type")).toBe("application/x-www-form-urlencoded;charset=UTF-8");
    expect([...new URLSearchParams(await request?.text())]).toEqual([
      ["hub.mode", "publish"],
      ["hub.url", TOPICS[0]],
      ["hub.url", TOPICS[1]],
    ]);
  });

  it.each([200, 202, 204])("is done when it answers %i, whatever it says besides", async (status) => {
    const said = status === 204 ? () => new Response(null, { status }) : document("<p>Thanks", "text/html", { status });
    await expect(tellHub(answering(said), HUB, TOPICS)).resolves.toBeUndefined();
  });

  it.each([
    [302, { location: "http://169.254.169.254/" }, "redirect", "hub.example/publish/ redirects"],
    [400, {}, "status", "hub.example/publish/ answered 400"],
    [503, { "retry-after": "60" }, "status", "hub.example/publish/ answered 503"],
  ])("has failed when it answers %i", async (status, headers, kind, message) => {
    const hub = answering(() => new Response("no", { status, headers }));
    await expect(tellHub(hub, HUB, TOPICS)).rejects.toMatchObject({ name: "UpstreamError", kind, status, message });
    expect(hub.requests).toHaveLength(1);
  });

  it("has failed when it cannot be reached, in words that keep its address's secrets", async () => {
    const hub = answering(() => {
      throw new TypeError("internal error; reference = x");
    });
    const failed = tellHub(hub, `${HUB}?key=secret`, TOPICS);
    await expect(failed).rejects.toMatchObject({
      kind: "connection",
      message: expect.not.stringMatching(/secret|internal/),
    });
  });

  it("waits ten seconds", async () => {
    const abort = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(abort.signal);
    const hub = {
      userAgent: "test",
      fetch: () => {
        abort.abort();
        return Promise.reject(abort.signal.reason);
      },
    };
    await expect(tellHub(hub, HUB, TOPICS)).rejects.toMatchObject({ kind: "timeout" });
    expect(timeout).toHaveBeenCalledWith(10_000);
    timeout.mockRestore();
  });

  it("does not wait for an answer's body to end", async () => {
    const endless = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }), { status: 202 });
    await expect(tellHub(answering(endless), HUB, TOPICS)).resolves.toBeUndefined();
    const broken = () => new Response(streaming([], new Error("lost")), { status: 202 });
    await expect(tellHub(answering(broken), HUB, TOPICS)).resolves.toBeUndefined();
  });
});
