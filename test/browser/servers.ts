import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { edge } from "../../src/workers/edge.ts";
import type { World } from "../http/world.ts";

export interface Served {
  origin: string;
  close(): Promise<void>;
}

/** What a browser asked of a site, and how long the body of the answer is, compressed. */
export interface Asked {
  path: string;
  status: number;
  bytes: number;
  cookie: boolean;
}

export interface SiteServer extends Served {
  asked: Asked[];
  /** Breaks the connection of requests for these paths. */
  down: Set<string>;
  /** Answers in the place of a path. */
  instead: Map<string, string>;
}

/** The edge of a world behind a real port, with its own address as `SITE_URL`. */
export async function serveSite(world: World): Promise<SiteServer> {
  const asked: Asked[] = [];
  const down = new Set<string>();
  const instead = new Map<string, string>();
  let { env } = world;
  const server = await serve("127.0.0.1", async ({ url: path = "/", method = "GET", headers }) => {
    const [pathname = ""] = path.split("?");
    if (down.has(pathname)) return null;
    const answer = await edge.request(path, { method }, env);
    const body = instead.get(pathname) ?? Buffer.from(await answer.arrayBuffer());
    const { status } = answer;
    asked.push({ path, status, bytes: gzipSync(body).byteLength, cookie: headers.cookie !== undefined });
    return { status, headers: Object.fromEntries(answer.headers), body };
  });
  // One object for all requests: the settings of an environment are read once.
  env = { ...world.env, SITE_URL: server.origin };
  return { ...server, asked, down, instead };
}

/** A page on another site, under a policy of its own. Paths below `/style/` are style sheets. */
export interface HostPage {
  policy: string;
  html: string;
  style?: string;
}

/** Another site (`localhost` is one for a browser that is on `127.0.0.1`), whose pages are by path. */
export async function serveHost(pages: Map<string, HostPage>): Promise<Served> {
  return serve("localhost", async ({ url: path = "/" }) => {
    const page = pages.get(path.replace(/^\/style/, ""));
    if (!page) return { status: 404, headers: {}, body: "" };
    if (path.startsWith("/style/"))
      return { status: 200, headers: { "content-type": "text/css" }, body: page.style ?? "" };
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": page.policy };
    return { status: 200, headers, body: page.html };
  });
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Behind a port of this machine, which browsers know by `name`. No reply breaks the connection. */
async function serve(name: string, replyTo: (request: IncomingMessage) => Promise<Reply | null>): Promise<Served> {
  const server = createServer((request, response) => {
    const reply = async () => {
      const given = await replyTo(request);
      if (given === null) request.socket.destroy();
      else response.writeHead(given.status, given.headers).end(given.body);
    };
    void reply();
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    origin: `http://${name}:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
