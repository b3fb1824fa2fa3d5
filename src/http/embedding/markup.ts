export type Attributes = Record<string, string | number>;

/** A tag as HTML. Escaped for attributes in double quotes: https://html.spec.whatwg.org/multipage/syntax.html#attributes-2 */
export function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === "" ? ` ${attribute}` : ` ${attribute}="${escaped(String(value))}"`,
  );
  return `<${name}${written.join("")}>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
