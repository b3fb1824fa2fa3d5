/** Replaces pictures that do not load by their fallbacks, those too that failed before this ran. */
export function replaceBrokenPictures(): void {
  // The event does not bubble.
  document.addEventListener("error", ({ target }) => target instanceof HTMLImageElement && replace(target), true);
  for (const picture of document.images) if (picture.complete && picture.naturalWidth === 0) replace(picture);
}

function replace(picture: HTMLImageElement): void {
  const { fallback } = picture.dataset;
  if (fallback === undefined) return;
  delete picture.dataset["fallback"]; // once: the fallback may be missing too
  picture.src = fallback;
}
