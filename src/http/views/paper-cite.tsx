import type { Item } from "../../domain/api.ts";
import { bibtexOf } from "../../domain/wording/bibtex.ts";
import { apaOf } from "../../domain/wording/citations.ts";

/** How to cite a paper, to copy or to take along as a file. */
export function PaperCite({ item }: { item: Item }) {
  return (
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <Copyable id="cite-bibtex" name="BibTeX" text={bibtexOf(item)} />
      <Copyable id="cite-text" name="As text" text={apaOf(item)} />
      <p>
        Files: <a href={`/papers/${item.id}.bib`}>BibTeX</a>, <a href={`/papers/${item.id}.ris`}>RIS</a>,{" "}
        <a href={`/papers/${item.id}.md`}>Markdown</a>
      </p>
    </section>
  );
}

function Copyable({ id, name, text }: { id: string; name: string; text: string }) {
  return (
    <details>
      <summary>{name}</summary>
      <pre id={id} tabindex={0} role="region" aria-label={name}>
        {text}
      </pre>
      <button type="button" class="quiet" data-copy={id} hidden>
        Copy
      </button>
    </details>
  );
}
