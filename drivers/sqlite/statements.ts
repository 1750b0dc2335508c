/** The statements of the executor port -> calls of the connection, at once where it is this executor's turn. */
import type { BoundValue, CallOptions, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { Operation } from "../../runtime/connection/query-event.js";
import { observe, queries } from "../events/queries.js";
import type { SqliteConnection } from "./connection.js";
import { isBusy, translateError } from "./errors.js";
import { readLimit, type Limit } from "../../runtime/connection/limit.js";
import { RowStream } from "./stream.js";

/**
 * What a database and a transaction have in common. SQLite runs in this thread, so a statement whose turn it is has run when the call
 * returns its promise: the fast path has no queue, no timer, no closure and no async function in it.
 *
 * A running statement cannot be interrupted: `signal`, `timeout` and `deadline` are looked at before it starts and while it waits
 * for its turn or for another connection's lock.
 */
export abstract class SqliteStatements {
  readonly dialect = "sqlite" as const;
  readonly connection: SqliteConnection;

  constructor(connection: SqliteConnection) {
    this.connection = connection;
  }

  protected abstract readonly inTransaction: boolean;

  /** Runs `unit`, which does everything or nothing, when it is this executor's turn and no other connection is in the way. */
  protected abstract inTurn<Result>(unit: () => Result, limit: Limit): Promise<Result>;

  /** What the caller gets for an error of the connection. */
  protected failure(error: unknown, text: string, args?: readonly BoundValue[]): unknown {
    return translateError(error, text, args);
  }

  all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]> {
    const { connection } = this;
    if (options !== undefined || connection.turn !== this || queries.hasSubscribers) return this.#allInTurn(statement, args, options);
    try {
      return Promise.resolve(connection.all(statement, args));
    } catch (error) {
      if (isBusy(error)) return this.#allInTurn(statement, args, options);
      return Promise.reject(this.failure(error, statement.text, args));
    }
  }

  first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown> {
    const { connection } = this;
    if (options !== undefined || connection.turn !== this || queries.hasSubscribers) return this.#firstInTurn(statement, args, options);
    try {
      return Promise.resolve(connection.first(statement, args));
    } catch (error) {
      if (isBusy(error)) return this.#firstInTurn(statement, args, options);
      return Promise.reject(this.failure(error, statement.text, args));
    }
  }

  write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult> {
    const { connection } = this;
    if (options !== undefined || connection.turn !== this || queries.hasSubscribers) return this.#writeInTurn(statement, args, options);
    try {
      return Promise.resolve(connection.write(statement, args));
    } catch (error) {
      if (isBusy(error)) return this.#writeInTurn(statement, args, options);
      return Promise.reject(this.failure(error, statement.text, args));
    }
  }

  insertMany(statement: Statement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]> {
    const unit = (): unknown[] => this.connection.insertMany(statement, argumentLists);
    return this.observed("insertMany", statement.text, () => this.#inTurn(unit, options, statement.text), argumentLists.length);
  }

  script(texts: readonly string[], options?: CallOptions): Promise<void> {
    return this.#run(() => this.connection.script(texts), options, "script", texts.join(";\n"));
  }

  stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncIterable<unknown> {
    return new RowStream(
      statement,
      () => readLimit(options),
      (limit) => this.observed("stream", statement.text, () => this.inTurn(() => this.connection.cursor(statement, args), limit)),
      (error) => this.failure(error, statement.text, args),
    );
  }

  // One method each, because a closure in the methods above would cost the fast path an allocation.
  #allInTurn(statement: Statement, args: readonly BoundValue[], options: CallOptions | undefined): Promise<unknown[]> {
    return this.#run(() => this.connection.all(statement, args), options, "read", statement.text, args);
  }

  #firstInTurn(statement: Statement, args: readonly BoundValue[], options: CallOptions | undefined): Promise<unknown> {
    return this.#run(() => this.connection.first(statement, args), options, "read", statement.text, args);
  }

  #writeInTurn(statement: Statement, args: readonly BoundValue[], options: CallOptions | undefined): Promise<WriteResult> {
    return this.#run(() => this.connection.write(statement, args), options, "write", statement.text, args);
  }

  #run<Result>(
    unit: () => Result, options: CallOptions | undefined, operation: Operation, text: string, args?: readonly BoundValue[],
  ): Promise<Result> {
    return this.observed(operation, text, () => this.#inTurn(unit, options, text, args));
  }

  protected observed<Result>(operation: Operation, text: string, call: () => Promise<Result>, batch?: number): Promise<Result> {
    if (!queries.hasSubscribers) return call();
    const { target } = this.connection;
    const inTransaction = this.inTransaction || operation === "begin";
    return observe(batch === undefined ? { target, operation, text, inTransaction } : { target, operation, text, inTransaction, batch }, call);
  }

  async #inTurn<Result>(unit: () => Result, options: CallOptions | undefined, text: string, args?: readonly BoundValue[]): Promise<Result> {
    try {
      return await this.inTurn(unit, readLimit(options));
    } catch (error) {
      throw this.failure(error, text, args);
    }
  }
}
