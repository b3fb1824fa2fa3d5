import { oneLine, truncate } from "../domain/text.ts";
import { retryAfter } from "./retry-after.ts";

export type UpstreamErrorKind =
  | "status"
  | "timeout"
  | "connection"
  | "content-type"
  | "malformed"
  | "too-large"
  | "redirect"
  | "incomplete";

/** A request to an upstream that brought nothing to use. The message is for the operator: which address, and what was wrong. */
export class UpstreamError extends Error {
  override readonly name = "UpstreamError";
  readonly kind: UpstreamErrorKind;
  readonly status: number | null;
  /** How long the upstream asked to be left alone, at most a day; `null` when it did not say. */
  readonly retryAfterSeconds: number | null;

  constructor(
    kind: UpstreamErrorKind,
    message: string,
    details: { status?: number; retryAfterSeconds?: number | null; cause?: unknown } = {},
  ) {
    super(truncate(oneLine(message), 300), { cause: details.cause });
    this.kind = kind;
    this.status = details.status ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}

/** The way out: the runtime's `fetch`, and who we say we are. */
export interface Upstream {
  fetch(request: Request): Promise<Response>;
  userAgent: string;
}

export interface RequestOptions {
  /** Content types that may come; an answer without any is taken at its word. */
  accept: string[];
  timeoutSeconds: number;
  /** Limit on the decompressed body. */
  maxBytes: number;
  /** Makes the request conditional, and a 304 an answer. */
  etag?: string | null;
  /** Statuses besides 200 that come with a document of the accepted types. */
  documentStatuses?: number[];
  /** A JSON text to POST; without it the request is a GET. */
  json?: string;
  /** The value of the Authorization header. */
  authorization?: string;
}

export interface StreamedAnswer {
  /** Host and path asked, for messages. */
  place: string;
  status: number;
  etag: string | null;
  /** What an answer that is a document says beside it of being asked again; `null` as a rule. */
  retryAfterSeconds: number | null;
  /** The body as text, to be read once; empty for a 304. Throws `UpstreamError`, as late as at its end. */
  chunks: AsyncIterable<string>;
}

/** Asks for a document and streams it as text. Redirects are not followed, and one timeout covers everything to the last byte. */
export async function requestStream(upstream: Upstream, url: string, options: RequestOptions): Promise<StreamedAnswer> {
  const { host, pathname } = new URL(url);
  const place = host + pathname;
  const signal = AbortSignal.timeout(options.timeoutSeconds * 1000);
  const headers = new Headers({ accept: options.accept.join(", "), "user-agent": upstream.userAgent });
  if (options.etag) headers.set("if-none-match", options.etag);
  if (options.authorization !== undefined) headers.set("authorization", options.authorization);
  if (options.json !== undefined) headers.set("content-type", "application/json");
  const request = options.json === undefined ? { method: "GET" } : { method: "POST", body: options.json };
  let response: Response;
  try {
    response = await upstream.fetch(new Request(url, { ...request, headers, redirect: "manual", signal }));
  } catch (cause) {
    throw broken(place, "could not be reached, or the connection was lost", options, signal, cause);
  }
  const refusal = refusalOf(place, response, options);
  if (refusal) {
    await response.body?.cancel().catch(() => {});
    throw refusal;
  }
  return {
    place,
    status: response.status,
    etag: response.headers.get("etag"),
    retryAfterSeconds: retryAfter(response.headers),
    chunks: readText(place, response.body, options, signal),
  };
}

/** Asks for a document as one text. */
export async function requestText(
  upstream: Upstream,
  url: string,
  options: Omit<RequestOptions, "documentStatuses">,
): Promise<{ place: string; status: 200 | 304; etag: string | null; retryAfterSeconds: number | null; text: string }> {
  const { chunks, status, ...answer } = await requestStream(upstream, url, options);
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return { ...answer, status: status === 304 ? 304 : 200, text };
}

/** What keeps an answer from being read, judged by its head alone. */
function refusalOf(place: string, response: Response, options: RequestOptions): UpstreamError | null {
  const { status, headers } = response;
  if (status === 304 && options.etag) return null;
  if (status >= 300 && status < 400 && headers.has("location")) {
    const target = URL.parse(headers.get("location") ?? "", `https://${place}`);
    return new UpstreamError("redirect", `${place} redirects to ${target?.origin ?? "nowhere"}`, { status });
  }
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const acceptable = type === "" || options.accept.includes(type);
  if (status !== 200 && !(options.documentStatuses?.includes(status) && acceptable)) {
    const retryAfterSeconds = retryAfter(headers);
    const pause = retryAfterSeconds === null ? "" : ` (retry after ${retryAfterSeconds} s)`;
    return new UpstreamError("status", `${place} answered ${status}${pause}`, { status, retryAfterSeconds });
  }
  if (acceptable) return null;
  const message = `${place} answered with ${truncate(type, 60)} where ${options.accept[0]} was due`;
  return new UpstreamError("content-type", message, { status });
}

async function* readText(
  place: string,
  body: ReadableStream<Uint8Array> | null,
  options: RequestOptions,
  signal: AbortSignal,
): AsyncGenerator<string> {
  if (!body) return;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  let size = 0;
  for await (const bytes of readBytes(place, body, options, signal)) {
    size += bytes.byteLength;
    if (size > options.maxBytes) {
      throw new UpstreamError("too-large", `${place} sent more than ${options.maxBytes} bytes`);
    }
    yield decode(place, decoder, bytes);
  }
  yield decode(place, decoder);
}

/** The bytes as they come. The signal is watched here too: not every runtime hands an abort on to a body that hangs. */
async function* readBytes(
  place: string,
  body: ReadableStream<Uint8Array>,
  options: RequestOptions,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  timeout.catch(() => {});
  const onAbort = () => reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), timeout]);
      if (done) return;
      yield value;
    }
  } catch (cause) {
    throw broken(place, "broke off: the connection was lost", options, signal, cause);
  } finally {
    signal.removeEventListener("abort", onAbort);
    // An answer that nobody reads to its end would hold its connection open.
    await reader.cancel().catch(() => {});
  }
}

function decode(place: string, decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new UpstreamError("malformed", `${place} sent text that is not UTF-8`, { cause });
  }
}

/** A fetch or a read that threw. What the runtime says (`internal error; reference = …`) stays in the cause. */
function broken(
  place: string,
  what: string,
  options: RequestOptions,
  signal: AbortSignal,
  cause: unknown,
): UpstreamError {
  return signal.aborted
    ? new UpstreamError("timeout", `${place} took longer than ${options.timeoutSeconds} s`, { cause })
    : new UpstreamError("connection", `${place} ${what}`, { cause });
}
