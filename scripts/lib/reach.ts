import { connect as connectTcp, isIP } from "node:net";
import { connect as connectTls } from "node:tls";

/**
 * Which of the addresses have somebody listening: a connection is opened, for https with its handshake, and closed.
 * No request is sent, because arXiv wants three seconds between two of them (https://info.arxiv.org/help/api/tou.html)
 * and the first belongs to the ingest.
 */
export async function reachable(addresses: readonly string[], timeoutMs: number): Promise<string[]> {
  const reached = await Promise.all(addresses.map((address) => isReachable(address, timeoutMs)));
  return addresses.filter((_, index) => reached[index]);
}

function isReachable(address: string, timeoutMs: number): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null) return Promise.resolve(false);
  const secure = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port) || (secure ? 443 : 80);
  return new Promise((resolve) => {
    const socket = secure ? connectTls({ host, port, servername: isIP(host) ? "" : host }) : connectTcp({ host, port });
    const end = (result: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => end(false), timeoutMs);
    socket.once(secure ? "secureConnect" : "connect", () => end(true));
    socket.once("error", () => end(false));
  });
}
