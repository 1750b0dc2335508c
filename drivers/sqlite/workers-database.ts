/** Statements -> the readers or the writer: what can only read runs beside everything else. */
import type {
  BoundValue, CallOptions, Database, Executor, InsertStatement, Statement, Transaction, TransactionOptions, WriteResult,
} from "../../runtime/connection/port.js";
import type { QueryListener } from "../../runtime/connection/query-event.js";

/** Whoever has seen a write acknowledged sees it in every later read: the log is one, whoever reads it. */
export class WorkersDatabase implements Database {
  readonly dialect = "sqlite";
  readonly #writer: Database;
  readonly #readers: Database;
  #closing: Promise<void> | undefined;

  constructor(writer: Database, readers: Database) {
    this.#writer = writer;
    this.#readers = readers;
  }

  get closed(): boolean {
    return this.#closing !== undefined;
  }

  all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]> {
    return this.#executorOf(statement).all(statement, args, options);
  }

  first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown> {
    return this.#executorOf(statement).first(statement, args, options);
  }

  stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncIterable<unknown> {
    return this.#executorOf(statement).stream(statement, args, options);
  }

  write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult> {
    return this.#writer.write(statement, args, options);
  }

  insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]> {
    return this.#writer.insertMany(statement, argumentLists, options);
  }

  script(texts: readonly string[], options?: CallOptions): Promise<void> {
    return this.#writer.script(texts, options);
  }

  transaction<Result>(work: (transaction: Transaction) => Promise<Result> | Result, options?: TransactionOptions): Promise<Result> {
    return this.#transactor(options).transaction(work, options);
  }

  begin(options?: TransactionOptions): Promise<Transaction> {
    return this.#transactor(options).begin(options);
  }

  /** Both tell of the same target. */
  onQuery(listener: QueryListener): () => void {
    return this.#writer.onQuery(listener);
  }

  /** The readers first: the last connection to close folds the log into the file. */
  close(): Promise<void> {
    return (this.#closing ??= this.#readers.close().then(() => this.#writer.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #executorOf({ text }: Statement): Executor {
    return onlyReads(text) ? this.#readers : this.#writer;
  }

  #transactor(options: TransactionOptions | undefined): Executor {
    return options?.readOnly === true ? this.#readers : this.#writer;
  }
}

/** A reader would refuse to write, so what is in doubt goes to the writer. */
const onlyReads = (text: string): boolean =>
  /^\s*(?:select|values)\b/i.test(text) || (/^\s*with\b/i.test(text) && !/\b(?:insert|update|delete|replace)\b/i.test(text));
