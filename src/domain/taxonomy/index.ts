import type { AreaEntry } from "./entry.ts";
import { agents } from "./agents.ts";
import { architectures } from "./architectures.ts";
import { code } from "./code.ts";
import { documents } from "./documents.ts";
import { efficiency } from "./efficiency.ts";
import { evaluation } from "./evaluation.ts";
import { imageGeneration } from "./image-generation.ts";
import { interpretability } from "./interpretability.ts";
import { language } from "./language.ts";
import { learning } from "./learning.ts";
import { medicine } from "./medicine.ts";
import { multilingual } from "./multilingual.ts";
import { multimodal } from "./multimodal.ts";
import { privacySecurity } from "./privacy-security.ts";
import { reasoning } from "./reasoning.ts";
import { reinforcementLearning } from "./reinforcement-learning.ts";
import { retrieval } from "./retrieval.ts";
import { robotics } from "./robotics.ts";
import { safety } from "./safety.ts";
import { science } from "./science.ts";
import { society } from "./society.ts";
import { speechAudio } from "./speech-audio.ts";
import { structuredData } from "./structured-data.ts";
import { systems } from "./systems.ts";
import { threeD } from "./3d.ts";
import { training } from "./training.ts";
import { video } from "./video.ts";
import { vision } from "./vision.ts";

/** The field, area by area, in the order in which it is shown. */
export const AREAS: AreaEntry[] = [
  language,
  multilingual,
  reasoning,
  agents,
  code,
  retrieval,
  multimodal,
  documents,
  vision,
  imageGeneration,
  video,
  threeD,
  speechAudio,
  robotics,
  reinforcementLearning,
  architectures,
  training,
  efficiency,
  systems,
  learning,
  structuredData,
  safety,
  privacySecurity,
  interpretability,
  evaluation,
  science,
  medicine,
  society,
];

export { FACETS } from "./facets.ts";
