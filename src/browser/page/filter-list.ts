import { announce } from "./announce.ts";
import { button, make, unseen } from "./elements.ts";
import { filterOf, ownUrl, parseFilters, type SavedFilter, withFilter } from "./saved-filters.ts";
import { follow, keep, read } from "./storage.ts";

const NAME = "filters";

/** Offers to keep the filter that this page was asked for. */
export function offerToSaveFilter(): void {
  const form = document.querySelector("form[data-filters]");
  const page = document.body.dataset["page"] ?? "papers";
  const filter = filterOf(page.charAt(0).toUpperCase() + page.slice(1), location.pathname, location.search);
  if (!form || !filter) return;
  const save = () => announce(keep(NAME, withFilter(kept(), filter)) ? "Filter saved" : "The browser did not keep it");
  (document.querySelector("[data-save-filter]") ?? form).append(button("quiet", save, "Save this filter"));
}

/** Lists the filters that were kept, where the page has a place for them. */
export function showFilters(): void {
  const section = document.querySelector<HTMLElement>("[data-saved-filters]");
  const list = section?.querySelector("ul");
  if (!section || !list) return;
  section.tabIndex = -1;
  follow(NAME, () => {
    const filters = kept();
    section.hidden = filters.length === 0;
    list.replaceChildren(...filters.map((filter) => entry(filter, section)));
  });
}

function kept(): SavedFilter[] {
  return read(NAME, (value) => parseFilters(value, location.origin));
}

function entry({ name, address }: SavedFilter, section: HTMLElement): HTMLElement {
  const remove = () => {
    keep(
      NAME,
      kept().filter((other) => other.address !== address),
    );
    announce("Filter removed");
    section.focus();
  };
  const href = ownUrl(address, location.origin) ?? "";
  return make("li", {}, make("a", { href }, name), " ", button("quiet", remove, "Remove", unseen(` “${name}”`)));
}
