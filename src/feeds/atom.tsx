import type { Item } from "../domain/api.ts";
import { contentHtml } from "./content.tsx";
import { changedAt, enteredAt, entryId, feedId, isoInstant, type Feed } from "./feed.ts";
import { paragraphsOf } from "../domain/wording/links.ts";
import { abstractOf, titleOf } from "../domain/wording/plain.ts";
import { IN_PLACE, xmlDocument } from "./markup.ts";

export const ATOM_CONTENT_TYPE = "application/atom+xml; charset=utf-8";

// The scheme that arXiv's own Atom answers give for its categories.
const ARXIV_SCHEME = "http://arxiv.org/schemas/atom";

/** Atom 1.0, RFC 4287. */
export function renderAtom(feed: Feed): string {
  return xmlDocument(
    <feed xmlns="http://www.w3.org/2005/Atom" {...{ "xml:lang": feed.language }}>
      <id>{feedId(feed)}</id>
      <title {...IN_PLACE}>{feed.title}</title>
      <subtitle>{feed.description}</subtitle>
      <updated>{isoInstant(feed.updatedAt)}</updated>
      <author>
        <name>{feed.siteName}</name>
      </author>
      <generator>{feed.siteName}</generator>
      {/* Some readers take the first link for the page, whatever it is. */}
      <link {...IN_PLACE} rel="alternate" type="text/html" href={feed.alternateUrl} />
      <link {...IN_PLACE} rel="self" type="application/atom+xml" href={feed.selfUrl} />
      {feed.hubUrl !== null && <link {...IN_PLACE} rel="hub" href={feed.hubUrl} />}
      {feed.items.map((item) => (
        <Entry item={item} />
      ))}
    </feed>,
  );
}

function Entry({ item }: { item: Item }) {
  return (
    <entry>
      <id>{entryId(item)}</id>
      <title {...IN_PLACE}>{titleOf(item)}</title>
      <updated>{changedAt(item)}</updated>
      <published>{enteredAt(item)}</published>
      {item.authors.map((author) => (
        <author>
          <name>{author.name}</name>
        </author>
      ))}
      <link {...IN_PLACE} rel="alternate" type="text/html" href={item.url} />
      <link {...IN_PLACE} rel="related" type="text/html" href={item.abstractUrl} title="arXiv" />
      {item.tags.map((tag) => (
        <category term={tag.slug} label={tag.name} />
      ))}
      {item.categories.map((category) => (
        <category term={category} scheme={ARXIV_SCHEME} label={category} />
      ))}
      <summary>{paragraphsOf(abstractOf(item)).join("\n\n")}</summary>
      <content type="html">{contentHtml(item)}</content>
    </entry>
  );
}
