import { AREAS_BY_NAME } from "../../domain/taxonomy/tags.ts";
import type { ParameterError } from "../problem.ts";
import type { Typed } from "../subscribing/typed.ts";
import { Field, Mistake, Select, Ticks } from "./subscribe-field.tsx";

const AREAS = AREAS_BY_NAME.map(({ slug, name }) => [slug, name] as const);
const AREA_SLUGS = new Set(AREAS.map(([slug]) => slug));

const CODE = [
  ["", "with or without"],
  ["true", "with"],
  ["false", "without"],
] as const;

const HINTS = {
  q: 'Every new paper with all of these words, trending or not. Also "words side by side", -without, author:, tag:, cat:, year:, has:code',
  exclude: "Words or topics, between commas",
};

export interface WhatProps {
  typed: Typed;
  errors: ParameterError[];
  /** arXiv's categories that are gathered here. */
  categories: string[];
}

/** Which papers: the filters of lists and feeds. */
export function WhatFields({ typed, errors, categories }: WhatProps) {
  const all = (name: string) => typed[name] ?? [];
  const [tags, chosen] = [all("tag"), all("category")];
  const line = (name: string, values: readonly string[] = all(name)) => (
    <input
      id={`field-${name}`}
      name={name}
      maxlength={name === "tag" || name === "q" ? 2_000 : 400}
      aria-describedby={name in HINTS ? `hint-${name}` : undefined}
      value={values.join(", ")}
    />
  );
  const count = (name: string) => (
    <input
      id={`field-${name}`}
      name={name}
      inputmode="numeric"
      pattern="[0-9]{1,9}"
      size={6}
      value={all(name)[0] ?? ""}
    />
  );
  return (
    <>
      <fieldset>
        <legend>Topics</legend>
        <p class="hint">Papers of any of these; of all topics when none is chosen.</p>
        <Ticks name="tag" options={AREAS} chosen={tags} />
        <Field name="tag" label="Narrower topics, between commas" errors={errors}>
          {line(
            "tag",
            tags.filter((tag) => !AREA_SLUGS.has(tag)),
          )}
          <span class="hint">
            Such as <em>video generation, code agents</em>. <a href="/tags">All topics</a>
          </span>
        </Field>
      </fieldset>
      <details class="more" open={hasMore(typed, errors)}>
        <summary>Categories, authors, words, votes</summary>
        <fieldset>
          <legend>arXiv categories</legend>
          <Ticks
            name="category"
            options={[...new Set([...categories, ...chosen])].map((c) => [c, c])}
            chosen={chosen}
          />
          <Mistake name="category" errors={errors} />
        </fieldset>
        <fieldset>
          <legend>People and words</legend>
          <div class="row">
            <Field name="author" label="An author’s name has" errors={errors}>
              {line("author")}
            </Field>
            <Field name="q" label="What is searched for" hint={HINTS.q} errors={errors}>
              {line(
                "q",
                [all("q").join(" ")].filter((words) => words !== ""),
              )}
            </Field>
            <Field name="exclude" label="Leave out" hint={HINTS.exclude} errors={errors}>
              {line("exclude")}
            </Field>
          </div>
        </fieldset>
        <fieldset>
          <legend>What others think</legend>
          <div class="row">
            <Field name="minUpvotes" label="Votes at least" errors={errors}>
              {count("minUpvotes")}
            </Field>
            <Field name="minStars" label="Stars at least" errors={errors}>
              {count("minStars")}
            </Field>
            <Field name="hasCode" label="Code" errors={errors}>
              <Select name="hasCode" options={CODE} chosen={all("hasCode")[0] ?? ""} />
            </Field>
          </div>
        </fieldset>
      </details>
    </>
  );
}

const MORE = ["category", "author", "q", "exclude", "minUpvotes", "minStars", "hasCode"];

/** Whether what is folded away has something in it that should be seen. */
function hasMore(typed: Typed, errors: ParameterError[]): boolean {
  return MORE.some((name) => (typed[name]?.length ?? 0) > 0 || errors.some(({ parameter }) => parameter === name));
}
