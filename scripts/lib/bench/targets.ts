import { send, type Target } from "./load.ts";

export const BARE_HOST = "bare.example";

/** The bare Worker, told apart by its host name. */
export function bareTarget(origin: string): Target {
  return { origin, path: "/", headers: { host: BARE_HOST }, status: 200 };
}

/** What readers, feed readers and programs ask for most, by name. */
export async function findTargets(origin: string): Promise<[name: string, target: Target][]> {
  const get = (path: string): Target => ({ origin, path, headers: {}, status: 200 });
  const latest = get("/api/v1/daily/latest");
  const { headers, body } = await send(latest);
  const { items }: { items: { id: string; title: string; abstract: string }[] } = JSON.parse(body.toString());
  const [paper] = items;
  if (headers.etag === undefined || paper === undefined) throw new Error(`${latest.path} has no ETag or no items`);
  return [
    [latest.path, latest],
    [`${latest.path} (304)`, { ...latest, headers: { "if-none-match": headers.etag }, status: 304 }],
    ...["/api/v1/trending?window=day", "/feeds/daily.atom", "/"].map((path): [string, Target] => [path, get(path)]),
    ["/papers/{id}", get(`/papers/${paper.id}`)],
    ["/api/v1/papers/{id}/similar", get(`/api/v1/papers/${paper.id}/similar`)],
    ["/api/v1/search, a title less a word", get(searchFor(paper.title.split(" ").slice(1).join(" ")))],
    ["/api/v1/search, a sentence", get(searchFor(paper.abstract.split(". ")[0] ?? ""))],
  ];
}

function searchFor(q: string): string {
  return `/api/v1/search?${new URLSearchParams({ q, limit: "20" }).toString()}`;
}
