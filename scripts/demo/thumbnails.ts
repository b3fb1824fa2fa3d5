import { forecast, intervals, learningCurves, quantized, survival } from "./figures/charts.ts";
import { type Figure, HEIGHT, RULE, WIDTH } from "./figures/canvas.ts";
import { boundary, descent, flow, ridges } from "./figures/fields.ts";
import { attentionHeads, dotMatrix, tiles, treemap } from "./figures/grids.ts";
import { molecule, network, searchTree } from "./figures/networks.ts";
import { alignedTexts, documents, schedule, source } from "./figures/pages.ts";
import { arm, routes } from "./figures/robots.ts";
import { frames, waveform } from "./figures/scenes.ts";
import { mesh } from "./figures/solids.ts";
import type { Area } from "./papers/demo-text.ts";
import { createRandom, pick } from "./random.ts";

const FIGURES: Record<Area, [Figure, ...Figure[]]> = {
  agents: [searchTree, network],
  alignment: [boundary, intervals],
  audio: [waveform],
  code: [source],
  data: [treemap, documents],
  diffusion: [flow, tiles],
  documents: [documents],
  efficiency: [quantized, schedule, learningCurves],
  evaluation: [intervals, dotMatrix],
  federated: [network, learningCurves],
  graphs: [network],
  interpretability: [attentionHeads, boundary],
  language: [attentionHeads, learningCurves, alignedTexts],
  maths: [searchTree, ridges],
  medicine: [survival, tiles],
  multilingual: [alignedTexts],
  multimodal: [tiles, alignedTexts, frames],
  reasoning: [searchTree, descent],
  recommenders: [dotMatrix],
  retrieval: [documents, boundary],
  rl: [learningCurves, routes, descent],
  robotics: [arm, routes],
  science: [molecule, ridges, flow],
  systems: [schedule],
  tabular: [dotMatrix, boundary],
  theory: [descent, ridges, learningCurves],
  "three-d": [mesh],
  "time-series": [forecast],
  video: [frames],
  vision: [tiles, boundary],
};

/** An SVG of 1200 by 675, without text or anything from elsewhere; the same paper always has the same picture. */
export function drawThumbnail({ id, area }: { id: string; area: Area }): string {
  const random = createRandom(id);
  const figure = pick(random, FIGURES[area]);
  const frame = `<rect x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}" fill="none" stroke="${RULE}" stroke-width="2"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdf8"/>${figure(random)}${frame}</svg>`;
}
