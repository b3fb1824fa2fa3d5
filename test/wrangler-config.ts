import { unstable_readConfig } from "wrangler";
import * as z from "zod";

// wrangler's own type of its configuration comes from a package that it does not bring along.
const Config = z.looseObject({
  triggers: z.object({ crons: z.array(z.string()) }),
  queues: z.object({
    producers: z.array(z.object({ binding: z.string(), queue: z.string() })),
    consumers: z.array(z.looseObject({ queue: z.string(), dead_letter_queue: z.string().optional() })),
  }),
  ratelimits: z.array(z.looseObject({ name: z.string() })),
  vars: z.record(z.string(), z.string()),
});

/** wrangler.toml, as wrangler reads it. */
export function readWranglerConfig(): z.infer<typeof Config> {
  return Config.parse(unstable_readConfig({ config: "wrangler.toml" }, { hideWarnings: true }));
}
