/** What `connect` is given (a URL, an object) -> complete settings. */
import { userInfo } from "node:os";
import type { PoolConfig } from "../pool/config.js";
import { Secret } from "../server/secret.js";
import {
  mergeUrl, oneOf, type Password, poolConfigOf, poolKeys, readHost, readSsl, refuseUnknown, type SslConfig as CommonSslConfig, type SslSettings as CommonSslSettings, text, whole,
} from "../server/settings.js";
import { readUrl } from "./url.js";

export type { Password } from "../server/settings.js";

/**
 * As libpq's `sslmode`, except that a mode which verifies trusts the authorities of Node where no `ca` is given.
 *
 * | mode              | without TLS on the server | the certificate                              |
 * | ----------------- | ------------------------- | -------------------------------------------- |
 * | `disable`         | plain                     | -                                            |
 * | `allow`, `prefer` | plain                     | is not looked at                             |
 * | `require`         | refused                   | is not looked at; with a `ca` as `verify-ca` |
 * | `verify-ca`       | refused                   | is signed by the authority                   |
 * | `verify-full`     | refused                   | is signed by it, and is the host's           |
 */
export type SslMode = "disable" | "allow" | "prefer" | "require" | "verify-ca" | "verify-full";
export type ChannelBinding = "disable" | "prefer" | "require";
export type Prepare = "auto" | "never";

/** The mode: default "prefer"; "verify-full" where a `ca` is given. */
export type SslConfig = CommonSslConfig<SslMode>;

/** Nothing is taken from the environment or from files: what is not written here has the default that is told. */
export interface PostgresConfig extends PoolConfig {
  /** `postgres://user:password@host:5432/database?sslmode=verify-full`; what stands beside it overrides it. */
  readonly url?: string;
  /** A name, an address, or the directory of a Unix socket. Default "localhost". */
  readonly host?: string;
  /** Default 5432. */
  readonly port?: number;
  /** Default the user of this process. */
  readonly user?: string;
  /** A function is asked at each new connection, for passwords that expire. */
  readonly password?: Password;
  /** Default the name of the user. */
  readonly database?: string;
  readonly ssl?: SslConfig;
  /** Whether signing in is tied to the TLS connection, so that nobody between can pass it on. Default "disable". */
  readonly channelBinding?: ChannelBinding;
  /** What `pg_stat_activity` shows. */
  readonly applicationName?: string;
  /** Command-line options for the server process, such as "-c search_path=app"; PgBouncer refuses them. */
  readonly options?: string;
  /**
   * "auto" keeps statements prepared on the server. "never" is for poolers that give each transaction another connection and know nothing
   * of prepared statements, as PgBouncer before 1.21 does. Default "auto".
   */
  readonly prepare?: Prepare;
  /** Prepared statements that a connection keeps at most. Default 256. */
  readonly statementCacheSize?: number;
}

export type SslSettings = CommonSslSettings<SslMode>;

export interface PostgresSettings {
  /** A name or an address; the path of the socket where it begins with a slash. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: Secret<Password> | undefined;
  readonly database: string;
  readonly ssl: SslSettings;
  readonly channelBinding: ChannelBinding;
  readonly applicationName: string | undefined;
  readonly options: string | undefined;
  readonly prepare: Prepare;
  readonly statementCacheSize: number;
  /** For the pool, as it was given. */
  readonly pool: PoolConfig;
}

export const sslModes: readonly string[] = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] satisfies readonly SslMode[];
const channelBindings: readonly string[] = ["disable", "prefer", "require"] satisfies readonly ChannelBinding[];
const preparations: readonly string[] = ["auto", "never"] satisfies readonly Prepare[];
/** A record, so that none is left out. */
const ownKeys: readonly string[] = Object.keys({
  url: true, host: true, port: true, user: true, password: true, database: true, ssl: true, channelBinding: true, applicationName: true, options: true, prepare: true,
  statementCacheSize: true,
} satisfies Record<Exclude<keyof PostgresConfig, keyof PoolConfig>, true>);

/** Throws `ValidationError` for a setting that is not understood: nothing is guessed. No message holds the URL or the password. */
export function readConfig(given: string | PostgresConfig): PostgresSettings {
  const config = withUrl(typeof given === "string" ? { url: given } : given);
  refuseUnknown(config, [...ownKeys, ...poolKeys], "");
  const user = text("user", config.user) ?? userInfo().username;
  const { password } = config;
  if (password !== undefined && typeof password !== "function") text("password", password);
  return {
    host: readHost(text("host", config.host) ?? "localhost"),
    port: whole("port", config.port, 5432, 1, 65_535),
    user,
    password: password === undefined ? undefined : new Secret(password),
    database: text("database", config.database) ?? user,
    ssl: readSsl(config.ssl ?? {}, sslModes, (ca) => (ca === undefined ? "prefer" : "verify-full")),
    channelBinding: oneOf("channelBinding", config.channelBinding ?? "disable", channelBindings),
    applicationName: text("applicationName", config.applicationName),
    options: text("options", config.options),
    prepare: oneOf("prepare", config.prepare ?? "auto", preparations),
    statementCacheSize: whole("statementCacheSize", config.statementCacheSize, 256, 2, 65_535),
    pool: poolConfigOf(config),
  };
}

/** Names it in messages, as host:port or as the socket's path. */
export const placeOf = ({ host, port }: PostgresSettings): string =>
  host.startsWith("/") ? `${host}/.s.PGSQL.${port}` : host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;

function withUrl(config: PostgresConfig): PostgresConfig {
  return config.url === undefined ? config : mergeUrl(config, readUrl(config.url));
}
