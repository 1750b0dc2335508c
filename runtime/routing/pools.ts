/** Databases behind a router -> the sum of what their pools say. */
import type { Database } from "../connection/port.js";
import type { QueryListener } from "../connection/query-event.js";

/** Counts by their names, as a pool's `stats()` answers them: `total`, `idle`, `used`, `waiting` … */
export type PoolTotals = Readonly<Record<string, number>>;

/** A database that has no pool, such as an SQLite file in this process, adds nothing. */
export function poolTotals(databases: readonly Database[]): PoolTotals {
  const totals: Record<string, number> = {};
  for (const database of databases) {
    if (!hasPool(database)) continue;
    for (const [name, count] of Object.entries(database.pool.stats())) totals[name] = (totals[name] ?? 0) + count;
  }
  return totals;
}

const hasPool = (database: object): database is { readonly pool: { stats(): PoolTotals } } =>
  "pool" in database && typeof (database.pool as { readonly stats?: unknown } | undefined)?.stats === "function";

/** What `onQuery` of a router does: the listener hears every one of them. */
export function onEveryQuery(databases: readonly Database[], listener: QueryListener): () => void {
  const stops = databases.map((database) => database.onQuery(listener));
  return () => stops.forEach((stop) => stop());
}

/** Closes all of them, also where one fails; rejects with the first failure. */
export async function closeAll(databases: readonly Database[]): Promise<void> {
  const closings = await Promise.allSettled(databases.map((database) => database.close()));
  const failed = closings.find((closing) => closing.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
