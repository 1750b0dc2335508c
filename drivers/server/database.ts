/** A pool of sessions -> the `Database` that callers hold. */
import { ConnectionError } from "../../runtime/connection/errors.js";
import { readLimit, unlimited, type Limit } from "../../runtime/connection/limit.js";
import type { BoundValue, CallOptions, Database, DialectName, Statement, TransactionOptions } from "../../runtime/connection/port.js";
import type { QueryListener, Target } from "../../runtime/connection/query-event.js";
import { observe, onQuery, queries } from "../events/queries.js";
import type { Lease } from "../pool/lease.js";
import type { Pool, PoolStats } from "../pool/pool.js";
import { ServerExecutor } from "./executor.js";
import { guard, guardCursor, orCut } from "./guard.js";
import { mayShare, noteDuration } from "./sharing.js";
import type { Call } from "./statements.js";
import type { OpenCursor } from "./stream.js";
import type { ServerTraits } from "./traits.js";
import { ServerTransaction } from "./transaction.js";

/** A database behind a pool of connections. */
export interface PooledDatabase extends Database {
  readonly pool: { stats(): PoolStats };
}

export class ServerDatabase extends ServerExecutor implements PooledDatabase {
  readonly pool: Pool;
  protected readonly depth = 0;
  protected readonly inTransaction = false;
  readonly #traits: ServerTraits;

  constructor(pool: Pool, traits: ServerTraits) {
    super();
    this.pool = pool;
    this.#traits = traits;
  }

  get dialect(): DialectName {
    return this.#traits.dialect;
  }

  protected get target(): Target {
    return this.#traits.target;
  }

  /** Refuses new calls, waits for those under way for at most `closeTimeout` milliseconds, then closes every connection. */
  close(): Promise<void> {
    return this.pool.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  onQuery(listener: QueryListener): () => void {
    return onQuery(this.target, listener);
  }

  protected async run<Result>(call: Call<Result>, options: CallOptions | undefined): Promise<Result> {
    const lease = options === undefined ? this.pool.tryAcquire() : undefined;
    if (lease === undefined) return this.#callInLine(call, options);
    try {
      return await call.run(lease.session);
    } finally {
      this.pool.release(lease);
    }
  }

  async #callInLine<Result>(call: Call<Result>, options: CallOptions | undefined): Promise<Result> {
    const limit = readLimit(options);
    const lease = await this.pool.acquire(limit, this.#traits.pipelines && limit === unlimited && mayShare(call.statement));
    const started = performance.now();
    const { answer, settled } = guard(lease.session, call.run, limit, call.writes && !this.#traits.undoesInterrupted);
    void settled.then(() => this.pool.release(lease));
    const result = await answer;
    noteDuration(call.statement, performance.now() - started);
    return result;
  }

  protected openCursor(statement: Statement, args: readonly BoundValue[], options: CallOptions | undefined): OpenCursor {
    return async () => {
      const limit = readLimit(options);
      const lease = await this.pool.acquire(limit);
      const { session } = lease;
      const free = (closed: boolean): void => this.#give(lease, closed);
      const cursor = await guardCursor(session, () => session.cursor(statement, args), limit, free);
      return { cursor, session, limit, free };
    };
  }

  protected async open(options: TransactionOptions | undefined, limit: Limit): Promise<ServerTransaction> {
    const texts = this.#traits.begin(options);
    const lease = await this.pool.acquire(limit);
    const { session } = lease;
    const send = async (): Promise<void> => {
      for (const text of texts) await session.control(text);
    };
    const { target } = this.#traits;
    const begin = queries.hasSubscribers ? () => observe({ target, operation: "begin", text: texts.join("; "), inTransaction: true }, send) : send;
    const { answer, settled } = guard(session, begin, limit, false);
    try {
      await answer;
    } catch (error) {
      void settled.then(() => this.#giveRolledBack(lease));
      throw error;
    }
    return new ServerTransaction(session, this.#traits, () => this.pool.release(lease), limit);
  }

  /** A BEGIN that was cancelled may have run. */
  async #giveRolledBack(lease: Lease): Promise<void> {
    const { session } = lease;
    try {
      if (session.lostBy === undefined && session.transactionState !== "none") await orCut(session, session.control("ROLLBACK"));
      this.pool.release(lease);
    } catch {
      this.pool.discard(lease, new ConnectionError("CONNECTION_LOST", "A transaction that was cancelled could not be rolled back, so its connection was closed."));
    }
  }

  #give(lease: Lease, clean: boolean): void {
    if (clean) this.pool.release(lease);
    else this.pool.discard(lease, new ConnectionError("CONNECTION_LOST", "A cursor could not be closed, so its connection was."));
  }
}
