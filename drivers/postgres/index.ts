/** `sqlmodel/postgres`: a URL or a configuration -> a `Database` behind a pool of connections, on pg. */
import type { PooledDatabase } from "../server/database.js";
import { connectServer } from "../server/connect.js";
import { asConfig } from "../server/settings.js";
import { type PostgresConfig, readConfig } from "./config.js";
import { openPostgresSession } from "./open.js";
import { traitsOf } from "./traits.js";

export type { Password, PostgresConfig, Prepare, SslConfig, SslMode } from "./config.js";
export type { PoolConfig } from "../pool/config.js";
export type { PoolStats } from "../pool/stats.js";
export type { PooledDatabase };

/**
 * Opens a pool of connections to a PostgreSQL server (14 or later).
 *
 * ```ts
 * await using db = await connect("postgres://app:secret@db.example.com/shop?sslmode=verify-full", { max: 20 });
 * ```
 *
 * Throws `ValidationError` for a configuration that is not understood, and `ConnectionError` where pg is missing or the server refuses.
 */
export async function connect(urlOrConfig: string | PostgresConfig, options?: PostgresConfig): Promise<PooledDatabase> {
  const settings = readConfig(asConfig(urlOrConfig, options));
  return connectServer(openPostgresSession(settings), settings.pool, traitsOf(settings));
}
