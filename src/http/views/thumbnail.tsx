import { webUrl } from "../../feeds/web-url.ts";

/** A picture in a 16:9 box that is reserved before it loads. The title beside it says what it is of, so `alt` is empty. */
export function Thumbnail({ url, first = false }: { url: string | null; first?: boolean }) {
  const src = webUrl(url);
  if (src === null) return null;
  const loading = first ? "eager" : "lazy";
  return <img class="thumbnail" src={src} alt="" width={1200} height={675} loading={loading} decoding="async" />;
}
