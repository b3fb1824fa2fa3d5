import type { ProblemDetails } from "../domain/api.ts";

/** An answer that is not 2xx. Its message is the problem's `detail`. A connection that fails is the platform's own error. */
export class BroadsheetError extends Error {
  override readonly name = "BroadsheetError";
  readonly status: number;
  /** `null` for an answer that is no problem document: something between here and Broadsheet gave it. */
  readonly problem: ProblemDetails | null;
  /** Seconds to wait before asking again; `null` where the answer names none. */
  readonly retryAfter: number | null;

  constructor(status: number, problem: ProblemDetails | null, retryAfter: number | null) {
    super(problem?.detail ?? `HTTP status ${status}`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Reads what an answer says of its failure. */
export async function errorOf(response: Response): Promise<BroadsheetError> {
  const { status, headers } = response;
  // Read whatever it is: the connection is free again only then.
  const body = await response.json().catch(() => null);
  const isProblem = headers.get("content-type")?.startsWith("application/problem+json");
  // A date is allowed too (RFC 9110 §10.2.3), but Broadsheet and Cloudflare give seconds.
  const retryAfter = /^\d+$/.exec(headers.get("retry-after") ?? "");
  return new BroadsheetError(
    status,
    isProblem ? (body as ProblemDetails | null) : null, // RFC 9457: that type is that document
    retryAfter && Number(retryAfter[0]),
  );
}
