import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reachable } from "../../scripts/lib/reach.ts";
import { requireFreePort } from "../../scripts/lib/port.ts";

// Listens and says nothing: enough for http, never enough for a TLS handshake.
const server = createServer();
let port = 0;
let received = 0;
beforeAll(async () => {
  server.on("connection", (socket) => socket.on("data", (data) => (received += data.length)).on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => server.close());

describe("reachable", () => {
  it("keeps the addresses where somebody listens, without asking them anything", async () => {
    const here = `http://127.0.0.1:${port}/path`;
    expect(await reachable(["http://127.0.0.1:1/", here, "not an address"], 2_000)).toEqual([here]);
    expect(received).toBe(0);
  });

  it("gives up after the timeout", async () => {
    expect(await reachable([`https://127.0.0.1:${port}/`], 200)).toEqual([]);
  });
});

describe("requireFreePort", () => {
  it("refuses a port that is taken and names it", async () => {
    await expect(requireFreePort(port, 0)).rejects.toThrow(`Port ${port} is in use`);
  });

  it("waits for one that is given up in time", async () => {
    const passing = createServer();
    await new Promise<void>((resolve) => passing.listen(0, "127.0.0.1", resolve));
    const address = passing.address();
    setTimeout(() => passing.close(), 150);
    await requireFreePort(typeof address === "object" && address !== null ? address.port : 0, 5_000);
  });
});
