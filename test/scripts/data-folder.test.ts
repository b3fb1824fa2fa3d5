import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "../../scripts/lib/lock.ts";
import { localSecrets } from "../../scripts/lib/secrets.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("local secrets", () => {
  it("are 256 random bits each, readable by their owner alone", async () => {
    const secrets = await localSecrets(folder);
    expect(Object.keys(secrets)).toEqual(["TOKEN_SECRET", "ADMIN_TOKEN"]);
    for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[\w-]{43}$/);
    expect(secrets["TOKEN_SECRET"]).not.toBe(secrets["ADMIN_TOKEN"]);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("stay the same on later starts, and are completed where one is missing", async () => {
    const first = await localSecrets(folder);
    expect(await localSecrets(folder)).toEqual(first);
    writeFileSync(join(folder, "secrets.json"), JSON.stringify({ TOKEN_SECRET: "kept" }));
    const completed = await localSecrets(folder);
    expect(completed["TOKEN_SECRET"]).toBe("kept");
    expect(completed["ADMIN_TOKEN"]).toMatch(/^[\w-]{43}$/);
    expect(await localSecrets(folder)).toEqual(completed);
  });

  it("are not replaced when the file can't be read", async () => {
    writeFileSync(join(folder, "secrets.json"), "{ broken");
    await expect(localSecrets(folder)).rejects.toThrow(SyntaxError);
  });
});

describe("the lock of a data folder", () => {
  const lock = (): string => join(folder, "lock");

  it("refuses a second holder while the first lives, and is gone when given back", () => {
    // The parent of the test's process lives as long as the test.
    const release = lockFolder(folder, process.ppid);
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.ppid}`);
    release();
    expect(existsSync(lock())).toBe(false);
    lockFolder(folder)();
  });

  it.each([
    ["of a process that is dead", "4194999 12345\n"],
    ["of an id that another process has now", `${process.ppid} 1\n`],
    ["that a crash left empty", ""],
    ["that is not a lock", "hello\n"],
  ])("is taken over from a file %s", (_, text) => {
    writeFileSync(lock(), text);
    const release = lockFolder(folder);
    expect(readFileSync(lock(), "utf8")).toMatch(new RegExp(`^${process.pid} `));
    release();
  });
});
