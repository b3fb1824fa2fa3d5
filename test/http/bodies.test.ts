import { expect, it } from "vitest";
import { createBodyCache } from "../../src/http/bodies.ts";

function counting(body: string) {
  const made = { times: 0 };
  return { made, render: () => ((made.times += 1), body) };
}

it("renders a body once, and again for another state", async () => {
  const cache = createBodyCache(100);
  const { made, render } = counting("body");
  expect(await cache.get("/ 1", render)).toBe("body");
  expect(await cache.get("/ 1", render)).toBe("body");
  expect(made.times).toBe(1);
  await cache.get("/ 2", render);
  expect(made.times).toBe(2);
});

it("forgets what was unused for longest, and keeps nothing larger than all of it", async () => {
  const cache = createBodyCache(10);
  const a = counting("aaaa");
  const b = counting("bbbb");
  const c = counting("cccc");
  const large = counting("x".repeat(11));
  await cache.get("a", a.render);
  await cache.get("b", b.render);
  await cache.get("a", a.render);
  await cache.get("c", c.render);
  await cache.get("large", large.render);
  await cache.get("large", large.render);
  await cache.get("a", a.render);
  await cache.get("b", b.render);
  expect([a.made.times, b.made.times, large.made.times]).toEqual([1, 2, 2]);
});

it("counts a body once that two requests render at the same time", async () => {
  const cache = createBodyCache(10);
  const slow = () => new Promise<string>((done) => setTimeout(() => done("ssssss"), 5));
  await Promise.all([cache.get("s", slow), cache.get("s", slow)]);
  const t = counting("tttt");
  await cache.get("t", t.render);
  await cache.get("t", t.render);
  expect(t.made.times).toBe(1);
});
