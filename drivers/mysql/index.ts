/** `sqlmodel/mysql`: a URL or a configuration -> a `Database` behind a pool of connections, on mysql2. For MySQL and MariaDB. */
import type { PooledDatabase } from "../server/database.js";
import { connectServer } from "../server/connect.js";
import { asConfig } from "../server/settings.js";
import { type MysqlConfig, readConfig } from "./config.js";
import { openMysqlSession } from "./connection.js";
import { targetOf, traitsOf } from "./traits.js";

export type { MysqlConfig, Password, SslConfig, SslMode } from "./config.js";
export type { PoolConfig } from "../pool/config.js";
export type { PoolStats } from "../pool/stats.js";
export type { PooledDatabase };

/**
 * Opens a pool of connections to a server: MySQL 8.0 or later, MariaDB 10.6 or later.
 *
 * ```ts
 * await using db = await connect("mysql://app:secret@db.example.com/shop?ssl-mode=VERIFY_IDENTITY", { max: 20 });
 * ```
 *
 * Throws `ValidationError` for a configuration that is not understood, and `ConnectionError` where mysql2 is missing or the server refuses.
 */
export async function connect(urlOrConfig: string | MysqlConfig, options?: MysqlConfig): Promise<PooledDatabase> {
  const settings = readConfig(asConfig(urlOrConfig, options));
  const target = targetOf(settings);
  const opened = openMysqlSession(settings, ({ server }) => (target.system = server.flavour));
  return connectServer(opened, settings.pool, traitsOf(target));
}
