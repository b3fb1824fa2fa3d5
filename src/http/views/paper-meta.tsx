import type { Item } from "../../domain/api.ts";
import { titleOf } from "../../domain/wording/plain.ts";

/**
 * What reference managers and Google Scholar read of a paper's page
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
 */
export function PaperMeta({ item }: { item: Item }) {
  const fields: [string, string][] = [
    ["citation_title", titleOf(item)],
    ...item.authors.map(({ name }): [string, string] => ["citation_author", name]),
    ["citation_publication_date", slashed(item.publishedAt)],
    ["citation_online_date", slashed(item.updatedAt)],
    ["citation_arxiv_id", item.id],
    // Every paper on arXiv has one: https://info.arxiv.org/help/doi.html
    ["citation_doi", `10.48550/arXiv.${item.id}`],
    ["citation_technical_report_institution", "arXiv"],
    ["citation_technical_report_number", item.id],
    ["citation_abstract_html_url", item.abstractUrl],
    ["citation_pdf_url", item.pdfUrl],
    ...item.tags.map(({ name }): [string, string] => ["citation_keywords", name]),
    ["citation_language", "en"],
  ];
  return (
    <>
      {fields.map(([name, content]) => (
        <meta name={name} content={content} />
      ))}
      <meta property="article:published_time" content={item.publishedAt} />
      <meta property="article:modified_time" content={item.updatedAt} />
      <link rel="alternate" type="text/markdown" title="Markdown" href={`/papers/${item.id}.md`} />
      <link rel="alternate" type="application/x-bibtex" title="BibTeX" href={`/papers/${item.id}.bib`} />
      <link rel="alternate" type="application/x-research-info-systems" title="RIS" href={`/papers/${item.id}.ris`} />
    </>
  );
}

/** `2026/05/04`, as Scholar wants dates. */
function slashed(instant: string): string {
  return instant.slice(0, 10).replaceAll("-", "/");
}
