/** What every page knows of the site it belongs to. */
export interface Site {
  name: string;
  /** Absolute, as in `https://broadsheet.example`. */
  url: string;
  version: string;
  /** True when the papers are invented because no source could be reached. */
  demo: boolean;
  contact: string | null;
}

/** A path of this site as an absolute address. */
export function absolute(site: Site, path: string): string {
  return new URL(path, site.url).href;
}
