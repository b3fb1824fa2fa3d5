import type { Config } from "../config.ts";
import type { EditionReader } from "../editions/reader.ts";
import type { BodyCache } from "./bodies.ts";
import type { Windows } from "./rate-limit.ts";

/** What every handler finds in its context. */
export interface AppEnv {
  Bindings: Env;
  Variables: {
    config: Config;
    editions: EditionReader;
    bodies: BodyCache;
    windows: Windows;
    /** Whether a token of Turnstile comes from a human; `null` where nobody is asked. */
    humanCheck: ((token: string) => Promise<boolean>) | null;
    /** The instant of the request, ms since 1970: the edge alone reads the clock. */
    now: number;
  };
}
