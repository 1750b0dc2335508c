/** The calls of an executor -> reads for the readers, everything else for the primary. */
import type { Work } from "../connection/attempts.js";
import { CancelledError } from "../connection/errors.js";
import type {
  BoundValue, CallOptions, DialectName, Executor, InsertStatement, Statement, Transaction, TransactionOptions, WriteResult,
} from "../connection/port.js";
import { isRead } from "../connection/reads.js";
import { primaryRefusal } from "./failover.js";
import { ForwardingTransaction } from "./forward.js";
import type { OwnWrites } from "./own-writes.js";
import type { Readers } from "./readers.js";

export class RoutingExecutor implements Executor {
  protected readonly readers: Readers;
  readonly #own: OwnWrites | undefined;

  constructor(readers: Readers, own: OwnWrites | undefined) {
    this.readers = readers;
    this.#own = own;
  }

  get dialect(): DialectName {
    return this.readers.primary.dialect;
  }

  all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]> {
    if (isRead(statement)) return this.readers.read((db, limit) => db.all(statement, args, limit), this.#own, options);
    return this.#write((db) => db.all(statement, args, options));
  }

  first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown> {
    if (isRead(statement)) return this.readers.read((db, limit) => db.first(statement, args, limit), this.#own, options);
    return this.#write((db) => db.first(statement, args, options));
  }

  write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult> {
    return this.#write((db) => db.write(statement, args, options));
  }

  insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]> {
    return this.#write((db) => db.insertMany(statement, argumentLists, options));
  }

  script(texts: readonly string[], options?: CallOptions): Promise<void> {
    return this.#write((db) => db.script(texts, options));
  }

  /** Another database takes over only before the first row: after it, rows would come twice. */
  async *stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncGenerator<unknown> {
    const open = async (db: Executor, limit: CallOptions | undefined): Promise<Opened> => {
      const rows = db.stream(statement, args, limit)[Symbol.asyncIterator]();
      return { rows, first: await rows.next() };
    };
    const reads = isRead(statement);
    const { rows, first } = await (reads ? this.readers.read(open, this.#own, options, { late: closeRows }) : this.#write((db) => open(db, options)));
    try {
      for (let row = first; row.done !== true; row = await rows.next()) yield row.value;
    } finally {
      await rows.return?.();
      if (!reads) this.#own?.wrote();
    }
  }

  transaction<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result> {
    if (mayRead(options)) return this.#readTransaction(work, options);
    const watched: Work<Result> = this.#own === undefined ? work : (transaction) => work(this.#watched(transaction));
    return this.#write((db) => db.transaction(watched, options), options);
  }

  async begin(options?: TransactionOptions): Promise<Transaction> {
    if (mayRead(options)) return this.readers.read((db, limit) => db.begin({ ...options, ...within(limit) }), this.#own, options, { late: rollBack });
    return this.#watched(await this.#write((db) => db.begin(options), options));
  }

  #readTransaction<Result>(work: Work<Result>, options: TransactionOptions | undefined): Promise<Result> {
    let attempt = 0;
    let begun = false;
    const onReader = (db: Executor, limit: CallOptions | undefined): Promise<Result> => {
      attempt += 1;
      const own = attempt;
      const workOnce: Work<Result> = (transaction) => {
        // A reader that was given up begins after all: the work is under way elsewhere.
        if (own !== attempt) throw new CancelledError();
        begun = true;
        return work(transaction);
      };
      return db.transaction(workOnce, { ...options, ...within(limit) });
    };
    // Once the work has begun, its failure is the caller's.
    return this.readers.read(onReader, this.#own, options, { mayRepeat: () => !begun });
  }

  async #write<Result>(call: (db: Executor) => Promise<Result>, options?: TransactionOptions): Promise<Result> {
    const { primary, counts } = this.readers;
    counts.others += 1;
    try {
      return await call(primary);
    } catch (error) {
      // A transaction that was to write nothing refuses by itself.
      throw options?.readOnly === true ? error : primaryRefusal(error);
    } finally {
      this.#own?.wrote();
    }
  }

  #watched(transaction: Transaction): Transaction {
    const own = this.#own;
    return own === undefined ? transaction : new ForwardingTransaction(transaction, { committed: () => own.wrote() });
  }
}

interface Opened {
  readonly rows: AsyncIterator<unknown>;
  readonly first: IteratorResult<unknown>;
}

const closeRows = ({ rows }: Opened): void => void rows.return?.().then(nothing, nothing);
const rollBack = (transaction: Transaction): void => void transaction.rollback().then(nothing, nothing);

/** A copy has no serializable snapshots. */
const mayRead = (options: TransactionOptions | undefined): boolean => options?.readOnly === true && options.isolation !== "serializable";

/** The limit of all attempts, as options of one. */
const within = (limit: CallOptions | undefined): CallOptions => ({ signal: limit?.signal, timeout: undefined, deadline: limit?.deadline });

const nothing = (): void => {};
