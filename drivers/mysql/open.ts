/** Settings -> a socket, TLS over it as they ask for, and a mysql2 connection that has signed in. */
import { connect, isIP, type Socket } from "node:net";
import type { MysqlSettings, SslMode } from "./config.js";
import { loadDriver } from "./load.js";
import type { NativeConnection, NativeError, NativeTls } from "./native.js";
import { abandonedError, connectError, passwordError } from "./refusals.js";

/** Where a socket came out: a name may stand for several servers. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Opened {
  readonly native: NativeConnection;
  readonly socket: Socket;
  /** Undefined on a Unix socket. */
  readonly address: Address | undefined;
}

/**
 * CLIENT_FOUND_ROWS: an UPDATE counts the rows that it found, as the other databases do, and not only those that it changed.
 * CLIENT_PS_MULTI_RESULTS: a prepared CALL may answer rows. No LOCAL_FILES: a server may not ask for files of this machine.
 */
const flags = ["FOUND_ROWS", "PS_MULTI_RESULTS", "-LOCAL_FILES", "-IGNORE_SPACE", "-MULTI_STATEMENTS"];

export class Opener {
  readonly settings: MysqlSettings;
  readonly #tls: NativeTls | undefined;

  constructor(settings: MysqlSettings) {
    this.settings = settings;
    this.#tls = tlsOf(settings);
  }

  /** Rejects with `ConnectionError`, or with the signal's reason; then nothing is left open. With `at`, to the very server of another connection. */
  async open(signal: AbortSignal, at?: Address): Promise<Opened> {
    const password = await this.#password();
    try {
      return await this.#attempt(password, this.#tls, signal, at);
    } catch (error) {
      const withoutTls = this.settings.ssl.mode === "PREFERRED" && (error as NativeError).code === "HANDSHAKE_NO_SSL_SUPPORT" && !signal.aborted;
      if (!withoutTls) throw this.#translate(error, signal);
      return await this.#attempt(password, undefined, signal, at).catch((again: unknown) => {
        throw this.#translate(again, signal);
      });
    }
  }

  #translate(error: unknown, signal: AbortSignal): unknown {
    return signal.aborted ? abandonedError(signal, this.settings) : connectError(error as NativeError, this.settings);
  }

  async #password(): Promise<string> {
    const password = this.settings.password.reveal();
    if (typeof password === "string") return password;
    let given: unknown;
    try {
      given = await password();
    } catch (error) {
      throw passwordError(error);
    }
    if (typeof given !== "string") throw passwordError(undefined);
    return given;
  }

  #attempt(password: string, tls: NativeTls | undefined, signal: AbortSignal, at: Address | undefined): Promise<Opened> {
    const { host, port, socketPath, user, database, ssl, statementCacheSize } = this.settings;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const { createConnection } = loadDriver();
      const socket = socketPath === undefined ? connect({ host: at?.host ?? host, port: at?.port ?? port, noDelay: true, keepAlive: true }) : connect(socketPath);
      const settle = (conclude: () => void): void => {
        signal.removeEventListener("abort", abort);
        conclude();
      };
      const fail = (error: unknown): void =>
        settle(() => {
          socket.destroy();
          reject(error);
        });
      const abort = (): void => fail(signal.reason);
      signal.addEventListener("abort", abort);
      const native = createConnection({
        stream: () => socket,
        host: certificateName(ssl.serverName ?? host, ssl.mode),
        ...(socketPath === undefined ? {} : { socketPath }),
        ...(tls === undefined ? {} : { ssl: tls }),
        user,
        password,
        database,
        charset: "utf8mb4_bin",
        flags,
        connectTimeout: 0,
        maxPreparedStatements: statementCacheSize,
        supportBigNumbers: true,
        dateStrings: true,
        jsonStrings: true,
        decimalNumbers: false,
        multipleStatements: false,
        enableCleartextPlugin: false,
      });
      // It stays: an error without a listener would end the process.
      native.on("error", fail);
      native.on("connect", () => {
        const { remoteAddress, remotePort } = socket;
        const address = remoteAddress === undefined || remotePort === undefined ? undefined : { host: remoteAddress, port: remotePort };
        settle(() => resolve({ native, socket, address }));
      });
    });
  }
}

/**
 * mysql2 compares a certificate with a host's name, and with "localhost" where the host is an address. An address with a dot behind it is a
 * name to mysql2, and an address again to Node, which takes the dot away before it looks.
 */
const certificateName = (host: string, mode: SslMode): string => (mode === "VERIFY_IDENTITY" && isIP(host) !== 0 ? `${host}.` : host);

function tlsOf({ ssl: { mode, ca, certificate, key } }: MysqlSettings): NativeTls | undefined {
  if (mode === "DISABLED") return undefined;
  const verifyIdentity = mode === "VERIFY_IDENTITY";
  const rejectUnauthorized = verifyIdentity || mode === "VERIFY_CA" || (mode === "REQUIRED" && ca !== undefined);
  return { ca, cert: certificate, key: key?.reveal(), rejectUnauthorized, verifyIdentity };
}
