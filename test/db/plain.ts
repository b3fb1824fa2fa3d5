/** What the tagger says of a paper beside its tags, where a test does not ask for it. */
export const PLAIN = { topics: "", typeset: null };
