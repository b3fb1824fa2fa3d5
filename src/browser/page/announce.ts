import { make } from "./elements.ts";

const status = make("p", { className: "hidden", role: "status" });

/** Puts the place for announcements onto the page. It has to be there before anything is said. */
export function openAnnouncements(): void {
  document.body.append(status);
}

/** Says something to screen readers when they have finished what they are at. */
export function announce(text: string): void {
  status.textContent = text;
}
