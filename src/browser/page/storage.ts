import { isRecord } from "./shapes.ts";

/** Raised when a shape changes; what has another number is not read. */
const VERSION = 1;

const followers: { key: string; show: () => void }[] = [];

/** What is kept under a name, as `parse` understands it: it gets `null` where nothing is kept or nothing can be. */
export function read<T>(name: string, parse: (value: unknown) => T): T {
  return parse(stored(keyOf(name)));
}

/** Keeps a value and lets the page show it; `false` where the browser refuses. */
export function keep(name: string, value: unknown): boolean {
  const key = keyOf(name);
  try {
    localStorage.setItem(key, JSON.stringify({ v: VERSION, value }));
  } catch {
    return false;
  }
  showChanged(key);
  return true;
}

/** Shows what is kept under a name, now and whenever it changes, here or in another tab. */
export function follow(name: string, show: () => void): void {
  followers.push({ key: keyOf(name), show });
  show();
}

/** Listens to other tabs. A page that comes back from the back-forward cache has heard nothing meanwhile. */
export function followTabs(): void {
  addEventListener("storage", ({ key }) => showChanged(key));
  addEventListener("pageshow", ({ persisted }) => persisted && showChanged(null));
}

/** `null` stands for everything, as in https://html.spec.whatwg.org/#dom-storageevent-key */
function showChanged(changed: string | null): void {
  for (const { key, show } of followers) if (changed === null || changed === key) show();
}

/** The property itself throws where storage is blocked: https://html.spec.whatwg.org/#dom-localstorage */
function stored(key: string): unknown {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isRecord(kept) && kept["v"] === VERSION ? kept["value"] : null;
  } catch {
    return null;
  }
}

function keyOf(name: string): string {
  return `broadsheet:${name}`;
}
