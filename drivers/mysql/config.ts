/** What `connect` is given (a URL, an object) -> complete settings. */
import { userInfo } from "node:os";
import type { PoolConfig } from "../pool/config.js";
import { Secret } from "../server/secret.js";
import {
  mergeUrl, type Password, poolConfigOf, poolKeys, readHost, readSsl, refuse, refuseUnknown, type SslConfig as CommonSslConfig, type SslSettings as CommonSslSettings, text, whole,
} from "../server/settings.js";
import { readUrl } from "./url.js";

export type { Password } from "../server/settings.js";

/**
 * As `--ssl-mode` of MySQL's clients, except that a mode which verifies trusts the authorities of Node where no `ca` is given.
 *
 * | mode              | without TLS on the server | the certificate                             |
 * | ----------------- | ------------------------- | ------------------------------------------- |
 * | `DISABLED`        | plain                     | -                                           |
 * | `PREFERRED`       | plain                     | is not looked at                            |
 * | `REQUIRED`        | refused                   | is not looked at; with a `ca` as `VERIFY_CA` |
 * | `VERIFY_CA`       | refused                   | is signed by the authority                  |
 * | `VERIFY_IDENTITY` | refused                   | is signed by it, and is the host's          |
 */
export type SslMode = "DISABLED" | "PREFERRED" | "REQUIRED" | "VERIFY_CA" | "VERIFY_IDENTITY";

/** The mode: default "PREFERRED"; "VERIFY_IDENTITY" where a `ca` is given, "DISABLED" on a Unix socket. */
export type SslConfig = CommonSslConfig<SslMode>;

/** Nothing is taken from the environment or from files: what is not written here has the default that is told. */
export interface MysqlConfig extends PoolConfig {
  /** `mysql://user:password@host:3306/database?ssl-mode=VERIFY_IDENTITY`; what stands beside it overrides it. */
  readonly url?: string;
  /** Default "localhost". */
  readonly host?: string;
  /** Default 3306. */
  readonly port?: number;
  /** A Unix socket, in place of host and port. */
  readonly socketPath?: string;
  /** Default the user of this process. */
  readonly user?: string;
  /** A function is asked at each new connection, for passwords that expire. */
  readonly password?: Password;
  /** Without it statements name the database of each table. */
  readonly database?: string;
  readonly ssl?: SslConfig;
  /** Prepared statements that a connection keeps at most; a server keeps 16382 of all connections together unless told otherwise. Default 256. */
  readonly statementCacheSize?: number;
}

export type SslSettings = CommonSslSettings<SslMode>;

export interface MysqlSettings {
  readonly host: string;
  readonly port: number;
  readonly socketPath: string | undefined;
  readonly user: string;
  readonly password: Secret<Password>;
  readonly database: string | undefined;
  readonly ssl: SslSettings;
  readonly statementCacheSize: number;
  /** For the pool, as it was given. */
  readonly pool: PoolConfig;
}

const sslModes: readonly string[] = ["DISABLED", "PREFERRED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY"] satisfies readonly SslMode[];
const ownKeys: readonly string[] = [
  "url", "host", "port", "socketPath", "user", "password", "database", "ssl", "statementCacheSize",
] satisfies readonly (keyof MysqlConfig)[];

/** Throws `ValidationError` for a setting that is not understood: nothing is guessed. No message holds the URL or the password. */
export function readConfig(given: string | MysqlConfig): MysqlSettings {
  const config = withUrl(typeof given === "string" ? { url: given } : given);
  refuseUnknown(config, [...ownKeys, ...poolKeys], "");
  const { password = "" } = config;
  const socketPath = text("socketPath", config.socketPath);
  if (socketPath === "") refuse("socketPath", "is empty");
  return {
    host: readHost(text("host", config.host) ?? "localhost"),
    port: whole("port", config.port, 3306, 1, 65_535),
    socketPath,
    user: text("user", config.user) ?? userInfo().username,
    password: new Secret(typeof password === "function" ? password : text("password", password)!),
    database: text("database", config.database),
    ssl: readSsl(config.ssl ?? {}, sslModes, (ca) => (ca !== undefined ? "VERIFY_IDENTITY" : socketPath !== undefined ? "DISABLED" : "PREFERRED")),
    statementCacheSize: whole("statementCacheSize", config.statementCacheSize, 256, 2, 8_192),
    pool: poolConfigOf(config),
  };
}

/** Names it in messages, as host:port or as the socket's path. */
export const placeOf = ({ host, port, socketPath }: MysqlSettings): string =>
  socketPath ?? (host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`);

function withUrl(config: MysqlConfig): MysqlConfig {
  return config.url === undefined ? config : mergeUrl(config, readUrl(text("url", config.url)!));
}
