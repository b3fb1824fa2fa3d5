import { afterAll, beforeAll, expect, it } from "vitest";
import { listDue, markPublished, touchHourly } from "../../src/db/editions.ts";
import { openStores, type Stores } from "./d1.ts";
import { touchEditions } from "./touch.ts";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const DAY = { kind: "trending", key: "day" } as const;

it("makes an edition due once an hour, and no other one", async () => {
  const due = () => listDue(stores.db, ["trending"], 10);
  const publish = async () => {
    const editions = await due();
    await markPublished(
      stores.db,
      editions.map((edition) => ({ edition, snapshot: null })),
    );
    return editions.map(({ key }) => key);
  };
  await touchEditions(stores.db, [DAY, { kind: "trending", key: "week" }]);
  await publish();
  await touchHourly(stores.db, [DAY], 5);
  expect(await publish()).toEqual(["day"]);
  await touchHourly(stores.db, [DAY], 5);
  expect(await publish()).toEqual([]);
  await touchHourly(stores.db, [DAY], 6);
  expect(await publish()).toEqual(["day"]);
});
