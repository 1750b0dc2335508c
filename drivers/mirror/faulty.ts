/** A database, and what is to go wrong -> a database on which that goes wrong, and everything else goes on as it would. */
import { PoolError } from "../../runtime/connection/errors.js";
import { readLimit, type Limit } from "../../runtime/connection/limit.js";
import type { CallOptions, Database, Executor, StatementRuns, TransactionOptions } from "../../runtime/connection/port.js";
import type { QueryListener } from "../../runtime/connection/query-event.js";
import { readPlan, type FaultPlan } from "./fault.js";
import { type FaultyCall, FaultyExecutor } from "./faulty-executor.js";
import { FaultyTransaction } from "./faulty-transaction.js";
import { Faults, harmed, withLimit, type InjectedFault } from "./harm.js";

export interface FaultyDatabase extends Database {
  /** What has come to harm so far, in order. */
  readonly injected: readonly InjectedFault[];
}

/**
 * Makes statements of a database fail, wait, stall or lose their connection, also inside transactions and at their BEGIN and COMMIT, so that
 * a test sees what the program does then. What a real database would have undone with that is undone: the rows that are left are the truth.
 *
 * ```ts
 * const db = faulty(await connect(":memory:"), [
 *   { match: /^UPDATE/, at: 2, fail: "deadlock" },        // the second UPDATE, once
 *   { match: "COMMIT", at: 1, cut: "after" },             // stored, and nobody was told: OUTCOME_UNKNOWN
 *   { match: '"reports"', delay: 50 },
 * ]);
 * const wild = faulty(await connect(":memory:"), { seed: 7, rate: 0.05 });
 * ```
 *
 * Closing it closes the database. Plans add up where one faulty database wraps another. Of `replicas` and `shards`, wrap the databases inside:
 * a test then sees how the others take over. Throws `ValidationError` for a plan that is not understood.
 */
export function faulty(db: Database, plan: FaultPlan): FaultyDatabase {
  return new Faulty(db, new Faults(readPlan(plan)));
}

/** What begins transactions: a database, or the one of several that a sharded database names. */
class FaultyRoot<Inner extends Executor> extends FaultyExecutor<Inner> {
  protected readonly inTransaction = false;
  readonly #over: AbortSignal;

  constructor(inner: Inner, faults: Faults, over: AbortSignal) {
    super(inner, faults);
    this.#over = over;
  }

  home(runs: readonly StatementRuns[]): Executor {
    const home = this.inner.home?.(runs) ?? this.inner;
    return home === this.inner ? this : new FaultyRoot(home, this.faults, this.#over);
  }

  protected async call<Options extends CallOptions, Result>({ statement, options, run, undo }: FaultyCall<Options, Result>): Promise<Result> {
    const harm = this.faults.harmOf(statement);
    if (harm === undefined) return run(options);
    const limit = readLimit(options);
    return harmed(harm, { statement, limit, over: this.#over, run: () => run(withLimit(options, limit)), undo });
  }

  protected async open(options: TransactionOptions | undefined, limit: Limit): Promise<FaultyTransaction> {
    const inner = await this.call({
      statement: this.seen("begin", "BEGIN"),
      options: withLimit(options, limit),
      run: (limited) => this.inner.begin(limited),
      undo: (begun) => begun.rollback(),
    });
    return new FaultyTransaction(inner, this.faults, limit, this.#over);
  }
}

class Faulty extends FaultyRoot<Database> implements FaultyDatabase {
  readonly #closing: AbortController;

  constructor(inner: Database, faults: Faults) {
    const closing = new AbortController();
    super(inner, faults, closing.signal);
    this.#closing = closing;
  }

  get injected(): readonly InjectedFault[] {
    return this.faults.injected;
  }

  onQuery(listener: QueryListener): () => void {
    return this.inner.onQuery(listener);
  }

  close(): Promise<void> {
    this.#closing.abort(new PoolError("POOL_CLOSED", "The database was closed while the statement waited."));
    return this.inner.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
