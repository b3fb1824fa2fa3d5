import { createServer, type Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface TestServer {
  port: number;
  /** What it took, as it came over the wire. */
  mails: string[];
  /** Whether each of them came over TLS. */
  secure: boolean[];
  close(): Promise<void>;
}

/** A reply that a server gives in place of its own. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** npm's smtp-server on this machine; takes everything from everybody unless told otherwise. */
export async function startSmtp(options: SMTPServerOptions = {}): Promise<TestServer> {
  const mails: string[] = [];
  const secure: boolean[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push(Buffer.concat(chunks).toString("utf8"));
        secure.push(session.secure);
        done();
      });
    },
    ...options,
  });
  // What clients do to a connection is no failure of the test.
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const quiet = () => new Promise<boolean>((told) => server.server.getConnections((_, count) => told(count === 0)));
  return {
    port: address.port,
    mails,
    secure,
    async close() {
      // Node dies of a server that is closed while a client that has gone is still being greeted in TLS.
      while (!(await quiet())) await new Promise((later) => setTimeout(later, 10));
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** A server of which the test says what it does with a connection. */
export async function startScripted(
  onConnect: (socket: Socket) => void,
): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    onConnect(socket);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** Answers each command by its verb, the end of a mail as `.`; `null` drops the connection, an absent verb is met with silence. */
export function conversation(replies: Record<string, string | null>): (socket: Socket) => void {
  return (socket) => {
    let heard = "";
    let end = "\r\n";
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      heard += chunk.toString();
      if (!heard.endsWith(end)) return;
      const verb = end === "\r\n" ? (heard.split(/[ \r]/)[0] ?? "").toUpperCase() : ".";
      const reply = replies[verb];
      if (reply === null) socket.destroy();
      else if (reply !== undefined) socket.write(`${reply}\r\n`);
      heard = "";
      end = reply?.startsWith("354") ? "\r\n.\r\n" : "\r\n";
    });
  };
}
