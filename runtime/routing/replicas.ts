/** A primary and the readers that follow it -> one `Database`: reads go to the readers, everything else to the primary. */
import { ValidationError } from "../connection/errors.js";
import type { CallOptions, Database, Executor } from "../connection/port.js";
import type { QueryListener } from "../connection/query-event.js";
import { OwnWrites } from "./own-writes.js";
import { closeAll, onEveryQuery, type PoolTotals, poolTotals } from "./pools.js";
import { replicationForms } from "./positions.js";
import { policies, type Policy, Readers, type ReplicasStats } from "./readers.js";
import { RoutingExecutor } from "./routing-executor.js";

export interface ReplicasOptions {
  readonly primary: Database;
  /** Databases that follow the primary. Without one, or while none answers, the primary reads too. */
  readonly readers: readonly Database[];
  /** Which reader is next: in turn (the default), by chance, or the one with the fewest reads under way. */
  readonly policy?: Policy;
  /**
   * The handle that `replicas` answers sees its own writes, as `db.readYourWrites()` does. Where many requests share it, a write of one keeps
   * the reads of all at the primary for a while: a handle per request is better then. False unless told.
   */
  readonly readYourWrites?: boolean;
  /** How long reads stay at the primary after a write, in milliseconds, where the databases tell no position. 1000; for SQLite, whose readers see a commit at once, 0. */
  readonly settleTime?: number;
  /**
   * A reader that is further behind, in milliseconds, is left out, and so is one that does not say how far. PostgreSQL tells by itself;
   * MariaDB needs global transaction ids, and for a reader that is behind the privilege REPLICA MONITOR.
   */
  readonly maxLag?: number;
  /** How old, in milliseconds, what is known of the lag may be before it is asked for again: by the next read, which waits for it. 1000 unless told. */
  readonly checkInterval?: number;
  /** Milliseconds without an answer after which a reader is asked for a sign of life. Without one the read is run elsewhere. 1000 unless told. */
  readonly patience?: number;
}

export interface ReplicatedDatabase extends Database {
  /** For a read that has to be the newest: `select<Hero>().all(db.primary)`. */
  readonly primary: Database;
  /**
   * A handle whose reads see what was written through it: after a write they go to the primary, until a reader has come as far. It
   * costs nothing to make: one per request, or per user.
   *
   * ```ts
   * const own = db.readYourWrites();
   * await insert<Hero>(hero).execute(own);
   * await select<Hero>().all(own);                                // holds the hero
   * const token = await own.token();                              // for the next request, in a cookie perhaps
   * await select<Hero>().all(db.readYourWrites(token));           // holds it too
   * ```
   *
   * Throws `ValidationError` for a text that is no token.
   */
  readYourWrites(token?: string): OwnWritesHandle;
  stats(): ReplicasStats;
  /** The sums over the pools of the primary and the readers. */
  readonly pool: { stats(): PoolTotals };
}

export interface OwnWritesHandle extends Executor {
  /** The place of its last write, as the database counts; undefined where it wrote nothing, and where the database tells none. */
  token(options?: CallOptions): Promise<string | undefined>;
}

/**
 * Reads outside of transactions go to the readers. The primary has writes, transactions (those with `readOnly` go to a reader, unless they
 * are serializable), raw SQL, reads that lock, and scripts; inside a transaction everything is on its one connection.
 *
 * A reader that is lost or silent is left out, and asked again in growing intervals; its reads are run again on another one, or on the
 * primary. A write is never run again: where the primary has become read-only it rejects with `ConnectionError` PRIMARY_READ_ONLY.
 *
 * ```ts
 * const db = replicas({ primary: await connect(primaryUrl), readers: [await connect(readerUrl, { lazy: true })], maxLag: 500 });
 * ```
 */
export function replicas(options: ReplicasOptions): ReplicatedDatabase {
  const { primary, readers } = options;
  const dialects = new Set([primary, ...readers].map(({ dialect }) => dialect));
  if (dialects.size > 1) refuse("readers", `are of the primary's dialect, not of ${[...dialects].join(" and ")}`);
  if (new Set(readers).size < readers.length) refuse("readers", "hold each database once");
  if (options.policy !== undefined && !policies.includes(options.policy)) refuse("policy", `is one of ${policies.join(", ")}`);
  for (const name of ["settleTime", "maxLag", "checkInterval", "patience"] as const) {
    const time = options[name];
    if (time !== undefined && !(typeof time === "number" && time >= 0)) refuse(name, "is a number of milliseconds from 0");
  }
  return new Replicas(options);
}

function refuse(name: string, message: string): never {
  throw new ValidationError([{ path: [name], code: name, message }]);
}

class Replicas extends RoutingExecutor implements ReplicatedDatabase {
  readonly pool = { stats: (): PoolTotals => poolTotals(this.#databases) };
  readonly #settings: ReplicasOptions;
  readonly #databases: readonly Database[];
  #closing: Promise<void> | undefined;

  constructor(options: ReplicasOptions) {
    const { primary, readers, readYourWrites = false, policy = "roundRobin", maxLag, checkInterval = 1000, patience = 1000 } = options;
    super(
      new Readers(primary, readers, { policy, maxLag, checkInterval, patience }),
      readYourWrites ? ownWrites(options, undefined) : undefined,
    );
    this.#settings = options;
    this.#databases = [primary, ...readers];
  }

  get primary(): Database {
    return this.#settings.primary;
  }

  readYourWrites(token?: string): OwnWritesHandle {
    return new Own(this.readers, ownWrites(this.#settings, token));
  }

  stats(): ReplicasStats {
    return this.readers.stats();
  }

  onQuery(listener: QueryListener): () => void {
    return onEveryQuery(this.#databases, listener);
  }

  close(): Promise<void> {
    return (this.#closing ??= closeAll(this.#databases));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

class Own extends RoutingExecutor implements OwnWritesHandle {
  readonly #writes: OwnWrites;

  constructor(readers: Readers, writes: OwnWrites) {
    super(readers, writes);
    this.#writes = writes;
  }

  token(options?: CallOptions): Promise<string | undefined> {
    return this.#writes.position(options);
  }
}

function ownWrites({ primary, settleTime }: ReplicasOptions, token: string | undefined): OwnWrites {
  const forms = replicationForms[primary.dialect];
  if (token !== undefined && forms?.position.test(token) !== true) refuse("token", `is no position of ${primary.dialect}`);
  return new OwnWrites(primary, forms, settleTime ?? (forms === undefined ? 0 : 1000), token);
}
