import { listWantedMetadata, settleMetadata } from "../../db/wanted.ts";
import { fetchMetadata } from "../../sources/arxiv/api.ts";
import { type SourceJob, takeRecords } from "./source-job.ts";

const IDS_PER_REQUEST = 100;
const REQUESTS_PER_RUN = 3;

/** Metadata of papers that are known from a list alone. */
export const arxivApi: SourceJob = {
  name: "arxiv-api",
  address: (config) => config.arxiv.apiUrl,
  hasWork: async (db, now) => (await listWantedMetadata(db, now, 1)).length > 0,
  async run(context, address) {
    const { db, now, upstream, gate } = context;
    for (let request = 0; request < REQUESTS_PER_RUN && context.hasTime(); request++) {
      const ids = await listWantedMetadata(db, now, IDS_PER_REQUEST);
      if (ids.length === 0) break;
      const { records, rejected } = await fetchMetadata(upstream, gate, address, ids);
      await takeRecords(
        context,
        records.map((record) => ({ record, listedAt: null })),
        rejected,
      );
      const came = new Set(records.map((record) => record.id));
      await settleMetadata(
        db,
        [...came],
        ids.filter((id) => !came.has(id)),
        now,
      );
    }
    return { nextDueAt: now };
  },
};
