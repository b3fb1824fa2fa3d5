/** What the site calls itself on others. Invented papers are marked there as well. */
export function siteName({ name, demo }: { name: string; demo: boolean }): string {
  return demo ? `${name} (demo)` : name;
}
