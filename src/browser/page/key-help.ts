import { button, make } from "./elements.ts";
import { keep, read } from "./storage.ts";

const NAME = "keys";

const HELP: [key: string, does: string][] = [
  ["j", "Next paper"],
  ["k", "Previous paper"],
  ["o or Enter", "Open the paper"],
  ["s", "Save it for later, or no longer"],
  ["/", "Search"],
  ["?", "This list"],
  ["Esc", "Close this list"],
];

let dialog: HTMLDialogElement | null = null;

/** Whether single keys do anything: they can be turned off, https://www.w3.org/TR/WCAG22/#character-key-shortcuts */
export function keysAreOn(): boolean {
  return read(NAME, (value) => value !== false);
}

/** Opens the list of keys. */
export function openHelp(): boolean {
  dialog ??= makeDialog();
  dialog.showModal();
  return true;
}

/** A way to the list that needs no single key, for whoever has turned them off: seen when it has the focus. */
export function addHelpButton(): void {
  document.querySelector("header")?.prepend(button("skip", openHelp, "Keyboard shortcuts"));
}

function makeDialog(): HTMLDialogElement {
  const title = make("h2", { id: "keys-title" }, "Keyboard shortcuts");
  const keys = HELP.flatMap(([key, does]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)]);
  const box: HTMLInputElement = make("input", {
    type: "checkbox",
    checked: keysAreOn(),
    onchange: () => keep(NAME, box.checked),
  });
  const close = button("quiet", () => made.close(), "Close");
  const choice = make("label", {}, box, " Single keys do this");
  const made = make("dialog", { className: "keys" }, title, make("dl", {}, ...keys), make("p", {}, choice), close);
  made.setAttribute("aria-labelledby", title.id);
  document.body.append(made);
  return made;
}
