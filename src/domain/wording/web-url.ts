/** The address when it is an absolute http(s) one, else `null`: anything else (`javascript:`, `data:`, relative) is no link. */
export function webUrl(url: string | null): string | null {
  if (url === null || !/^https?:\/\//.test(url)) return null;
  return URL.canParse(url) ? url : null;
}
