/** An open connection -> the `Database` that callers hold. */
import { ConnectionError } from "../../runtime/connection/errors.js";
import type { Database } from "../../runtime/connection/port.js";
import type { QueryListener } from "../../runtime/connection/query-event.js";
import { onQuery } from "../events/queries.js";
import { whenFree } from "./busy.js";
import type { SqliteConnection } from "./connection.js";
import { closedError } from "./errors.js";
import { unlimited, type Limit } from "../../runtime/connection/limit.js";
import { SqliteExecutor } from "./transaction.js";

/**
 * One connection serves it, so while a transaction is open its statements wait, first come first served, for the transaction to end:
 * they are never run inside somebody's transaction.
 */
export class SqliteDatabase extends SqliteExecutor implements Database {
  protected readonly depth = 0;
  protected readonly inTransaction = false;
  #closing: Promise<void> | undefined;

  constructor(connection: SqliteConnection) {
    super(connection);
    connection.turn = this;
  }

  onQuery(listener: QueryListener): () => void {
    return onQuery(this.connection.target, listener);
  }

  /**
   * Waits for the open transaction and for everything that already waits behind it, at most `closeTimeout` milliseconds; then
   * rolls back and closes. Later calls reject with `ConnectionError`.
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  protected override async inTurn<Result>(unit: () => Result, limit: Limit): Promise<Result> {
    const waiting = this.takeTurn(limit);
    if (waiting !== undefined) await waiting;
    try {
      const result = whenFree(unit, limit, this.connection.settings.busyTimeout);
      return result instanceof Promise ? await result : result;
    } finally {
      this.passTurn();
    }
  }

  protected override takeTurn(limit: Limit): Promise<void> | undefined {
    if (this.#closing !== undefined) throw closedError();
    return super.takeTurn(limit);
  }

  protected override assertUsable(): void {
    if (this.connection.turn === undefined || !this.connection.native.open) throw closedError();
  }

  async #close(): Promise<void> {
    const { connection } = this;
    if (connection.turn === undefined) return;
    try {
      const waiting = connection.turn === this ? this.takeTurn(unlimited) : this.line.join(unlimited, connection.settings.closeTimeout);
      if (waiting !== undefined) await waiting;
    } catch {
      this.inner?.rollbackBecauseOf(closedError());
    }
    this.line.refuseAll(closedError());
    if (!connection.native.open) return;
    try {
      connection.close(closedError());
    } catch (error) {
      throw new ConnectionError("CLOSE_FAILED", "The database could not be closed.", { cause: error });
    }
  }
}
