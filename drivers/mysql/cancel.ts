/** The number of a connection -> what it runs now is stopped on the server, over a connection of its own. */
import { ConnectionError } from "../../runtime/connection/errors.js";
import { placeOf } from "./config.js";
import { numbers } from "./errors.js";
import type { Address, Opener } from "./open.js";

/** Milliseconds for all of it: connecting, signing in, KILL and its OK. */
const patience = 2_000;

/**
 * Resolves when the server has acknowledged the KILL. From then on it hits nothing new: both servers forget it when the statement ends, and
 * take none for a connection that runs nothing. Rejects with `ConnectionError` where the server could not be reached.
 */
export async function killQuery(opener: Opener, address: Address | undefined, connection: bigint | number): Promise<void> {
  const place = placeOf(opener.settings);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new ConnectionError("CANCEL_FAILED", `The server at ${place} took no KILL QUERY within ${patience} ms.`)), patience);
  try {
    const { native, socket } = await opener.open(limit.signal, address);
    try {
      await new Promise<void>((resolve, reject) => {
        limit.signal.addEventListener("abort", () => reject(limit.signal.reason));
        native.query({ sql: `KILL QUERY ${connection}`, rowsAsArray: true }, (error) => {
          // The connection is gone, and what it ran with it.
          if (error === null || error.errno === numbers.unknownThread) resolve();
          else reject(new ConnectionError("CANCEL_FAILED", `The server at ${place} refused KILL QUERY: ${error.message}`, { cause: error }));
        });
      });
    } finally {
      native.end();
      socket.destroySoon();
    }
  } finally {
    clearTimeout(timer);
  }
}
