import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { onError } from "../errors.tsx";

/** An answer that Hugging Face would refuse in its own words; its clients show them. */
export class HubError extends Error {
  override readonly name = "HubError";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Writes the errors that Hugging Face has too as it does; whatever else goes wrong is a problem document as everywhere. */
export function onHubError(error: Error, c: Context<AppEnv>): Response | Promise<Response> {
  if (!(error instanceof HubError)) return onError(error, c);
  return new Response(JSON.stringify({ error: error.message }), {
    status: error.status,
    headers: {
      "Content-Type": "application/json",
      "X-Error-Message": headerText(error.message),
    },
  });
}

/** A header's value is one line of ASCII (RFC 9110 §5.5); the message may echo anything. */
function headerText(message: string): string {
  return message
    .replace(/[^\x21-\x7e]+/g, " ")
    .trim()
    .slice(0, 500);
}
