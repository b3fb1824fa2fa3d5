import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawTable } from "../../scripts/lib/bench/compare.ts";
import { applyLoad, median, send, type Target } from "../../scripts/lib/bench/load.ts";

const sockets = new Set<unknown>();
let served = 0;
const server = createServer((request, response) => {
  served++;
  response.statusCode = request.url === "/gone" ? 410 : 200;
  response.end(request.headers.host);
});
let target: Target;
beforeAll(async () => {
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  target = { origin: `http://127.0.0.1:${port}`, path: "/", headers: { host: "bare.example" }, status: 200 };
});
afterAll(() => server.close());

describe("the load", () => {
  it("is a fixed number of requests over a fixed number of connections", async () => {
    const { requestsPerSecond, latency } = await applyLoad(target, 50, 4);
    expect(served).toBe(50);
    expect(sockets.size).toBe(4);
    expect(requestsPerSecond).toBeGreaterThan(0);
    expect(latency).toBeGreaterThan(0);
  });

  it("goes to the host that is named, and stops at a wrong status", async () => {
    expect((await send(target)).body.toString()).toBe("bare.example");
    await expect(applyLoad({ ...target, path: "/gone" }, 5, 2)).rejects.toThrow("/gone answered 410 instead of 200");
  });
});

describe("the figures", () => {
  it("are medians", () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([4, 1])).toBe(2.5);
  });

  it("stand in columns", () => {
    const row = {
      name: "/",
      requestsPerSecond: 1234.4,
      latency: 5,
      speedRatio: 0.5,
      latencyRatio: 2,
      bytes: 100,
      gzipBytes: 7,
    };
    expect(drawTable([row, { ...row, name: "/long", bytes: 5 }])).toBe(
      [
        "       req/s  of bare  p50 ms  x bare  bytes  gzip",
        "/       1234     0.50    5.00    2.00    100     7",
        "/long   1234     0.50    5.00    2.00      5     7",
      ].join("\n"),
    );
  });
});
