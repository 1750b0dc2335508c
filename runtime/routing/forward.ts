/** Calls of a transaction or a database -> the same calls on another, which somebody watches. */
import type { Work } from "../connection/attempts.js";
import type {
  BoundValue, CallOptions, DialectName, Executor, InsertStatement, Statement, StatementRuns, Transaction, TransactionOptions, WriteResult,
} from "../connection/port.js";

export interface Watch {
  /** Called before each statement; what it throws, the call rejects with. */
  readonly before?: (runs: StatementRuns) => void;
  /** Called when a commit has ended, whatever its outcome. */
  readonly committed?: () => void;
}

export class ForwardingExecutor<Inner extends Executor = Executor> implements Executor {
  protected readonly inner: Inner;
  readonly #watch: Watch;

  constructor(inner: Inner, watch: Watch) {
    this.inner = inner;
    this.#watch = watch;
  }

  get dialect(): DialectName {
    return this.inner.dialect;
  }

  async all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]> {
    this.#watch.before?.({ statement, lists: [args] });
    return this.inner.all(statement, args, options);
  }

  async first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown> {
    this.#watch.before?.({ statement, lists: [args] });
    return this.inner.first(statement, args, options);
  }

  async write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult> {
    this.#watch.before?.({ statement, lists: [args] });
    return this.inner.write(statement, args, options);
  }

  async insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]> {
    this.#watch.before?.({ statement, lists: argumentLists });
    return this.inner.insertMany(statement, argumentLists, options);
  }

  script(texts: readonly string[], options?: CallOptions): Promise<void> {
    return this.inner.script(texts, options);
  }

  async *stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncGenerator<unknown> {
    this.#watch.before?.({ statement, lists: [args] });
    yield* this.inner.stream(statement, args, options);
  }

  transaction<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result> {
    return this.inner.transaction((transaction) => work(new ForwardingTransaction(transaction, this.#watch)), options);
  }

  async begin(options?: TransactionOptions): Promise<Transaction> {
    return new ForwardingTransaction(await this.inner.begin(options), this.#watch);
  }

  protected ended(): void {
    this.#watch.committed?.();
  }
}

export class ForwardingTransaction extends ForwardingExecutor<Transaction> implements Transaction {
  async commit(): Promise<void> {
    try {
      await this.inner.commit();
    } finally {
      this.ended();
    }
  }

  rollback(): Promise<void> {
    return this.inner.rollback();
  }

  savepoint(name: string): Promise<void> {
    return this.inner.savepoint(name);
  }

  rollbackTo(name: string): Promise<void> {
    return this.inner.rollbackTo(name);
  }

  release(name: string): Promise<void> {
    return this.inner.release(name);
  }

  [Symbol.asyncDispose](): PromiseLike<void> {
    return this.inner[Symbol.asyncDispose]();
  }
}
