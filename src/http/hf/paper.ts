import type { Context } from "hono";
import type { Item } from "../../domain/api.ts";
import type { AppEnv } from "../app-env.ts";
import { findPaper } from "../paper.ts";
import { Problem } from "../problem.ts";

/** The paper that an address names. Hugging Face has one answer to what is no id and to what it does not know: `null`. */
export async function findHubPaper(c: Context<AppEnv>, text: string): Promise<Item | null> {
  try {
    return await findPaper(c, text);
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return null;
    throw error;
  }
}
