/** One thing that was wrong with a request, and where. `detail` goes on where "the parameter" begins. */
export interface ParameterError {
  parameter: string;
  detail: string;
}

interface More {
  errors?: ParameterError[];
  headers?: Record<string, string>;
  /** What the page for people is headed with, where its status alone says too little. */
  headline?: string;
  /** Where people may go from here: paths of this site or absolute addresses. */
  links?: { label: string; href: string }[];
  /** Further members of the document (RFC 9457 §3.2). */
  extensions?: Record<string, unknown>;
}

/** An answer that is not the one asked for, as RFC 9457 describes it. Thrown by handlers, written by the error handler. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly title: string;
  readonly errors: ParameterError[];
  readonly headers: Record<string, string>;
  readonly headline: string | null;
  readonly links: { label: string; href: string }[];
  readonly extensions: Record<string, unknown>;

  constructor(status: number, title: string, detail: string, more: More = {}) {
    super(detail);
    this.status = status;
    this.title = title;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
    this.headline = more.headline ?? null;
    this.links = more.links ?? [];
    this.extensions = more.extensions ?? {};
  }
}

/** 400 for parameters, each named with what was wrong with it. */
export function badParameters(errors: ParameterError[], more: Pick<More, "headline"> = {}): Problem {
  const detail = errors.map((error) => `${error.parameter}: ${error.detail}`).join("; ");
  return new Problem(400, "Bad request", detail, { ...more, errors });
}

/** 404 for a thing that is not there; the sentence says what works instead. */
export function notFound(detail: string, more: Pick<More, "headline" | "links" | "extensions"> = {}): Problem {
  return new Problem(404, "Not found", detail, more);
}

/** The `application/problem+json` answer (https://www.rfc-editor.org/rfc/rfc9457). Never cached. */
export function problemResponse(problem: Problem, instance: string): Response {
  const { status, title, message, errors, headers, extensions } = problem;
  const body = {
    type: "about:blank",
    title,
    status,
    detail: message,
    instance,
    ...(errors.length > 0 ? { errors } : {}),
    ...extensions,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}
