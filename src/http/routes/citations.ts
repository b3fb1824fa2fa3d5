import { Hono } from "hono";
import type { Item } from "../../domain/api.ts";
import { bibtexOf } from "../../domain/wording/bibtex.ts";
import { risOf } from "../../domain/wording/citations.ts";
import type { AppEnv } from "../app-env.ts";
import { CACHE, notModified } from "../conditional.ts";
import { findPaper } from "../paper.ts";
import { Problem } from "../problem.ts";

interface Format {
  contentType: string;
  render: (item: Item) => string;
}

const BIBTEX: Format = {
  contentType: "application/x-bibtex; charset=utf-8",
  render: (item) => `${bibtexOf(item)}\n`,
};
const RIS: Format = { contentType: "application/x-research-info-systems; charset=utf-8", render: risOf };

/** `/papers/{id}.bib` and `/papers/{id}.ris`. */
export const citations = new Hono<AppEnv>().get("/papers/:file{.+\\.(?:bib|ris)}", async (c) => {
  const file = c.req.param("file");
  const { contentType, render } = file.endsWith(".bib") ? BIBTEX : RIS;
  const item = await findPaper(c, file.slice(0, -".bib".length));
  if (item.withdrawnAt !== null)
    throw new Problem(410, "Gone", `Its authors withdrew it. arXiv keeps the record: ${item.abstractUrl}`, {
      headline: "This paper was withdrawn",
    });
  const unchanged = await notModified(c, { content: item, modifiedAt: null }, CACHE.edition);
  const name = `${item.id.replace("/", "-")}${file.slice(-".bib".length)}`;
  return (
    unchanged ??
    c.body(render(item), 200, { "Content-Type": contentType, "Content-Disposition": `inline; filename="${name}"` })
  );
});
