// What `/embed/trending.json` answers with: what a list on another site shows, and nothing else. An item of the API is
// some 3 kB, one of these 200 bytes.

export interface EmbeddedPaper {
  id: string;
  /** Its place in the edition, as everywhere; a filtered list has gaps. */
  rank: number;
  /** Plain text, formulas in Unicode. */
  title: string;
  /** Absolute. */
  url: string;
  /** One line. */
  authors: string;
  upvotes: number | null;
  githubStars: number | null;
}

export interface EmbeddedList {
  /** `Trending this week: Robotics` */
  heading: string;
  /** The whole list, as a page; absolute. */
  url: string;
  /** What the site is called. */
  site: string;
  items: EmbeddedPaper[];
}
