/** Papers shown when nothing else is asked for, and at most: what the site says too. */
const USUAL = 5;
const MOST = 20;

/** The parameter of the API that each attribute stands for. */
const PARAMETERS = {
  tag: "tag",
  category: "category",
  author: "author",
  q: "q",
  exclude: "exclude",
  "has-code": "hasCode",
  "min-upvotes": "minUpvotes",
  "min-stars": "minStars",
  "max-age-days": "maxAgeDays",
  window: "window",
  limit: "limit",
};

/** Those that take several values, with commas between them. */
const REPEATABLE = ["tag", "category", "exclude"];

/** The attributes that choose papers. */
export const ATTRIBUTES = Object.keys(PARAMETERS);

type Attribute = (name: string) => string | null;

/** Where the papers that an element's attributes ask for are; `base` is any address of the site. Empty attributes say nothing. */
export function addressOf(base: string, attribute: Attribute): string {
  const url = new URL("/embed/trending.json", base);
  for (const [name, parameter] of Object.entries(PARAMETERS))
    for (const value of valuesOf(name, attribute(name))) url.searchParams.append(parameter, value);
  return url.href;
}

function valuesOf(name: string, given: string | null): string[] {
  // As in HTML, an attribute that is there without a value means yes.
  if (name === "has-code" && given === "") return ["true"];
  const values = REPEATABLE.includes(name) ? (given ?? "").split(",") : [given ?? ""];
  return values.map((value) => value.trim()).filter((value) => value !== "");
}

/** For how many papers room is kept. */
export function roomFor(attribute: Attribute): number {
  const asked = Number(attribute("limit"));
  return Number.isInteger(asked) && asked >= 1 && asked <= MOST ? asked : USUAL;
}
