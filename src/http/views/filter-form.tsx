import type { Child } from "hono/jsx";
import type { Filters } from "../../domain/filters.ts";
import { AREAS_BY_NAME, TAGS } from "../../domain/taxonomy/tags.ts";
import { filterWords } from "../../domain/wording/filters.ts";

export interface FilterFormProps {
  /** Path of the page whose list is filtered. */
  path: string;
  filters: Filters;
  /** arXiv's categories that are gathered here. */
  categories: string[];
  /** What of the address is no filter and stays. */
  kept?: Record<string, string>;
  /** Whether the words that are looked for have a place of their own on the page. */
  searching?: boolean;
}

const CODE = [
  ["", "With or without code"],
  ["true", "With code"],
  ["false", "Without code"],
] as const;

const COUNTS = [
  ["minUpvotes", "Votes at least"],
  ["minStars", "Stars at least"],
  ["maxAgeDays", "Days old at most"],
] as const;

/** What is let through of a list: folded away until something is, and then said in words. */
export function FilterForm({ path, filters, categories, kept = {}, searching = false }: FilterFormProps) {
  const words = filterWords(searching ? { ...filters, q: null } : filters);
  return (
    <details class="filters" open={words.length > 0}>
      <summary>
        {words.length === 0 ? "Filter" : "Filtered: "}
        {words.length > 0 && <span>{words.join(", ")}</span>}
      </summary>
      <form action={path} data-filters="">
        {Object.entries(kept).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="filter-fields">
          <Repeatable name="tag" label="Topic" chosen={filters.tag} nameOf={(slug) => TAGS.get(slug)?.name ?? slug}>
            <select id="filter-tag" name="tag">
              <option value="">All topics</option>
              {AREAS_BY_NAME.map(({ slug, name }) => (
                <option value={slug}>{name}</option>
              ))}
            </select>
          </Repeatable>
          <Repeatable name="category" label="arXiv category" chosen={filters.category} nameOf={(name) => name}>
            <select id="filter-category" name="category">
              <option value="">All categories</option>
              {categories.map((category) => (
                <option value={category}>{category}</option>
              ))}
            </select>
          </Repeatable>
          {!searching && <Line name="q" label="Words" value={filters.q} />}
          <Line name="author" label="Author" value={filters.author} />
          <Repeatable
            name="exclude"
            label="Without"
            chosen={filters.exclude}
            nameOf={(word) => TAGS.get(word)?.name ?? word}
          >
            <input id="filter-exclude" name="exclude" maxlength={200} />
          </Repeatable>
          <p>
            <label for="filter-hasCode">Code</label>
            <select id="filter-hasCode" name="hasCode">
              {CODE.map(([value, label]) => (
                <option value={value} selected={value === String(filters.hasCode ?? "")}>
                  {label}
                </option>
              ))}
            </select>
          </p>
          {COUNTS.map(([name, label]) => (
            <p>
              <label for={`filter-${name}`}>{label}</label>
              <input
                id={`filter-${name}`}
                name={name}
                inputmode="numeric"
                pattern="[0-9]{1,9}"
                value={String(filters[name] ?? "")}
              />
            </p>
          ))}
        </div>
        <p class="buttons">
          <button type="submit">Apply</button>
          {words.length > 0 && <a href={path}>Remove all</a>}
          <span data-save-filter="" />
        </p>
      </form>
    </details>
  );
}

function Line({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      <input id={`filter-${name}`} name={name} maxlength={200} value={value ?? ""} />
    </p>
  );
}

interface RepeatableProps {
  name: string;
  label: string;
  chosen: string[];
  nameOf: (value: string) => string;
  children: Child;
}

/** Values that are chosen, to be unticked, and a field for one more. */
function Repeatable({ name, label, chosen, nameOf, children }: RepeatableProps) {
  return (
    <p>
      <label for={`filter-${name}`}>{label}</label>
      {children}
      {[...new Set(chosen)].map((value) => (
        <label class="chosen">
          <input type="checkbox" name={name} value={value} checked /> {nameOf(value)}
        </label>
      ))}
    </p>
  );
}

/** The filters that somebody saved in this browser; the script fills it. */
export function SavedFilters() {
  return (
    <section class="saved-filters" data-saved-filters="" hidden aria-labelledby="saved-filters">
      <h2 id="saved-filters">Saved filters</h2>
      <ul />
    </section>
  );
}
