import { ATTRIBUTES, addressOf, roomFor } from "./address.ts";
import { load } from "./load.ts";
import { make, render } from "./render.ts";
import { STYLE } from "./style.ts";

/** How long a list counts as fresh, and how long an answer is waited for, in ms. */
const FRESH_FOR = 15 * 60_000;
const PATIENCE = 10_000;

/** The element, for the site that an address belongs to. What stands inside the tag stays until there is a list. */
export function elementFor(site: string): CustomElementConstructor {
  // A style element would need the host's leave (style-src); this does not: https://w3c.github.io/webappsec-csp/#directive-style-src
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);

  return class extends HTMLElement {
    static readonly observedAttributes = ATTRIBUTES;
    readonly #root = this.attachShadow({ mode: "open" });
    readonly #box = make("section", "box", make("slot", ""));
    readonly #status = make("p", "");
    #request = new AbortController();
    #due = false;
    #asked = { address: "", at: 0 };
    /** The list that is shown, as JSON, and where it came from. */
    #shown = { address: "", list: "" };

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
      this.#status.className = "unseen";
      this.#status.setAttribute("role", "status");
      this.#box.lang = "en";
      this.#box.setAttribute("aria-label", "Trending papers");
      this.#root.append(this.#box, this.#status);
    }

    connectedCallback(): void {
      document.addEventListener("visibilitychange", this.#returned);
      this.#ask();
    }

    disconnectedCallback(): void {
      document.removeEventListener("visibilitychange", this.#returned);
      this.#request.abort();
    }

    attributeChangedCallback(): void {
      if (this.isConnected) this.#ask();
    }

    readonly #returned = () => {
      if (!document.hidden && Date.now() - this.#asked.at >= FRESH_FOR) this.#ask();
    };

    /** Attributes often change together: they are read once all of them have. */
    #ask(): void {
      if (this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        void this.#load();
      });
    }

    async #load(): Promise<void> {
      const attribute = (name: string) => this.getAttribute(name);
      const address = addressOf(site, attribute);
      const request = new AbortController();
      this.#request.abort();
      this.#request = request;
      if (address !== this.#asked.address) this.#showFallback(roomFor(attribute));
      this.#asked = { address, at: Date.now() };
      const timer = setTimeout(() => request.abort(), PATIENCE);
      const list = await load(address, request.signal);
      clearTimeout(timer);
      if (this.#request !== request || !this.isConnected) return;
      if (list) this.#show(address, list);
      // What was shown before is better than nothing, if it is what is asked for.
      else if (address !== this.#shown.address) this.#box.className = "plain";
    }

    #showFallback(room: number): void {
      this.#shown = { address: "", list: "" };
      this.#box.className = "";
      this.#box.style.setProperty("--n", String(room));
      this.#box.replaceChildren(make("slot", ""));
    }

    #show(address: string, list: Parameters<typeof render>[0]): void {
      const text = JSON.stringify(list);
      const again = this.#shown.address === address;
      // Under somebody's focus nothing is replaced.
      if (again && (text === this.#shown.list || this.#root.activeElement)) return;
      this.#shown = { address, list: text };
      this.#box.className = "";
      this.#box.setAttribute("aria-label", `${list.heading}, ${list.site}`);
      this.#box.replaceChildren(...render(list));
      // A page that has just been opened is read anyway; what changes later is worth a word.
      if (again) this.#status.textContent = `${list.heading}: updated`;
    }
  };
}
