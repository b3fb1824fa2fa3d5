/** A picture in a 16:9 box that is reserved before it loads. The title beside it says what it is of, so `alt` is empty. */
export function Thumbnail({ src, first }: { src: string; first: boolean }) {
  const loading = first ? "eager" : "lazy";
  return <img class="thumbnail" src={src} alt="" width={1200} height={675} loading={loading} decoding="async" />;
}
