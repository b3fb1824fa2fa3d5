type Tag = keyof HTMLElementTagNameMap;

/** An element with properties and children; texts become text, never markup. */
export function make<T extends Tag>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Words for who does not see. */
export function unseen(text: string): HTMLElement {
  return make("span", { className: "hidden" }, text);
}

/** A button that the keyboard reaches, with what it does. */
export function button(className: string, onclick: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  return make("button", { type: "button", className, onclick }, ...children);
}

/** What an element says, in one line; nothing where it is absent. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The cards of a page, or of a part of it, in their order. */
export function cardsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(".card")];
}

/** The main link of a card. */
export function linkOf(card: Element | null | undefined): HTMLAnchorElement | null {
  return card?.querySelector<HTMLAnchorElement>(":is(h2, h3) a") ?? null;
}
