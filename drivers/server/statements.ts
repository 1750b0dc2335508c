/** The statements of the executor port -> calls on a session, each within its limit. */
import type { BoundValue, CallOptions, DialectName, InsertStatement, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { Operation, QueryEvent, Target } from "../../runtime/connection/query-event.js";
import { observe, queries } from "../events/queries.js";
import type { Session } from "./session.js";
import { RowStream, type OpenCursor } from "./stream.js";

export interface Call<Result> {
  readonly run: (session: Session) => Promise<Result>;
  /** A read can be abandoned at once; a write has an outcome to wait for. */
  readonly writes: boolean;
  readonly statement: Statement;
  /** Several statements, which are undone together. */
  readonly whole?: boolean;
}

/** What a database and a transaction have in common. */
export abstract class ServerStatements {
  abstract readonly dialect: DialectName;
  protected abstract readonly target: Target;
  protected abstract readonly inTransaction: boolean;

  /** Runs a call on a session, within its limit. */
  protected abstract run<Result>(call: Call<Result>, options: CallOptions | undefined): Promise<Result>;
  protected abstract openCursor(statement: Statement, args: readonly BoundValue[], options: CallOptions | undefined): OpenCursor;

  all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]> {
    const writes = changes(statement);
    return this.#call({ run: (session) => session.all(statement, args), writes, statement }, options, writes ? "write" : "read");
  }

  first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown> {
    const writes = changes(statement);
    return this.#call({ run: (session) => session.first(statement, args), writes, statement }, options, writes ? "write" : "read");
  }

  write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult> {
    return this.#call({ run: (session) => session.write(statement, args), writes: true, statement }, options, "write");
  }

  insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]> {
    if (argumentLists.length === 0) return Promise.resolve([]);
    return this.#call({ run: (session) => session.insertMany(statement, argumentLists), writes: true, statement, whole: true }, options, "insertMany", argumentLists.length);
  }

  script(texts: readonly string[], options?: CallOptions): Promise<void> {
    return this.#call({ run: (session) => session.script(texts), writes: true, statement: { text: texts.join(";\n") }, whole: true }, options, "script");
  }

  stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncIterable<unknown> {
    const open = this.openCursor(statement, args, options);
    const event = queries.hasSubscribers ? this.#event("stream", statement) : undefined;
    return new RowStream(event === undefined ? open : () => observe(event, open));
  }

  #call<Result>(call: Call<Result>, options: CallOptions | undefined, operation: Operation, batch?: number): Promise<Result> {
    if (!queries.hasSubscribers) return this.run(call, options);
    return observe(this.#event(operation, call.statement, batch), () => this.run(call, options));
  }

  #event(operation: Operation, { text }: Statement, batch?: number): QueryEvent {
    const { target, inTransaction } = this;
    return batch === undefined ? { target, operation, text, inTransaction } : { target, operation, text, inTransaction, batch };
  }
}

/** The user's own SQL may change anything, whatever it begins with. */
export const changes = (statement: Statement): boolean => statement.raw !== undefined || !statement.text.startsWith("SELECT");
