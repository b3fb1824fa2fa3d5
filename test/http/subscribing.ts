import { signingKeys, signToken, type Claim } from "../../src/domain/token.ts";
import { edge } from "../../src/workers/edge.ts";
import { rows } from "../db/d1.ts";
import { NOW, TOKEN_SECRET, type World } from "./world.ts";

export const ADDRESS = "Ada.Quill@example.org";

type Fields = Record<string, string | string[]>;

/** A form as a browser without script sends it. */
export function form(fields: Fields, headers: Record<string, string> = {}): RequestInit {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((v) => [name, v])),
  );
  return {
    method: "POST",
    body: body.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  };
}

/** Subscribes by the form; settings of the environment may differ. */
export function subscribe(world: World, fields: Fields, headers: Record<string, string> = {}, env: object = {}) {
  return edge.request("/subscribe", form(fields, headers), { ...world.env, ...env } as Env);
}

/** A token as it is in a mail's link. */
export async function tokenFor(
  claim: Partial<Claim> & Pick<Claim, "subscriber">,
  secret = TOKEN_SECRET,
): Promise<string> {
  const { purpose = "confirm", subscriber, expiresAt = NOW + 3_600_000 } = claim;
  return signToken(await signingKeys([secret]), { purpose, subscriber, expiresAt });
}

export interface StoredSubscriber {
  id: string;
  address: string;
  status: string;
  preferences: string;
  consent: string | null;
  next_due_at: number | null;
}

/** The rows of subscribers. */
export async function subscribers(world: World): Promise<StoredSubscriber[]> {
  return (await rows(world.d1, "select * from subscribers order by created_at, id")) as unknown as StoredSubscriber[]; // the table's columns
}

/** Somebody who has subscribed and confirmed. */
export async function confirmed(world: World, address = ADDRESS, fields: Fields = {}): Promise<StoredSubscriber> {
  await subscribe(world, { address, ...fields });
  const pending = (await subscribers(world)).find((row) => row.address === address);
  if (!pending) throw new Error("nobody has subscribed");
  await world.get(`/subscriptions/${await tokenFor({ subscriber: pending.id })}`, { method: "POST" });
  return pending;
}

/** Leaves editions as they are, and forgets everybody. */
export async function forgetAll(world: World): Promise<void> {
  const tables = ["subscribers", "suppressions", "mail_limits", "mail_events", "deliveries", "digest_papers", "issues"];
  await world.d1.batch(tables.map((table) => world.d1.prepare(`delete from ${table}`)));
  world.mail.length = 0;
}
