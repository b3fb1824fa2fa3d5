type Value = string | number | boolean | readonly string[] | null | undefined;

/** The query string of what is given; lists become repeated parameters. */
export function queryOf(params: Record<string, Value>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    for (const each of [value ?? []].flat()) query.append(name, String(each));
  const text = String(query);
  return text === "" ? "" : `?${text}`;
}

/**
 * An arXiv identifier as a part of a path. The slash of an old one stays as it is, for not everything between here and
 * Broadsheet leaves `%2F` alone; any other is encoded, so that `../` leads nowhere.
 */
export function pathOfId(id: string): string {
  return encodeURIComponent(id).replace(/([a-z])%2F(\d)/i, "$1/$2");
}
