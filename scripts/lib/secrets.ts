import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Secrets without which a local run can't work, made on the first start. */
export const localSecretNames = ["TOKEN_SECRET", "ADMIN_TOKEN"] as const;

/** 256 random bits as 43 characters of base64url. */
export function generateSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * The secrets of a data folder, kept in its secrets.json; those that are missing are made and stored.
 * @throws when the file is there but unreadable: making new secrets would void every link that the old ones signed
 */
export async function localSecrets(dataFolder: string): Promise<Record<string, string>> {
  const path = join(dataFolder, "secrets.json");
  const kept = await readSecrets(path);
  const missing = localSecretNames.filter((name) => kept[name] === undefined);
  if (missing.length === 0) return kept;
  const secrets = { ...kept, ...Object.fromEntries(missing.map((name) => [name, generateSecret()])) };
  // Written beside and renamed: a crash leaves either the old file or the new one.
  await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}

async function readSecrets(path: string): Promise<Record<string, string>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) throw new Error(`${path} is not a JSON object`);
  return Object.fromEntries(
    Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
