import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, type EditionCursor, encodeCursor } from "../../src/domain/cursor.ts";

const CURSOR: EditionCursor = { kind: "daily", key: "2026-05-04", version: "0123456789abcdef", rank: 50 };
const wire = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a cursor", () => {
  it("comes back as it was, and needs no escaping in an address", () => {
    const key = fc.constantFrom<Pick<EditionCursor, "kind" | "key">>(
      { kind: "daily", key: "2026-05-04" },
      { kind: "weekly", key: "2026-W19" },
      { kind: "monthly", key: "2026-05" },
      { kind: "trending", key: "month" },
    );
    const version = fc.stringMatching(/^[0-9a-f]{16}$/);
    fc.assert(
      fc.property(key, version, fc.integer({ min: 0, max: 1_000_000 }), (edition, hash, rank) => {
        const text = encodeCursor({ ...edition, version: hash, rank });
        expect(encodeURIComponent(text)).toBe(text);
        expect(decodeCursor(text)).toEqual({ ...edition, version: hash, rank });
      }),
    );
  });

  it.each<[string, unknown]>([
    ["another format's", [2, "daily", "2026-05-04", CURSOR.version, 1]],
    ["a kind that there is not", [1, "hourly", "2026-05-04", CURSOR.version, 1]],
    ["an impossible day", [1, "daily", "2026-02-30", CURSOR.version, 1]],
    ["another kind's key", [1, "weekly", "2026-05-04", CURSOR.version, 1]],
    ["no window", [1, "trending", "constructor", CURSOR.version, 1]],
    ["`latest`", [1, "daily", "latest", CURSOR.version, 1]],
    ["no version", [1, "daily", "2026-05-04", "x", 1]],
    ["a version in capitals", [1, "daily", "2026-05-04", CURSOR.version.toUpperCase(), 1]],
    ["a negative rank", [1, "daily", "2026-05-04", CURSOR.version, -1]],
    ["half a rank", [1, "daily", "2026-05-04", CURSOR.version, 1.5]],
    ["a rank beyond every list", [1, "daily", "2026-05-04", CURSOR.version, 1e9]],
    ["too few parts", [1, "daily", "2026-05-04", CURSOR.version]],
    ["too many parts", [1, "daily", "2026-05-04", CURSOR.version, 1, 1]],
    ["an object", { kind: "daily" }],
    ["null", null],
  ])("of %s is none", (_name, value) => {
    expect(decodeCursor(wire(value))).toBeNull();
  });

  it("is none with any character changed into what it cannot hold, nor is any text, and nothing throws", () => {
    expect(decodeCursor(`${encodeCursor(CURSOR)}=`)).toBeNull();
    expect(decodeCursor(encodeCursor(CURSOR).slice(0, -3))).toBeNull();
    expect(decodeCursor("A".repeat(201))).toBeNull();
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => decodeCursor(text) === null));
    fc.assert(fc.property(fc.jsonValue(), (value) => decodeCursor(wire(value)) === null));
  });
});
