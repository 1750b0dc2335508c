/** The calls of an executor -> the same calls on another, each of which may come to harm. */
import { runTransaction, type Work } from "../../runtime/connection/attempts.js";
import { readLimit, type Limit } from "../../runtime/connection/limit.js";
import type {
  BoundValue, CallOptions, DialectName, Executor, InsertStatement, Statement, Transaction, TransactionOptions, WriteResult,
} from "../../runtime/connection/port.js";
import { changes } from "../server/statements.js";
import type { Faults } from "./harm.js";
import type { RecordedStatement } from "./recorded.js";
import type { FaultyTransaction } from "./faulty-transaction.js";

export interface FaultyCall<Options extends CallOptions, Result> {
  readonly statement: RecordedStatement;
  readonly options: Options | undefined;
  readonly run: (options: Options | undefined) => Promise<Result>;
  readonly undo?: (result: Result) => Promise<unknown>;
}

export abstract class FaultyExecutor<Inner extends Executor = Executor> implements Executor {
  protected readonly inner: Inner;
  protected readonly faults: Faults;
  protected abstract readonly inTransaction: boolean;

  constructor(inner: Inner, faults: Faults) {
    this.inner = inner;
    this.faults = faults;
  }

  protected abstract call<Options extends CallOptions, Result>(call: FaultyCall<Options, Result>): Promise<Result>;
  protected abstract open(options: TransactionOptions | undefined, limit: Limit): Promise<FaultyTransaction>;

  get dialect(): DialectName {
    return this.inner.dialect;
  }

  all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]> {
    return this.call({ statement: this.#readOf(statement, args), options, run: (limited) => this.inner.all(statement, args, limited) });
  }

  first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown> {
    return this.call({ statement: this.#readOf(statement, args), options, run: (limited) => this.inner.first(statement, args, limited) });
  }

  write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult> {
    return this.call({ statement: this.seen("write", statement.text, args), options, run: (limited) => this.inner.write(statement, args, limited) });
  }

  insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]> {
    const seen = this.seen("insertMany", statement.text, argumentLists);
    return this.call({ statement: seen, options, run: (limited) => this.inner.insertMany(statement, argumentLists, limited) });
  }

  script(texts: readonly string[], options?: CallOptions): Promise<void> {
    return this.call({ statement: this.seen("script", texts.join(";\n")), options, run: (limited) => this.inner.script(texts, limited) });
  }

  /** It comes to harm when it begins: its first row is never seen, or late. */
  async *stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncGenerator<unknown> {
    const { rows, first } = await this.call({
      statement: this.seen("stream", statement.text, args),
      options,
      run: async (limited) => {
        const opened = this.inner.stream(statement, args, limited)[Symbol.asyncIterator]();
        return { rows: opened, first: await opened.next() };
      },
      undo: async (opened) => opened.rows.return?.(),
    });
    try {
      for (let row = first; row.done !== true; row = await rows.next()) yield row.value;
    } finally {
      await rows.return?.();
    }
  }

  transaction<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result> {
    return runTransaction((given, limit) => this.open(given, limit), work, options, !this.inTransaction);
  }

  async begin(options?: TransactionOptions): Promise<Transaction> {
    return this.open(options, readLimit(options));
  }

  protected seen(operation: RecordedStatement["operation"], sql: string, params: RecordedStatement["params"] = []): RecordedStatement {
    return { operation, sql, params, inTransaction: this.inTransaction || operation === "begin" };
  }

  #readOf(statement: Statement, args: readonly BoundValue[]): RecordedStatement {
    return this.seen(changes(statement) ? "write" : "read", statement.text, args);
  }
}
