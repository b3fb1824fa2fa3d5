// Writes the scripts that the Worker serves to browsers, from src/browser/. A test says when they are stale.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildScripts, SCRIPTS_FILE } from "./lib/browser.ts";
import { projectRoot } from "./lib/paths.ts";

writeFileSync(join(projectRoot, SCRIPTS_FILE), `${JSON.stringify(await buildScripts(projectRoot), null, 2)}\n`);
