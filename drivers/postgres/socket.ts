/** The address in the settings -> a connected socket, encrypted as the settings say. */
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectTls, type ConnectionOptions } from "node:tls";
import { ConnectionError } from "../../runtime/connection/errors.js";
import { placeOf, type PostgresSettings, type SslSettings } from "./config.js";
import { abortedError, networkError, tlsError } from "./errors.js";

/** Length 8 and the number that stands for TLS where a protocol version would be. */
const tlsRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const [accepted, declined] = [0x53, 0x4e];
/** Milliseconds of silence after which the system asks whether the other end is still there. */
const keepAliveDelay = 30_000;

/**
 * `encrypted` undefined: as `ssl.mode` says. Otherwise exactly as told, for a second socket beside one that is encrypted or not.
 * Rejects with `ConnectionError`; when the signal aborts, with its reason.
 */
export function openSocket(settings: PostgresSettings, signal: AbortSignal, encrypted?: boolean): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortedError(signal, settings));
    const { host, port, ssl } = settings;
    const isLocal = host.startsWith("/");
    const wantsTls = encrypted ?? (ssl.mode !== "disable" && !isLocal);
    const mayBePlain = encrypted === undefined && (ssl.mode === "allow" || ssl.mode === "prefer");
    let translate: (error: Error) => ConnectionError = (error) => networkError(error, settings);
    let socket = connectPlain(isLocal ? { path: placeOf(settings) } : { host, port });
    socket.setNoDelay(true).setKeepAlive(true, keepAliveDelay);

    const abort = (): void => fail(abortedError(signal, settings));
    const failed = (error: Error): void => fail(translate(error));
    const closed = (): void => fail(new ConnectionError("CONNECTION_FAILED", `${placeOf(settings)} closed the connection before it answered.`));
    const watch = (): void => void socket.on("error", failed).on("close", closed);
    const unwatch = (): void => {
      signal.removeEventListener("abort", abort);
      // Somebody always listens: an error that nobody hears would end the process.
      socket.off("error", failed).off("close", closed).on("error", ignore);
    };
    const fail = (error: unknown): void => {
      unwatch();
      socket.destroy();
      reject(error);
    };
    const succeed = (): void => {
      unwatch();
      resolve(socket);
    };
    const encrypt = (): void => {
      translate = (error) => tlsError(error, settings);
      try {
        const plain = socket;
        plain.off("error", failed).off("close", closed).on("error", ignore);
        socket = connectTls({ socket: plain, ...tlsOptions(ssl, host) }, succeed);
        watch();
      } catch (error) {
        fail(translate(error as Error));
      }
    };

    signal.addEventListener("abort", abort, { once: true });
    watch();
    socket.once("connect", () => {
      if (!wantsTls) return succeed();
      socket.write(tlsRequest);
      socket.once("data", (answer) => {
        socket.pause();
        // More than one byte would be somebody between, who puts words into the encrypted conversation's mouth.
        if (answer[0] === accepted && answer.length === 1) return encrypt();
        if (answer[0] === declined && answer.length === 1 && mayBePlain) return succeed();
        fail(
          answer[0] === declined
            ? new ConnectionError("TLS_REFUSED", `The server at ${placeOf(settings)} has no TLS, and sslmode=${ssl.mode} asks for it.`)
            : new ConnectionError("CONNECTION_FAILED", `What answers at ${placeOf(settings)} is no PostgreSQL that is ready for connections.`),
        );
      });
    });
  });
}

function tlsOptions({ mode, ca, certificate, key, serverName }: SslSettings, host: string): ConnectionOptions {
  const name = serverName ?? host;
  const verifiesAuthority = mode === "verify-full" || mode === "verify-ca" || (mode === "require" && ca !== undefined);
  return {
    // An address is no name that a client may ask for (RFC 6066), and is compared with the certificate as `host`.
    host: name,
    ...(isIP(name) === 0 ? { servername: name } : {}),
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined ? {} : { cert: certificate, key: key!.reveal() }),
    rejectUnauthorized: verifiesAuthority,
    ...(mode === "verify-full" ? {} : { checkServerIdentity: () => undefined }),
  };
}

const ignore = (): void => {};
