/** A socket, user and password -> a session on the server. pg answers what the server asks for; see `native.ts` for why. */
import { ConnectionError, type SqlModelError } from "../../runtime/connection/errors.js";
import { answer, malformed, readReport, readTexts } from "./answers.js";
import { placeOf, type PostgresSettings } from "./config.js";
import { refusedError, signInError } from "./errors.js";
import type { NativeConnection, NativeModule } from "./native.js";
import type { Exchange, Wire } from "./wire.js";

/** What a cancel request names. */
export interface BackendKey {
  readonly process: number;
  /** Four bytes; more of them from PostgreSQL 18 on, to clients that ask for version 3.2 of the protocol. */
  readonly secret: Uint8Array;
}

/** PgBouncer sends none for its own console. */
const noKey: BackendKey = { process: 0, secret: new Uint8Array(4) };

/** Ways to sign in, by their number in the server's message. */
const request = { ok: 0, cleartext: 3, md5: 5, sasl: 10, saslContinue: 11, saslFinal: 12 } as const;

/** Rejects with `ConnectionError`. */
export function signIn(wire: Wire, settings: PostgresSettings, driver: NativeModule): Promise<BackendKey> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(error instanceof ConnectionError ? error : signInError(error, settings));
    const connection = connectionOver(wire, settings, driver);
    const client = new driver.Client({
      connection,
      user: settings.user,
      database: settings.database,
      host: settings.host,
      port: settings.port,
      ssl: false,
      sslnegotiation: "postgres",
      password: () => readPassword(settings),
      enableChannelBinding: settings.channelBinding !== "disable" && "getPeerCertificate" in wire.socket,
    });
    client.on("error", refuse);
    wire.submit(new SignIn(connection, settings, (key) => resolve(key), refuse));
    client.connect((error) => {
      if (error !== null) refuse(error);
    });
  });
}

/** pg writes to the socket as ever; it reads what `SignIn` hands on. Our own startup parameters, so that none comes from the environment. */
function connectionOver(wire: Wire, settings: PostgresSettings, { Connection }: NativeModule): NativeConnection {
  class SigningIn extends Connection {
    override connect(): void {
      queueMicrotask(() => this.emit("connect"));
    }

    override startup(): void {
      super.startup(startupParameters(settings));
    }
  }
  return new SigningIn({ stream: wire.socket, ssl: false });
}

/**
 * Dates are written as ISO 8601 and a backslash is a backslash, whatever the role or the database says. As startup parameters these cost
 * no round trip, outlast DISCARD ALL, and pass through PgBouncer in each of its modes, which refuses others.
 */
function startupParameters({ user, database, applicationName, options }: PostgresSettings): Readonly<Record<string, string>> {
  return {
    user,
    database,
    DateStyle: "ISO",
    standard_conforming_strings: "on",
    ...(applicationName === undefined ? {} : { application_name: applicationName }),
    ...(options === undefined ? {} : { options }),
  };
}

async function readPassword({ password, ...settings }: PostgresSettings): Promise<string> {
  const given = password?.reveal();
  const text = typeof given === "function" ? await given() : given;
  if (typeof text === "string" && text !== "") return text;
  throw new ConnectionError("AUTHENTICATION_FAILED", `The server at ${placeOf({ ...settings, password })} asks for a password, and none was given.`);
}

class SignIn implements Exchange {
  isInterrupted = false;
  readonly #connection: NativeConnection;
  readonly #settings: PostgresSettings;
  readonly #resolve: (key: BackendKey) => void;
  readonly #reject: (error: ConnectionError) => void;
  #key = noKey;
  /** The server has shown, over this very TLS connection, that it knows the password too. */
  #isProven = false;
  #binds = false;

  constructor(connection: NativeConnection, settings: PostgresSettings, resolve: (key: BackendKey) => void, reject: (error: SqlModelError) => void) {
    this.#connection = connection;
    this.#settings = settings;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  receive(type: number, bytes: Buffer, start: number, end: number): void {
    if (type === answer.authentication) return this.#authenticate(bytes, start, end);
    if (type === answer.error) return this.#reject(refusedError(readReport(bytes, start, end), this.#settings));
    if (type !== answer.backendKey) return;
    if (end - start < 8) throw malformed();
    this.#key = { process: bytes.readInt32BE(start), secret: new Uint8Array(bytes.subarray(start + 4, end)) };
  }

  finish(): void {
    this.#connection.removeAllListeners();
    this.#resolve(this.#key);
  }

  lose(reason: SqlModelError): void {
    this.#reject(reason);
  }

  /** The server's question, in the words that pg listens for. */
  #authenticate(bytes: Buffer, start: number, end: number): void {
    if (end - start < 4) throw malformed();
    const text = (): string => bytes.toString("utf8", start + 4, end);
    const kind = bytes.readInt32BE(start);
    const required = this.#settings.channelBinding === "require";
    switch (kind) {
      case request.ok:
        if (required && !this.#isProven) this.#reject(this.#unbound());
        return;
      case request.cleartext:
        return required ? this.#reject(this.#unbound()) : this.#emit("authenticationCleartextPassword", {});
      case request.md5:
        if (end - start !== 8) throw malformed();
        return required ? this.#reject(this.#unbound()) : this.#emit("authenticationMD5Password", { salt: Buffer.from(bytes.subarray(start + 4, end)) });
      case request.sasl: {
        const mechanisms = readTexts(bytes, start + 4, end).filter((name) => name !== "");
        this.#binds = mechanisms.includes("SCRAM-SHA-256-PLUS");
        return required && !this.#binds ? this.#reject(this.#unbound()) : this.#emit("authenticationSASL", { mechanisms });
      }
      case request.saslContinue:
        return this.#emit("authenticationSASLContinue", { data: text() });
      case request.saslFinal:
        this.#isProven = this.#binds;
        return this.#emit("authenticationSASLFinal", { data: text() });
      default:
        this.#reject(new ConnectionError("AUTHENTICATION_FAILED", `The server at ${placeOf(this.#settings)} asks for a way to sign in that is not known here (number ${kind}).`));
    }
  }

  #emit(event: string, message: object): void {
    this.#connection.emit(event, message);
  }

  #unbound(): ConnectionError {
    return new ConnectionError("AUTHENTICATION_FAILED", `The server at ${placeOf(this.#settings)} does not bind signing in to its TLS connection, and channelBinding is "require".`);
  }
}
