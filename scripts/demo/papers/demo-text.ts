/** What a paper is about, one word each; decides which figure its thumbnail shows. */
export type Area =
  | "agents"
  | "alignment"
  | "audio"
  | "code"
  | "data"
  | "diffusion"
  | "documents"
  | "efficiency"
  | "evaluation"
  | "federated"
  | "graphs"
  | "interpretability"
  | "language"
  | "maths"
  | "medicine"
  | "multilingual"
  | "multimodal"
  | "reasoning"
  | "recommenders"
  | "retrieval"
  | "rl"
  | "robotics"
  | "science"
  | "systems"
  | "tabular"
  | "theory"
  | "three-d"
  | "time-series"
  | "video"
  | "vision";

/** An invented paper as it is written down. Everything else about it (id, dates, authors, votes) is dealt by the world. */
export interface DemoText {
  title: string;
  abstract: string;
  area: Area;
  /** arXiv categories, the primary one first. */
  categories: [string, ...string[]];
  keywords: string[];
  kind?: "benchmark" | "dataset" | "survey" | "theory";
  /** From 0 to 1: how strongly it draws votes, comments and stars. */
  appeal: number;
  /** Has a public repository. */
  code?: boolean;
  /** Has a project page. */
  project?: boolean;
}
