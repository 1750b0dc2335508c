/** What opens sessions -> a database that has answered once. */
import { type PoolConfig, readPoolConfig } from "../pool/config.js";
import { Pool } from "../pool/pool.js";
import { ServerDatabase } from "./database.js";
import type { OpenSession } from "./session.js";
import type { ServerTraits } from "./traits.js";

/**
 * Opens `min` connections, one at least, so that a wrong password or a server that is not there shows at once. With `lazy` nothing is
 * opened before it is needed: the program may start before its server.
 */
export async function connectServer(open: OpenSession, config: PoolConfig, traits: ServerTraits): Promise<ServerDatabase> {
  const settings = readPoolConfig(config);
  const pool = new Pool(open, settings);
  const failure = settings.lazy ? undefined : await pool.warm(Math.max(settings.min, 1));
  if (failure === undefined) return new ServerDatabase(pool, traits);
  await pool.close();
  throw failure;
}
