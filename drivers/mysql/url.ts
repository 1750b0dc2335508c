/** A connection URL -> the settings that stand in it, by the names of MySQL's own clients. */
import { readFile, readServerUrl, readWhole } from "../server/url.js";
import type { MysqlConfig, SslConfig, SslMode } from "./config.js";

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface Target extends Mutable<Omit<MysqlConfig, "ssl">> {
  ssl: Mutable<SslConfig>;
}

const parameters: Readonly<Record<string, (target: Target, value: string) => void>> = {
  "ssl-mode": (target, value) => void (target.ssl.mode = value.toUpperCase() as SslMode),
  "ssl-ca": (target, value) => void (target.ssl.ca = readFile("ssl-ca", value)),
  "ssl-cert": (target, value) => void (target.ssl.certificate = readFile("ssl-cert", value)),
  "ssl-key": (target, value) => void (target.ssl.key = readFile("ssl-key", value)),
  socket: (target, value) => void (target.socketPath = value),
  /** In seconds; 0 is for ever, which a pool does not wait. */
  "connect-timeout": (target, value) => {
    const seconds = readWhole("connect-timeout", value);
    if (seconds > 0) target.connectTimeout = seconds * 1000;
  },
};

/** Also `mysql://user@/database?socket=/run/mysqld/mysqld.sock`. */
export const readUrl = (url: string): Target =>
  readServerUrl(url, { schemes: "mysql|mariadb", example: "mysql://user:password@host:3306/database", parameters }, { ssl: {} });
