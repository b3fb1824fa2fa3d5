import { AGENTS } from "./agents.ts";
import { APPLIED } from "./applied.ts";
import type { DemoText } from "./demo-text.ts";
import { EFFICIENCY } from "./efficiency.ts";
import { FOUNDATIONS } from "./foundations.ts";
import { GENERATION } from "./generation.ts";
import { LANGUAGE } from "./language.ts";
import { LEARNING } from "./learning.ts";
import { PERCEPTION } from "./perception.ts";

/** Every paper of the demo edition, in no order that matters. */
export const DEMO_TEXTS: readonly DemoText[] = [
  ...AGENTS,
  ...APPLIED,
  ...EFFICIENCY,
  ...FOUNDATIONS,
  ...GENERATION,
  ...LANGUAGE,
  ...LEARNING,
  ...PERCEPTION,
];
