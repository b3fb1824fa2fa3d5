import type { EditionKey } from "../domain/edition.ts";
import { WINDOWS } from "../domain/trending.ts";

/** The editions that any change of a listed paper may show in. */
export const TRENDING_EDITIONS: EditionKey[] = WINDOWS.map((key) => ({ kind: "trending", key }));
