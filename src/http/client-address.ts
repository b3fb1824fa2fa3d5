const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1)$/;

/**
 * Whom a request counts for: its IPv4 address, or the /64 of its IPv6 address, of which one host has all (RFC 6177).
 * `null` for one from the machine itself, as in local runs: Cloudflare never sees such an address.
 */
export function clientKey(address: string | undefined): string | null {
  if (address === undefined || LOOPBACK.test(address)) return null;
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const after = tail.split(":").filter((group) => group !== "");
  const zeros = address.includes("::") ? Array.from({ length: 8 - groups.length - after.length }, () => "0") : [];
  const prefix = [...groups, ...zeros, ...after].slice(0, 4);
  return `${prefix.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
