import { fileURLToPath } from "node:url";

/** Where wrangler.toml, package.json and migrations/ are. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url).href);
