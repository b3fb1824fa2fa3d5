import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

export interface Where {
  host: string;
  port: number;
  /** TLS from the first byte. */
  tls: boolean;
}

/**
 * A connection to the host. Not left to nodemailer, which looks names up itself: on Workers each of its look-ups is a
 * request to a resolver outside, which knows nothing of local names and counts towards the budget of an invocation.
 */
export function openSocket({ host, port, tls }: Where, timeout: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = tls
      ? connectTls({ host, port, ...(isIP(host) === 0 && { servername: host }) })
      : connect({ host, port });
    const fail = (error: Error) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    };
    const timer = setTimeout(() => fail(new Error("no connection in time")), timeout);
    socket.once("error", fail);
    socket.once(tls ? "secureConnect" : "connect", () => {
      clearTimeout(timer);
      socket.removeListener("error", fail);
      resolve(socket);
    });
  });
}

/** Whether somebody is there: workerd says the same of a closed port and of a certificate that it does not trust. */
export async function isReachable(host: string, port: number, timeout: number): Promise<boolean> {
  try {
    (await openSocket({ host, port, tls: false }, timeout)).end();
    return true;
  } catch {
    return false;
  }
}
