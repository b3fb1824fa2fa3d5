import { type AssetName, ASSETS } from "./assets.ts";

/** The address of a file with its version, under which it never changes: `style.css` → `/style.css?v=0a1b2c3d`. */
export function assetPath(name: AssetName): string {
  return `/${name}?v=${versionOf(name)}`;
}

/** Eight hex digits that name what is in a file. */
export function versionOf(name: AssetName): string {
  const known = versions.get(name);
  if (known !== undefined) return known;
  const version = fnv1a(ASSETS[name].text).toString(16).padStart(8, "0");
  versions.set(name, version);
  return version;
}

const versions = new Map<AssetName, string>();

/** The 32-bit hash of a text's UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/: pages need it at once, which WebCrypto's cannot be had. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
