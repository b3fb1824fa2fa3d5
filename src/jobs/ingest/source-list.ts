import type { Config } from "../../config.ts";
import { arxivApi } from "./arxiv-api-job.ts";
import { arxivFeed } from "./arxiv-feed-job.ts";
import { arxivOai, arxivOaiBackfill } from "./arxiv-oai-jobs.ts";
import { github } from "./github-job.ts";
import { hfBackfill, hfDaily, hfSweep } from "./hf-jobs.ts";
import { hn } from "./hn-job.ts";
import type { SourceJob } from "./source-job.ts";

/** Sources that never ask arXiv, and those that do and so take turns. Each runs in this order. */
export const LIST_JOBS: SourceJob[] = [hfDaily, hfSweep, hfBackfill, hn, github];
export const ARXIV_JOBS: SourceJob[] = [arxivFeed, arxivOai, arxivApi, arxivOaiBackfill];

/** All sources, and whether the settings have them on. */
export function sourceSettings(config: Config): { name: string; enabled: boolean }[] {
  return [...LIST_JOBS, ...ARXIV_JOBS].map((job) => ({ name: job.name, enabled: job.address(config) !== null }));
}
