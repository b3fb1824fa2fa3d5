import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPaperMarkdown } from "../../src/http/hf/paper-markdown.ts";
import { sampleItem } from "../feeds/sample.ts";
import { HOSTILE, OLD_ID, openWorld, SITE_URL, WITHDRAWN, type World } from "./world.ts";

const FENCE = "```";

describe("a paper as Markdown", () => {
  it("says what its page says, with a citation", () => {
    const item = sampleItem({ version: 2, updatedAt: "2026-05-09T08:00:00Z", projectUrl: "https://lanterns.example/" });
    expect(renderPaperMarkdown(item)).toBe(`# Lanterns: Small Indices for Long Books

Ada Quill, Ben Orrin (Harbour Lab)

- arXiv: 2605.90001, version 2
- Published: 2026-05-01
- Revised: 2026-05-09
- On the daily list: 2026-05-04
- Topics: Long context, Code released
- Page: <https://broadsheet.example/papers/2605.90001>
- arXiv: <https://arxiv.org/abs/2605.90001>
- PDF: <https://arxiv.org/pdf/2605.90001>
- Code: <https://github.com/quill/lanterns>
- Project: <https://lanterns.example/>

## Abstract

Long books are slow to read. A small index helps.

It is trained with the reader.

## Citation

${FENCE}bibtex
@misc{quill2026lanterns,
  title = {{Lanterns: Small Indices for Long Books}},
  author = {Quill, Ada and Orrin, Ben},
  year = {2026},
  eprint = {2605.90001},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/2605.90001},
}
${FENCE}
`);
  });

  it("leaves out what is not known", () => {
    const bare = { authors: [], categories: [], tags: [], organization: null, listedAt: null, codeUrl: null };
    const text = renderPaperMarkdown(sampleItem({ ...bare, abstract: "" }));
    expect(text).not.toMatch(/null|undefined|\n\n\n|list|Topics|Revised|Code|primaryClass|\(\)/);
  });

  it.each([
    ["<script>alert(1)</script>", "< script>alert(1)< /script>"],
    ["\\<img src=x onerror=alert(1)>", "\\< img src=x onerror=alert(1)>"],
    ["<javascript:alert(1)> <!-- x", "< javascript:alert(1)> < !-- x"],
    ["[here](javascript:alert(1)) ![p](x) [r][s] [d]: x", "[here] (javascript:alert(1)) ![p] (x) [r] [s] [d] : x"],
    ["# no heading", "\\# no heading"],
    ["> no quotation", "\\> no quotation"],
    ["- no item", "\\- no item"],
    ["1. no number", "1\\. no number"],
    [`${FENCE} no code`, `\\${FENCE} no code`],
    ["two\nlines", "two lines"],
    ["$a_i < b$, $a_i^2$ and *this*: 3 > 2", "$a_i < b$, $a_i^2$ and *this*: 3 > 2"],
    ["-1.5 dB, 2.5D", "-1.5 dB, 2.5D"],
  ])("keeps %j text in an abstract", (abstract, expected) => {
    const text = renderPaperMarkdown(sampleItem({ abstract }));
    expect(text.split("## Abstract\n\n")[1]?.split("\n\n## Citation")[0]).toBe(expected);
  });

  it("keeps what is in a title and in names from being more than text", () => {
    const title = "# <b>Bold</b>";
    const text = renderPaperMarkdown(
      sampleItem({ title, authors: [{ name: "<i>Ada</i>" }], organization: "<u>Lab</u>" }),
    );
    expect(text).toMatch(/^# \\# < b>Bold< \/b>\n\n< i>Ada< \/i> \(< u>Lab< \/u>\)\n/);
  });
});

describe("/papers/{id}.md", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it.each(["2605.05001", "2605.05001v1", OLD_ID, `${OLD_ID}v2`])("%s is Markdown in UTF-8", async (id) => {
    const answer = await world.get(`/papers/${id}.md`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/markdown; charset=utf-8"]);
    expect(await answer.text()).toContain(`- Page: <${SITE_URL}/papers/${id.replace(/v\d$/, "")}>\n`);
  });

  it("is no page in disguise", async () => {
    const text = await (await world.get(`/papers/${HOSTILE.id}.md`)).text();
    expect(text).toMatch(/^# < script>alert\("1"\)< \/script> & "quoted" \]\]>\n/);
  });

  it("of a withdrawn paper is gone, with the day and arXiv's record", async () => {
    const answer = await world.get(`/papers/${WITHDRAWN}.md`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([410, "no-store"]);
    expect(await answer.text()).toBe(
      `# Lantern 3 of 2026-05-04: robot learning in harbours\n\nWithdrawn on 2026-05-04. arXiv keeps the record and the authors' reason: <https://arxiv.org/abs/${WITHDRAWN}>\n`,
    );
  });

  it.each(["2605.99999", "nonsense", "a/b"])(
    "%s that is not there is a 404, which is what clients look at",
    async (id) => {
      const answer = await world.get(`/papers/${id}.md`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html; charset=UTF-8"]);
      expect(await answer.text()).toContain(`There is nothing at /papers/${id}.md.`);
    },
  );

  it("leaves the page a page, whatever is accepted", async () => {
    const answer = await world.get("/papers/2605.05001", { headers: { accept: "text/markdown" } });
    expect([answer.headers.get("content-type"), answer.headers.get("vary")]).toEqual([
      "text/html; charset=UTF-8",
      null,
    ]);
  });
});
