import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { Problem, problemResponse } from "../problem.ts";

/** Answers what programs and pictures ask for wrongly as a problem document; what nobody foresaw goes on to the edge. */
export function problemsAsJson(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof Problem) return problemResponse(error, c.req.path);
  throw error;
}
