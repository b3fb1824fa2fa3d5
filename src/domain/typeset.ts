/** Placeholder until the typesetting piece arrives: to be replaced whole. */
export interface InlineElement {
  name: string;
  attributes?: Record<string, string>;
  children: Inline[];
}
export type Inline = string | InlineElement;
export interface Typeset {
  plain: { title: string; abstract: string };
  title: Inline[];
  abstract: Inline[][];
}
