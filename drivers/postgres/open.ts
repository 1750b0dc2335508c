/** Settings -> what opens a session: a socket, the server's leave, and settings that rows can be read with. */
import type { OpenSession } from "../server/session.js";
import type { PostgresSettings } from "./config.js";
import { PostgresSession } from "./connection.js";
import { abortedError } from "./errors.js";
import { loadDriver } from "./load.js";
import { signIn } from "./sign-in.js";
import { openSocket } from "./socket.js";
import { Wire } from "./wire.js";

/** Each call of the answer opens one session; it rejects with `ConnectionError`, and when its signal aborts with the signal's reason. */
export function openPostgresSession(settings: PostgresSettings): OpenSession {
  return async ({ signal }) => {
    const driver = loadDriver();
    const wire = new Wire(await openSocket(settings, signal));
    const abort = (): void => wire.destroy(abortedError(signal, settings));
    signal.addEventListener("abort", abort, { once: true });
    try {
      if (signal.aborted) abort();
      const key = await signIn(wire, settings, driver);
      wire.signedIn();
      const session = new PostgresSession(wire, settings, key, driver.types);
      await session.setUp();
      return session;
    } catch (error) {
      const reason = abortedError(signal, settings);
      wire.destroy(reason);
      throw signal.aborted ? reason : error;
    } finally {
      signal.removeEventListener("abort", abort);
    }
  };
}
