/** Settings with workers -> what opens the sessions of its one writer and of its readers, and the database over both. */
import { Line } from "../../runtime/connection/line.js";
import type { PoolSettings } from "../pool/config.js";
import { Pool } from "../pool/pool.js";
import { ServerDatabase } from "../server/database.js";
import type { OpenSession } from "../server/session.js";
import type { SqliteSettings, WorkersSettings } from "./config.js";
import { traitsOf } from "./traits.js";
import { WorkerSession } from "./worker-session.js";
import { WorkersDatabase } from "./workers-database.js";

export interface WorkerSettings extends SqliteSettings {
  readonly workers: WorkersSettings;
}

/** Opens the file for reading and writing, makes it where there is none, and its write-ahead log. There is one writer at a time. */
export const openWriter = (settings: WorkerSettings): OpenSession => withPlaces(1, (signal) => WorkerSession.open(settings, settings.workers, signal));

/** A reader can only read, whatever it is asked; a writer has to have made the file. */
export function openReader(settings: WorkerSettings): OpenSession {
  const { workers } = settings;
  return withPlaces(workers.readers, (signal) => WorkerSession.open({ ...settings, readOnly: true }, workers, signal));
}

/**
 * No more than `places` workers at a time, those among them whose session was given up while its statement runs on: the next one waits for
 * the end of one. So statements that cannot be stopped never pile up, and no two writers wait for each other's lock.
 */
function withPlaces(places: number, open: (signal: AbortSignal) => Promise<WorkerSession>): OpenSession {
  const line = new Line();
  let free = places;
  const leave = (): void => {
    if (!line.admitNext()) free += 1;
  };
  return async ({ signal }) => {
    if (free > 0) free -= 1;
    else await line.join({ signal, expires: Infinity }, Infinity);
    try {
      const session = await open(signal);
      void session.gone.then(leave);
      return session;
    } catch (error) {
      leave();
      throw error;
    }
  };
}

/** The writer connects at once, so that a file that cannot be opened shows here, and one reader; the others when they are needed. */
export async function connectWorkers(settings: WorkerSettings): Promise<WorkersDatabase> {
  const { readers } = settings.workers;
  const pools = [new Pool(openWriter(settings), poolOf(settings, 1)), new Pool(openReader(settings), poolOf(settings, readers))] as const;
  for (const pool of pools) {
    const failure = await pool.warm();
    if (failure === undefined) continue;
    await Promise.all(pools.map((opened) => opened.close()));
    throw failure;
  }
  const traits = traitsOf(settings);
  const [writer, reader] = pools.map((pool) => new ServerDatabase(pool, traits));
  return new WorkersDatabase(writer!, reader!);
}

const poolOf = ({ acquireTimeout, closeTimeout }: WorkerSettings, max: number): PoolSettings => ({
  min: 1,
  max,
  acquireTimeout,
  closeTimeout,
  idleTimeout: 600_000,
  // There is no server that a connection could be cut off from: a worker that ends says so.
  maxLifetime: 0,
  testOnCheckout: false,
  // A place may be free only when a long statement has ended.
  connectTimeout: 2 ** 31 - 1,
  lazy: false,
  leakTimeout: 0,
});
