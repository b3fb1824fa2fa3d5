import { announce } from "./announce.ts";

/** How long a button says what it did, in ms. */
const SAID_FOR = 2000;

/** Browsers have no clipboard where the connection is not private: https://w3c.github.io/clipboard-apis/#dom-navigator-clipboard */
export function canCopy(): boolean {
  return "clipboard" in navigator;
}

/** Shows the buttons that copy the text of an element; without a clipboard they stay hidden. */
export function offerCopies(): void {
  if (!canCopy()) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const text = document.querySelector(`#${CSS.escape(button.dataset["copy"] ?? "")}`)?.textContent ?? "";
      void copyText(button, text);
    });
  }
}

/** Copies a text. The button says so where it stands: the style sheet lays the word over its own, so nothing moves. */
export async function copyText(button: HTMLButtonElement, text: string): Promise<void> {
  const said = await navigator.clipboard.writeText(text).then(
    () => "Copied",
    () => "Not copied",
  );
  announce(said);
  button.dataset["said"] = said;
  setTimeout(() => delete button.dataset["said"], SAID_FOR);
}
