import { describe, expect, it } from "vitest";
import { STYLE } from "../../src/http/views/style.ts";

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of each `:root` block: light, dark, print. Print takes over what it does not name from light. */
const [light = {}, dark = {}, print = {}] = [...STYLE.matchAll(/:root \{([^}]*)\}/g)].map(([, body = ""]) =>
  Object.fromEntries(
    [...body.matchAll(/--(\w+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]),
  ),
);

describe.each([
  ["light", light],
  ["dark", dark],
])("%s colours", (_name, colours) => {
  const pairs = ["ink", "grey", "accent", "visited"].flatMap((text) =>
    ["paper", "tint"].map((ground) => [text, ground]),
  );

  it.each(pairs)("%s on %s reaches 4.5 : 1", (text = "", ground = "") => {
    expect(contrast(colours[text] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});

it("knows the three schemes", () => {
  expect(Object.keys(dark).toSorted()).toEqual(Object.keys(light).toSorted());
  expect(STYLE).toContain("@media print");
  expect(print).toBeDefined();
});

it("loads nothing and closes every block", () => {
  expect(STYLE).not.toMatch(/url\(|@import|@font-face/);
  expect(STYLE.split("{").length).toBe(STYLE.split("}").length);
});
