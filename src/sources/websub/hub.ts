import { type Upstream, UpstreamError } from "../upstream.ts";

const TIMEOUT_SECONDS = 10;

/**
 * Tells a hub that these topics changed, with one POST. WebSub leaves this to publisher and hub
 * (https://www.w3.org/TR/websub/#publishing); hubs take the form of its forerunner, with `hub.url` for every topic
 * (https://pubsubhubbub.github.io/PubSubHubbub/pubsubhubbub-core-0.3.html#rfc.section.7.1).
 */
export async function tellHub(upstream: Upstream, hubUrl: string, topics: string[]): Promise<void> {
  const { host, pathname } = new URL(hubUrl);
  const place = host + pathname;
  const body = new URLSearchParams([["hub.mode", "publish"], ...topics.map((topic) => ["hub.url", topic])]);
  const signal = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
  const headers = { "user-agent": upstream.userAgent };
  let response: Response;
  try {
    response = await upstream.fetch(new Request(hubUrl, { method: "POST", body, headers, redirect: "manual", signal }));
  } catch (cause) {
    if (signal.aborted) throw new UpstreamError("timeout", `${place} took longer than ${TIMEOUT_SECONDS} s`, { cause });
    throw new UpstreamError("connection", `${place} could not be reached, or the connection was lost`, { cause });
  }
  await response.body?.cancel().catch(() => {}); // what it says beside its status is for people
  const { status } = response;
  if (response.ok) return;
  if (response.headers.has("location")) throw new UpstreamError("redirect", `${place} redirects`, { status });
  throw new UpstreamError("status", `${place} answered ${status}`, { status });
}
