const MAX_ADDRESS = 254;
const MAX_LOCAL = 64;

// RFC 5321's dot-string without quotes, and a host name of at least two labels. What is rarer than that is more often a
// mistake, and quotes, comments and several addresses are how headers are broken.
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * An e-mail address as it is stored and sent to; `null` for what is none. The host is in lower case and in ASCII
 * (`xn--…`), the local part stays as it was written.
 */
export function normalizeAddress(text: string): string | null {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf("@");
  const local = trimmed.slice(0, Math.max(at, 0));
  const host = asciiHost(trimmed.slice(at + 1));
  if (host === null || local.length > MAX_LOCAL || !LOCAL.test(local)) return null;
  const address = `${local}@${host}`;
  return address.length > MAX_ADDRESS ? null : address;
}

/** Addresses with the same key reach the same person as far as anybody can tell: hosts fold local parts' case. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/** The host in the form of RFC 5891, by way of the URL parser, which knows it. */
function asciiHost(text: string): string | null {
  if (text === "" || text.length > 253 || /[/\\?#@:[\]\s%]/.test(text)) return null;
  const url = `http://${text}/`;
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  const labels = host.split(".");
  // Digits alone in the last label are an IP address.
  return labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? "")
    ? host
    : null;
}
