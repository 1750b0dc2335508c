/** What opens transactions on a server: a database, and inside one a transaction. */
import { assertTransactionOptions, runTransaction, type Work } from "../../runtime/connection/attempts.js";
import { readLimit, type Limit } from "../../runtime/connection/limit.js";
import type { Executor, Transaction, TransactionOptions } from "../../runtime/connection/port.js";
import { ServerStatements } from "./statements.js";
import type { ServerTransaction } from "./transaction.js";

export abstract class ServerExecutor extends ServerStatements implements Executor {
  protected abstract readonly depth: number;
  protected abstract open(options: TransactionOptions | undefined, limit: Limit): Promise<ServerTransaction>;

  async begin(options?: TransactionOptions): Promise<Transaction> {
    assertTransactionOptions(options);
    return this.open(options, readLimit(options));
  }

  transaction<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result> {
    return runTransaction((given, limit) => this.open(given, limit), work, options, this.depth === 0);
  }
}
