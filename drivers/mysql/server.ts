/** A connection that has just signed in -> the settings that our SQL counts on, and what the server says of itself. */
import { collation } from "./spelling.js";
import type { NativeHeader } from "./native.js";
import type { Wire } from "./wire.js";

/**
 * | setting                                  | why                                                                        |
 * | ---------------------------------------- | -------------------------------------------------------------------------- |
 * | time_zone                                | TIMESTAMP and NOW() are in UTC, whatever the server's zone                   |
 * | STRICT_ALL_TABLES, NO_ZERO_…             | a value that does not fit is refused, not changed                            |
 * | ONLY_FULL_GROUP_BY                       | raw SQL that asks a group for a column of one of its rows is refused, not answered by chance |
 * | NO_AUTO_VALUE_ON_ZERO                    | a key of 0 is 0                                                            |
 * | NO_BACKSLASH_ESCAPES                     | a text in SQL ends at its quote, as in the other databases                   |
 * | no ERROR_FOR_DIVISION_BY_ZERO            | a division by zero is NULL wherever it stands, also in UPDATE                |
 * | no ANSI_QUOTES, PIPES_AS_CONCAT          | texts are in ' and names in `; || is OR and not used                         |
 * | group_concat_max_len                     | GROUP_CONCAT would cut a text in silence; this is the most that MariaDB takes  |
 */
const modes = [
  "ONLY_FULL_GROUP_BY", "STRICT_ALL_TABLES", "NO_ENGINE_SUBSTITUTION", "NO_ZERO_DATE", "NO_ZERO_IN_DATE", "NO_AUTO_VALUE_ON_ZERO", "NO_BACKSLASH_ESCAPES",
];
export const sessionSettings = `SET NAMES utf8mb4 ${collation}, time_zone = '+00:00', sql_mode = '${modes.join(",")}', group_concat_max_len = 1073741824`;

export interface ServerFacts {
  readonly flavour: "mariadb" | "mysql";
  /** As `10.11.19` or `9.7.4`. */
  readonly version: string;
  /** The number that KILL takes. */
  readonly connection: number | bigint;
  readonly maxAllowedPacket: number;
  /** The step between two keys that the server makes. */
  readonly autoIncrement: number;
  readonly lockTimeoutEndsTransaction: boolean;
}

export async function readServer(wire: Wire): Promise<ServerFacts> {
  const { rows } = await wire.query(
    "SELECT VERSION(), CONNECTION_ID(), @@max_allowed_packet, @@auto_increment_increment, @@innodb_rollback_on_timeout",
  );
  const [version, connection, packet, increment, timeout] = rows?.[0] ?? [];
  return {
    flavour: /mariadb/i.test(String(version)) ? "mariadb" : "mysql",
    version: /\d+(?:\.\d+)+/.exec(String(version))?.[0] ?? "",
    connection: integer(connection),
    maxAllowedPacket: Number(packet),
    autoIncrement: Number(increment),
    lockTimeoutEndsTransaction: Number(timeout) === 1,
  };
}

/** Whether it is a node of Galera: there, the step between two keys changes whenever a node comes or goes. */
export async function isCluster(wire: Wire): Promise<boolean> {
  const { rows } = await wire.query("SHOW VARIABLES LIKE 'wsrep_on'", true);
  return rows?.[0]?.[1] === "ON";
}

export async function readIncrement(wire: Wire): Promise<number> {
  const { rows } = await wire.query("SELECT @@auto_increment_increment", true);
  return Number(rows?.[0]?.[0] ?? 1);
}

const integer = (value: unknown): number | bigint => (typeof value === "string" ? BigInt(value) : Number(value));

/** The key that the server made, or that the last row brought along; 0 stands for none. */
export function keyOf({ insertId }: NativeHeader): number | bigint | undefined {
  return insertId === 0 ? undefined : integer(insertId);
}

export const quoted = (name: string): string => `\`${name.replaceAll("`", "``")}\``;
