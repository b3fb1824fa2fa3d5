// Writes the OpenAPI document that the Worker serves. `npm run openapi` formats it as well; a test says when it is stale.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDocument } from "../src/http/schemas/document.ts";
import { projectRoot } from "./lib/paths.ts";

writeFileSync(join(projectRoot, "src/http/openapi.json"), JSON.stringify(makeDocument(), null, 2));
