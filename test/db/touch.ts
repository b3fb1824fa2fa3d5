import { writeBatch } from "../../src/db/bulk.ts";
import type { Db } from "../../src/db/client.ts";
import { touching } from "../../src/db/editions.ts";
import type { Publication } from "../../src/domain/edition.ts";

/** Makes editions due, as a change that they show does. */
export async function touchEditions(db: Db, keys: Publication[]): Promise<void> {
  await writeBatch(db, [touching(db, keys)]);
}
