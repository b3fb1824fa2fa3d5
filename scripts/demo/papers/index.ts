import { AGENTS } from "./agents.ts";
import type { DemoText } from "./demo-text.ts";
import { LANGUAGE } from "./language.ts";
import { LEARNING } from "./learning.ts";

/** Every paper of the demo edition, in no order that matters. */
export const DEMO_TEXTS: readonly DemoText[] = [...AGENTS, ...LANGUAGE, ...LEARNING];
