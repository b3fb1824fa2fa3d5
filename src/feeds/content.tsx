import type { Item } from "../domain/api.ts";
import { linksOf, paragraphsOf } from "../domain/wording/links.ts";
import { abstractOf } from "../domain/wording/plain.ts";
import { htmlText } from "./markup.ts";

/** The entry as HTML text, escaped once; whatever carries it (XML, JSON) escapes it again. */
export function contentHtml(item: Item): string {
  const topics = item.tags.map((tag) => tag.name).join(", ");
  return htmlText(
    <>
      {item.withdrawnAt !== null && (
        <p>
          <strong>Withdrawn by its authors.</strong>
        </p>
      )}
      <Abstract item={item} />
      <p>
        {linksOf(item).map(({ label, href }, index) => (
          <>
            {index > 0 && " · "}
            <a href={href}>{label}</a>
          </>
        ))}
      </p>
      {topics !== "" && <p>Topics: {topics}</p>}
    </>,
  );
}

/** The abstract alone as HTML text, a paragraph each. */
export function abstractHtml(item: Item): string {
  return htmlText(<Abstract item={item} />);
}

function Abstract({ item }: { item: Item }) {
  return paragraphsOf(abstractOf(item)).map((paragraph) => <p>{paragraph}</p>);
}
