import { describe, expect, it } from "vitest";
import document from "../../src/http/openapi.json" with { type: "json" };
import { fromJson, WrongMembers } from "../../src/http/subscribing/typed.ts";
import { FIELDS, readSubscription } from "../../src/http/subscribing/wishes.ts";
import { mistakesOf, pointer } from "./openapi-validator.ts";

interface Member {
  type: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  enum?: string[];
  default?: string | number;
  items?: Member;
}

const PATH = "/api/v1/subscriptions";
const PLACE = pointer("paths", PATH, "post", "requestBody", "content", "application/json", "schema");
const { schema } = document.paths[PATH].post.requestBody.content["application/json"];
const TURNSTILE = "cf-turnstile-response";
const members = Object.entries<Member>(schema.properties).filter(([name]) => name !== TURNSTILE);

const address = "ada@example.org";

/** Whether the service takes a body, and whether the document says so. */
function verdicts(body: object): Record<"service" | "document", boolean> {
  const typed = fromJson(body);
  const read = typed !== null && !(typed instanceof WrongMembers) && readSubscription(typed);
  return { service: read !== false && !("errors" in read), document: mistakesOf(PLACE, body) === null };
}

/** A value that a list may have, where only some are allowed. */
const WORDS: Record<string, string> = {
  tag: "robotics",
  category: "cs.CL",
  timeZone: "Europe/Paris",
  address: "b@example.org",
};

function taken(name: string, { type, minimum, maximum, maxItems, enum: values, items }: Member): unknown[] {
  const word = WORDS[name] ?? "harbour";
  if (values) return values;
  if (items) return [[], [word], Array<string>(maxItems ?? 1).fill(word)];
  if (type === "integer") return [minimum, maximum];
  return type === "boolean" ? [true, false] : [word];
}

function refused({ type, minimum = 0, maximum = 0, maxLength, maxItems, enum: values, items }: Member): unknown[] {
  if (values) return ["hourly", 1];
  if (items)
    return [
      Array<string>((maxItems ?? 0) + 1).fill("survey"),
      [items.maxLength === undefined ? "1 2" : "x".repeat(items.maxLength + 1)],
    ];
  if (type === "integer") return [minimum - 1, maximum + 1, minimum + 0.5, "many"];
  if (type === "boolean") return ["perhaps", 1];
  return [...(maxLength === undefined ? [] : ["x".repeat(maxLength + 1)]), ["a", "b"], { evil: 1 }];
}

describe("scenario 62: the documented body of a subscription", () => {
  it("has the members that are validated, and Turnstile's", () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual([...FIELDS, TURNSTILE].toSorted());
    expect(verdicts({})).toEqual({ service: false, document: false });
    expect(verdicts({ address })).toEqual({ service: true, document: true });
  });

  it.each(members)("%s takes and refuses what it is said to", (name, member) => {
    for (const value of taken(name, member))
      expect([value, verdicts({ address, [name]: value })]).toEqual([value, { service: true, document: true }]);
    for (const value of refused(member))
      expect([value, verdicts({ address, [name]: value })]).toEqual([value, { service: false, document: false }]);
  });

  it("says what is so unless it is given", () => {
    const usual = members.flatMap(([name, member]) => (member.default === undefined ? [] : [[name, member.default]]));
    expect(readSubscription({ address: [address] })).toMatchObject({ preferences: Object.fromEntries(usual) });
    expect(usual.map(([name]) => name)).toEqual(["frequency", "weekday", "hour", "timeZone", "papers"]);
  });
});
