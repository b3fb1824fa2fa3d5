// Parts after a comma that belong to the name before it.
const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV|VI{0,3}|Ph\.?\s?D|M\.?D|Esq)\.?$/i;

/**
 * Splits the feed's list of names at its commas. A comma also stands before `Jr.` and the like, which are joined to
 * their names as arXiv's other interfaces write them, and within parentheses (affiliations, collaborations).
 */
export function splitCreators(creators: string): string[] {
  const names: string[] = [];
  for (const part of splitOutsideParentheses(creators)) {
    const name = part.trim();
    const previous = names.at(-1);
    if (previous !== undefined && SUFFIX.test(name)) names[names.length - 1] = `${previous} ${name}`;
    else if (name) names.push(name);
  }
  return names;
}

function splitOutsideParentheses(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[(),]/g)) {
    if (mark === "(") depth += 1;
    else if (mark === ")") depth -= 1;
    else if (depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  // A parenthesis that is never closed would swallow all names after it.
  return depth === 0 ? [...parts, text.slice(start)] : text.split(",");
}
