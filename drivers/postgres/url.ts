/** A connection URL -> the settings that stand in it, by libpq's names. */
import { readFile, readServerUrl, readWhole } from "../server/url.js";
import type { ChannelBinding, PostgresConfig, Prepare, SslConfig, SslMode } from "./config.js";

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface Target extends Mutable<Omit<PostgresConfig, "ssl">> {
  ssl: Mutable<SslConfig>;
}

const parameters: Readonly<Record<string, (target: Target, value: string) => void>> = {
  host: (target, value) => void (target.host = value),
  port: (target, value) => void (target.port = readWhole("port", value)),
  user: (target, value) => void (target.user = value),
  password: (target, value) => void (target.password = value),
  dbname: (target, value) => void (target.database = value),
  application_name: (target, value) => void (target.applicationName = value),
  options: (target, value) => void (target.options = value),
  /** In seconds; 0 is for ever, which a pool does not wait. */
  connect_timeout: (target, value) => {
    const seconds = readWhole("connect_timeout", value);
    if (seconds > 0) target.connectTimeout = seconds * 1000;
  },
  sslmode: (target, value) => void (target.ssl.mode = value as SslMode),
  sslrootcert: (target, value) => {
    // libpq's word for the authorities that the system trusts; a certificate then has to be the host's.
    if (value === "system") target.ssl.mode ??= "verify-full";
    else target.ssl.ca = readFile("sslrootcert", value);
  },
  sslcert: (target, value) => void (target.ssl.certificate = readFile("sslcert", value)),
  sslkey: (target, value) => void (target.ssl.key = readFile("sslkey", value)),
  channel_binding: (target, value) => void (target.channelBinding = value as ChannelBinding),
  prepare: (target, value) => void (target.prepare = value as Prepare),
};

/** Also `postgres:///database?host=/var/run/postgresql`. */
export const readUrl = (url: string): Target =>
  readServerUrl(url, { schemes: "postgres(?:ql)?", example: "postgres://user:password@host:5432/database", parameters }, { ssl: {} });
