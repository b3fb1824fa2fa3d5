import { beforeAll, describe, expect, it } from "vitest";
import { type Claim, PURPOSES, readToken, type SigningKey, signingKeys, signToken } from "../../src/domain/token.ts";

const NOW = Date.parse("2026-05-05T08:00:00Z");
const SECRETS = ["a secret that signs today, of 32+", "a secret that signed before, of 32+"];
const CLAIM: Claim = { purpose: "confirm", subscriber: "6e1f0b1c-0000-4000-8000-00000000002a", expiresAt: NOW + 1_000 };

/** All of base64url, for the last of a text has bits to spare, and some that are not of it. */
const CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/% \u0000é".split("");

let keys: SigningKey[];
let token: string;
beforeAll(async () => {
  keys = await signingKeys(SECRETS);
  token = await signToken(keys, CLAIM);
});
const read = (text: string, purpose: Claim["purpose"] = "confirm", now = NOW) => readToken(keys, text, purpose, now);

describe("scenario 33: a token", () => {
  it("says what was signed, in characters that stand in an address and in few of them", async () => {
    expect(await read(token)).toEqual(CLAIM);
    expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(token.length).toBeLessThan(250);
  });

  it("is none with any character of it changed, put in or left out", async () => {
    for (let i = 0; i < token.length; i++) {
      const [before, after] = [token.slice(0, i), token.slice(i + 1)];
      for (const other of ["", ...CHARACTERS]) {
        if (other === token[i]) continue;
        expect(await read(before + other + after)).toBeNull();
        expect(await read(before + other + token.slice(i))).toEqual(other === "" ? CLAIM : null);
      }
    }
  });

  it("is none for another purpose", async () => {
    for (const purpose of PURPOSES) {
      const own = await signToken(keys, { ...CLAIM, purpose });
      for (const asked of PURPOSES)
        expect((await read(own, asked))?.purpose).toBe(asked === purpose ? asked : undefined);
    }
  });

  it("ends when it says, and not at all where it does not", async () => {
    expect(await read(token, "confirm", NOW + 999)).not.toBeNull();
    expect(await read(token, "confirm", NOW + 1_000)).toBeNull();
    const endless = await signToken(keys, { ...CLAIM, expiresAt: null });
    expect(await read(endless, "confirm", NOW + 1e13)).toEqual({ ...CLAIM, expiresAt: null });
  });

  it("is none when it is long, empty or something else", async () => {
    const payload = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const [signed = "", signature = ""] = token.split(".");
    const texts = [
      "",
      ".",
      "..",
      signed,
      `${signed}.`,
      `.${signature}`,
      `${token}.`,
      `${token}.${signature}`,
      token.repeat(10),
      "x".repeat(1_025),
      `${"A".repeat(1_100)}.${signature}`,
      `${payload(null)}.${signature}`,
      `${payload({ purpose: "confirm" })}.${signature}`,
      `${payload(["", "confirm", "s", 1e300])}.${signature}`,
      `${payload(["__proto__", "confirm", "s", 0])}.${signature}`,
      "undefined",
      "../../etc/passwd",
    ];
    for (const text of texts) expect(await read(text), text.slice(0, 40)).toBeNull();
  });

  it("cannot be made by somebody who says which key it was", async () => {
    const forged = await signToken(
      (await signingKeys(["a secret of somebody else's, of 32+"])).map((key) => ({ ...key, id: keys[0]?.id ?? "" })),
      CLAIM,
    );
    expect(await read(forged)).toBeNull();
  });
});

describe("scenario 68: when the secret has changed", () => {
  it("old tokens are good while their secret is kept, and new ones are signed by the new one", async () => {
    const [before, after] = [await signingKeys(SECRETS.slice(1)), await signingKeys(SECRETS.slice(0, 1))];
    const old = await signToken(before, CLAIM);
    expect(await readToken(keys, old, "confirm", NOW)).toEqual(CLAIM);
    expect(await readToken(after, old, "confirm", NOW)).toBeNull();
    expect(await readToken(after, token, "confirm", NOW)).toEqual(CLAIM);
    expect(await readToken(before, token, "confirm", NOW)).toBeNull();
    expect(await readToken(keys, old, "confirm", NOW + 1_000)).toBeNull();
  });

  it("there is no token without a key", async () => {
    await expect(signToken([], CLAIM)).rejects.toThrow("no key");
    expect(await readToken([], token, "confirm", NOW)).toBeNull();
  });
});
