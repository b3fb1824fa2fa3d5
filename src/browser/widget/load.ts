import type { EmbeddedList, EmbeddedPaper } from "../../domain/embedded.ts";
import type { ProblemDetails } from "../../domain/api.ts";

/** A list that can be shown. */
export type Loaded = EmbeddedList & { items: [EmbeddedPaper, ...EmbeddedPaper[]] };

/**
 * Asks the site for a list. `null` where it has none to show, or does not answer; what is wrong with the attributes is
 * said on the console, for whoever wrote them.
 */
export async function load(address: string, signal: AbortSignal): Promise<Loaded | null> {
  try {
    // Without cookies the answer is the same for everybody, and needs no CORS of the strict kind.
    const answer = await fetch(address, { credentials: "omit", signal });
    const body: unknown = await answer.json();
    if (answer.status === 400) warn((body as Partial<ProblemDetails>).detail ?? "");
    return answer.ok && isShown(body) ? body : null;
  } catch {
    return null;
  }
}

export function warn(text: string): void {
  console.warn(`trending-papers: ${text}`);
}

/** The site's own answers have the shape; what something else answers in its place has not. */
function isShown(body: unknown): body is Loaded {
  const items = (body as Partial<EmbeddedList> | null)?.items;
  return Array.isArray(items) && items.length > 0 && items.every((item) => item instanceof Object);
}
