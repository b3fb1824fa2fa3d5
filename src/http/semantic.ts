/** Placeholder until the semantic piece arrives: to be replaced whole. */
export interface Semantic {
  nearest(text: string, limit: number): Promise<string[]>;
}
