/** A session's key -> the server's own cancel, over a socket of its own. */
import type { SqlModelError } from "../../runtime/connection/errors.js";
import type { PostgresSettings } from "./config.js";
import { brokenError } from "./errors.js";
import type { BackendKey } from "./sign-in.js";
import { openSocket } from "./socket.js";

/** Milliseconds for the whole of it. */
const patience = 2_000;
/** It stands where a protocol version would. */
const cancelCode = 80877102;

/**
 * Resolves when the server has closed the socket: only then has it passed the request on, which could otherwise hit a later statement.
 * Encrypted where the session is, with the same checks, so that nobody between reads the key. Rejects where the server cannot be reached.
 */
export async function requestCancel(settings: PostgresSettings, { process, secret }: BackendKey, encrypted: boolean): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  const socket = await openSocket(settings, signal, encrypted);
  await new Promise<void>((resolve, reject) => {
    const fail = (error: SqlModelError): void => {
      socket.destroy();
      reject(error);
    };
    const late = (): void => fail(brokenError(signal.reason));
    signal.addEventListener("abort", late, { once: true });
    socket.once("close", () => {
      signal.removeEventListener("abort", late);
      resolve();
    });
    // A server that is done closes by a reset as well, where it has not read everything.
    socket.resume().write(cancelRequest(process, secret));
  });
}

function cancelRequest(process: number, secret: Uint8Array): Buffer {
  const message = Buffer.alloc(12 + secret.length);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(cancelCode, 4);
  message.writeInt32BE(process, 8);
  message.set(secret, 12);
  return message;
}
