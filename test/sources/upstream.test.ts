import { describe, expect, it } from "vitest";
import { requestStream, requestText, UpstreamError } from "../../src/sources/upstream.ts";
import type { RequestOptions, Upstream } from "../../src/sources/upstream.ts";
import { answering, document, streaming } from "./fakes.ts";

const URL_ASKED = "https://huggingface.co/api/daily_papers?date=2026-05-05";
const PLACE = "huggingface.co/api/daily_papers";
const OPTIONS: RequestOptions = { accept: ["application/json"], timeoutSeconds: 5, maxBytes: 1000 };
const json = (body: BodyInit | null, init?: ResponseInit) => document(body, "application/json; charset=utf-8", init);

function ask(answer: () => Response, options: Partial<RequestOptions> = {}) {
  return requestText(answering(answer), URL_ASKED, { ...OPTIONS, ...options });
}

/** A fetch that answers, if at all, only after its signal has spoken. */
function hanging(): Upstream {
  return {
    userAgent: "test",
    fetch: ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
  };
}

describe("a request", () => {
  it("says who asks, for what, and follows no redirect", async () => {
    const upstream = answering(json("[]"));
    await requestText(upstream, URL_ASKED, OPTIONS);
    const [request] = upstream.requests;
    expect(request).toMatchObject({ method: "GET", url: URL_ASKED, redirect: "manual" });
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: "application/json",
      "user-agent": "Broadsheet/test (+http://127.0.0.1:8787)",
    });
  });

  it("is conditional when there is an etag, and then 304 is an answer", async () => {
    const upstream = answering(() => new Response(null, { status: 304, headers: { etag: '"b"' } }));
    const answer = await requestText(upstream, URL_ASKED, { ...OPTIONS, etag: '"a"' });
    expect(answer).toEqual({ place: PLACE, status: 304, etag: '"b"', retryAfterSeconds: null, text: "" });
    expect(upstream.requests[0]?.headers.get("if-none-match")).toBe('"a"');
  });

  it("takes an answer without a content type, with a byte order mark, cut anywhere", async () => {
    const bytes = new TextEncoder().encode("\ufeff[“é”, “🌳”]");
    const answer = () => new Response(streaming(Array.from(bytes, (byte) => Uint8Array.of(byte))));
    expect((await ask(answer)).text).toBe("[“é”, “🌳”]");
  });
});

describe("a request that sends something", () => {
  const sent = async (options: Partial<RequestOptions>) => {
    const upstream = answering(json("{}"));
    await requestText(upstream, URL_ASKED, { ...OPTIONS, ...options });
    return upstream.requests[0];
  };

  it("posts a JSON text, and still follows no redirect", async () => {
    const request = await sent({ json: '{"query":"{é}"}' });
    expect(request).toMatchObject({ method: "POST", url: URL_ASKED, redirect: "manual" });
    expect(request?.headers.get("content-type")).toBe("application/json");
    expect(await request?.text()).toBe('{"query":"{é}"}');
  });

  it("shows its authorization, and sends none unasked", async () => {
    expect((await sent({ authorization: "bearer a-token" }))?.headers.get("authorization")).toBe("bearer a-token");
    expect((await sent({ json: "{}" }))?.headers.has("authorization")).toBe(false);
  });

  it("fails as a GET does", async () => {
    const refused = requestText(answering(json("", { status: 502 })), URL_ASKED, { ...OPTIONS, json: "{}" });
    await expect(refused).rejects.toMatchObject({ kind: "status", status: 502 });
    const slow = requestText(hanging(), URL_ASKED, { ...OPTIONS, json: "{}", timeoutSeconds: 0.05 });
    await expect(slow).rejects.toMatchObject({ kind: "timeout" });
  });
});

describe("scenario 1: an upstream that fails", () => {
  const failing: [string, () => Response, object][] = [
    ["503", json("busy", { status: 503 }), { kind: "status", status: 503, message: `${PLACE} answered 503` }],
    ["404", json("[]", { status: 404 }), { kind: "status", status: 404 }],
    ["204", json(null, { status: 204 }), { kind: "status", status: 204 }],
    ["304 unasked", json(null, { status: 304 }), { kind: "status", status: 304 }],
    [
      "HTML",
      document("<html>", "text/html; charset=utf-8"),
      { kind: "content-type", message: `${PLACE} answered with text/html where application/json was due` },
    ],
    [
      "more bytes than allowed",
      json(streaming([new Uint8Array(900).fill(32), new Uint8Array(900).fill(32)])),
      { kind: "too-large", message: `${PLACE} sent more than 1000 bytes` },
    ],
    [
      "a connection that breaks",
      json(streaming([], new Error("internal error; reference = x"))),
      {
        kind: "connection",
        message: `${PLACE} broke off: the connection was lost`,
      },
    ],
    ["invalid UTF-8", json(Uint8Array.of(0x5b, 0xff, 0x5d)), { kind: "malformed" }],
    ["UTF-8 that ends midway", json(Uint8Array.of(0x5b, 0xc3)), { kind: "malformed" }],
  ];
  it.each(failing)("%s", async (_, answer, error) => {
    const failure = await ask(answer).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(UpstreamError);
    expect(failure).toMatchObject(error);
  });

  it("a reset, without the runtime's own words", async () => {
    const upstream: Upstream = {
      userAgent: "test",
      fetch: () => Promise.reject(new Error("internal error; reference = 0a1b2c")),
    };
    const error = await requestText(upstream, URL_ASKED, OPTIONS).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: "connection", status: null });
    expect(String(error)).toContain(PLACE);
    expect(String(error)).not.toContain("reference");
  });

  it("20 MB are not read to their end", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
        if (sent > 20_000_000) controller.close();
      },
    });
    await expect(ask(json(body), { maxBytes: 1_000_000 })).rejects.toMatchObject({ kind: "too-large" });
    expect(sent).toBeLessThan(2_000_000);
  });
});

describe("the timeout", () => {
  const timeoutSeconds = 0.05;
  const error = { kind: "timeout", message: `${PLACE} took longer than 0.05 s` };

  it("covers the wait for an answer", async () => {
    await expect(requestText(hanging(), URL_ASKED, { ...OPTIONS, timeoutSeconds })).rejects.toMatchObject(error);
  });

  it("covers a body that stops coming, and lets go of it", async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Uint8Array.of(0x5b)),
      cancel: () => void (cancelled = true),
    });
    await expect(ask(json(body), { timeoutSeconds })).rejects.toMatchObject(error);
    expect(cancelled).toBe(true);
  });
});

describe("Retry-After", () => {
  const date = "Tue, 05 May 2026 08:00:00 GMT";
  const cases: [string, HeadersInit, number | null][] = [
    ["seconds", { "retry-after": "120" }, 120],
    ["seconds without end", { "retry-after": "99999999999999999999" }, 86_400],
    ["a date", { "retry-after": "Tue, 05 May 2026 08:02:00 GMT", date }, 120],
    ["a date that is over", { "retry-after": "Tue, 05 May 2026 07:00:00 GMT", date }, 0],
    ["a date next year", { "retry-after": "Wed, 05 May 2027 08:00:00 GMT", date }, 86_400],
    ["a date without the answer's own", { "retry-after": "Tue, 05 May 2026 08:02:00 GMT" }, null],
    ["something else", { "retry-after": "-5", date }, null],
    ["a limit used up", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1777968120", date }, 120],
    ["a limit used up, and seconds", { "x-ratelimit-remaining": "0", "retry-after": "7", date }, 7],
    ["a limit not used up", { "x-ratelimit-remaining": "1", "x-ratelimit-reset": "1777968120", date }, null],
    ["a limit used up until someday", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "soon", date }, null],
    ["a limit used up at no date", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1777968120" }, null],
    ["nothing", {}, null],
  ];
  it.each(cases)("%s", async (_, headers, retryAfterSeconds) => {
    await expect(ask(json("slow down", { status: 429, headers }))).rejects.toMatchObject({
      kind: "status",
      status: 429,
      retryAfterSeconds,
    });
  });

  it("comes with a document as well", async () => {
    const answer = json("{}", { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1777968120", date } });
    expect(await ask(answer)).toMatchObject({ status: 200, text: "{}", retryAfterSeconds: 120 });
  });

  it("is told to the operator", async () => {
    const answer = json("", { status: 503, headers: { "retry-after": "30" } });
    await expect(ask(answer)).rejects.toThrow(`${PLACE} answered 503 (retry after 30 s)`);
  });
});

describe("scenario 11: redirects", () => {
  const cases: [string, string][] = [
    ["https://evil.example/api", "https://evil.example"],
    ["http://huggingface.co/api/daily_papers", "http://huggingface.co"],
    ["/login", "https://huggingface.co"],
  ];
  it.each(cases)("to %s are refused", async (location, origin) => {
    const upstream = answering(() => new Response(null, { status: 302, headers: { location } }));
    await expect(requestText(upstream, URL_ASKED, OPTIONS)).rejects.toMatchObject({
      kind: "redirect",
      status: 302,
      message: `${PLACE} redirects to ${origin}`,
    });
    expect(upstream.requests).toHaveLength(1);
  });
});

describe("documents that come with an error status", () => {
  const options = { ...OPTIONS, documentStatuses: [400] };

  it("are read", async () => {
    const answer = await requestStream(answering(json('{"error":1}', { status: 400 })), URL_ASKED, options);
    expect(answer.status).toBe(400);
    let text = "";
    for await (const chunk of answer.chunks) text += chunk;
    expect(text).toBe('{"error":1}');
  });

  it("are not read when they are of another type", async () => {
    const answer = document("<html>", "text/html", { status: 400 });
    await expect(requestStream(answering(answer), URL_ASKED, options)).rejects.toMatchObject({ kind: "status" });
  });
});
