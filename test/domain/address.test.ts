import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressKey, normalizeAddress } from "../../src/domain/address.ts";

const host = (length: number) => `${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(length - 122)}`;

describe("scenario 37: an address", () => {
  it.each([
    ["reader@elsewhere.example", "reader@elsewhere.example"],
    ["  reader@elsewhere.example\n", "reader@elsewhere.example"],
    ["Reader+news@Elsewhere.EXAMPLE", "Reader+news@elsewhere.example"],
    ["o'hara@elsewhere.example", "o'hara@elsewhere.example"],
    ["reader@bücher.example", "reader@xn--bcher-kva.example"],
    ["reader@xn--bcher-kva.example", "reader@xn--bcher-kva.example"],
    ["reader@ｅlsewhere。example", "reader@elsewhere.example"],
    [`${"r".repeat(64)}@elsewhere.example`, `${"r".repeat(64)}@elsewhere.example`],
    [`r@${host(180)}`, `r@${host(180)}`],
    [`${"r".repeat(64)}@${host(189 - 7)}.longer`, `${"r".repeat(64)}@${host(189 - 7)}.longer`], // 254 characters
  ])("%j is kept as %j", (written, kept) => {
    expect(normalizeAddress(written)).toBe(kept);
    expect(normalizeAddress(kept)).toBe(kept);
  });

  it.each([
    "",
    "@",
    "reader",
    "a@b",
    "@elsewhere.example",
    "reader@",
    "reader@elsewhere.example.",
    "reader@.example",
    "reader@-elsewhere.example",
    "reader@127.0.0.1",
    "reader@[127.0.0.1]",
    "reader@0x7f.1",
    '"reader"@elsewhere.example',
    '"a b"@elsewhere.example',
    ".reader@elsewhere.example",
    "rea..der@elsewhere.example",
    "reader.@elsewhere.example",
    "rea der@elsewhere.example",
    "reader@else where.example",
    "a@b.example,c@d.example",
    "a@b.example;c@d.example",
    "a@b.example c@d.example",
    "a@b@c.example",
    "Reader <reader@elsewhere.example>",
    "reader@elsewhere.example\r\nBcc: all@elsewhere.example",
    "reader\r\n@elsewhere.example",
    "reader%0d%0a@elsewhere.example\u0000",
    "reader@elsewhere.example%0d%0aBcc:x",
    "reader@elsewhere.example/path",
    "reader@user:pass@elsewhere.example",
    "reader@elsewhere.example:25",
    "reader@elsewhere.example?x",
    "reader@elsewhere.example#x",
    "reader@else\\where.example",
    "rеader@elsewhere.example", // a Cyrillic letter
    "reader(comment)@elsewhere.example",
    `${"r".repeat(65)}@elsewhere.example`,
    `${"r".repeat(64)}@${host(190 - 7)}.longer`, // 255 characters
    `reader@${"a".repeat(64)}.example`,
  ])("%j is none", (text) => {
    expect(normalizeAddress(text)).toBeNull();
  });

  it("is of one form: what was normalised stays, and has nothing in it that ends a header or a list", () => {
    const texts = fc.tuple(fc.string({ unit: "binary" }), fc.domain()).map(([local, domain]) => `${local}@${domain}`);
    fc.assert(
      fc.property(fc.oneof(texts, fc.emailAddress(), fc.string({ unit: "grapheme" })), (text) => {
        const address = normalizeAddress(text);
        if (address === null) return;
        expect(address).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
        expect(address).not.toMatch(/[<>(),:;"\\[\]]/);
        expect(address.length).toBeLessThanOrEqual(254);
        expect(normalizeAddress(address)).toBe(address);
      }),
    );
  });

  it("is the same person's in upper and in lower case", () => {
    expect(addressKey("Reader@elsewhere.example")).toBe(addressKey("reader@elsewhere.example"));
    expect(addressKey("reader+a@elsewhere.example")).not.toBe(addressKey("reader@elsewhere.example"));
  });
});
