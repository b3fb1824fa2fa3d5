import type { Item } from "../../domain/api.ts";
import { webUrl } from "../../domain/wording/web-url.ts";

/** The path of the picture that is drawn for a paper. */
export function cardPath(id: string): string {
  return `/papers/${id}/card.png`;
}

/** The picture that goes with a link to a paper, an absolute address or a path. */
export function pictureOf(item: Item): string {
  return webUrl(item.thumbnailUrl) ?? cardPath(item.id);
}
