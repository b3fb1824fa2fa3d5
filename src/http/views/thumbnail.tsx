import type { Item } from "../../domain/api.ts";
import { webUrl } from "../../domain/wording/web-url.ts";
import { cardPath } from "./card-path.ts";

/**
 * A picture in a 16:9 box that is reserved before it loads: the upstream's, or one that is drawn here. The title beside it
 * says what it is of, so `alt` is empty.
 */
export function Thumbnail({ item, first }: { item: Item; first: boolean }) {
  const drawn = cardPath(item.id);
  const src = webUrl(item.thumbnailUrl) ?? drawn;
  return (
    <img
      class="thumbnail"
      src={src}
      alt=""
      width={1200}
      height={675}
      loading={first ? "eager" : "lazy"}
      decoding="async"
      data-fallback={src === drawn ? undefined : drawn}
    />
  );
}
