/** Statements -> records of them, and the answers of a script: the port's session without a database. */
import { ConnectionError, QueryError, type SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, InsertStatement, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { Cursor, Session, TransactionState } from "../server/session.js";
import { changes } from "../server/statements.js";
import type { WriteAnswer } from "./answers.js";
import type { RecordedStatement } from "./recorded.js";
import type { Script } from "./script.js";

type Given = readonly unknown[] | WriteAnswer | undefined;
type Asked = Omit<RecordedStatement, "inTransaction">;

/**
 * Rows are handed over as the script holds them, and `statement.row` is not called: a test says what the caller gets, and not in which form a
 * driver would have sent it.
 */
export class MirrorSession implements Session {
  readonly touched = false;
  lostBy: ConnectionError | undefined;
  transactionState: TransactionState = "none";
  onLost: ((error: ConnectionError) => void) | undefined;
  readonly #script: Script;
  /** The end of the last call. */
  #turn: Promise<void> = Promise.resolve();
  /** Ends what is under way or waits for its turn. */
  readonly #stops = new Map<(error: SqlModelError) => void, Asked>();

  constructor(script: Script) {
    this.#script = script;
  }

  all(statement: Statement, args: readonly BoundValue[]): Promise<unknown[]> {
    return this.#ask(readOf(statement, args), rowsOf);
  }

  first(statement: Statement, args: readonly BoundValue[]): Promise<unknown> {
    return this.#ask(readOf(statement, args), (given) => rowsOf(given)[0]);
  }

  write({ text }: Statement, args: readonly BoundValue[]): Promise<WriteResult> {
    return this.#ask({ operation: "write", sql: text, params: [...args] }, (given) => {
      if (isRows(given)) return { changes: given.length, generatedKey: this.#keyOf(text, undefined, 0) };
      return { changes: given?.changes ?? 1, generatedKey: this.#keyOf(text, given, 0) };
    });
  }

  insertMany({ text, row }: InsertStatement, argumentLists: readonly (readonly BoundValue[])[]): Promise<unknown[]> {
    return this.#ask({ operation: "insertMany", sql: text, params: argumentLists.map((args) => [...args]) }, (given) =>
      argumentLists.map((_args, index) => {
        if (isRows(given)) return given[index];
        return row === undefined ? this.#keyOf(text, given, index) : undefined;
      }),
    );
  }

  async script(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.#ask({ operation: "script", sql: text, params: [] }, nothing);
  }

  cursor(statement: Statement, args: readonly BoundValue[]): Promise<Cursor> {
    return this.#ask({ ...readOf(statement, args), operation: "stream" }, (given) => {
      let left = rowsOf(given);
      return {
        next: async () => left.splice(0),
        close: async () => void (left = []),
      };
    });
  }

  control(text: string): Promise<string> {
    const operation = controls.find(([beginning]) => beginning.test(text))![1];
    return this.#ask({ operation, sql: text, params: [] }, () => {
      const commitsNothing = operation === "commit" && this.transactionState === "failed";
      if (operation === "begin" || operation === "rollbackTo") this.transactionState = "open";
      else if (operation === "commit" || operation === "rollback") this.transactionState = "none";
      return commitsNothing ? "ROLLBACK" : /^\w+/.exec(text)![0];
    });
  }

  async interrupt(): Promise<void> {
    this.#stop(({ sql }) => new QueryError("The statement was cancelled.", { kind: "cancelled", sql }));
  }

  async ping(): Promise<void> {
    if (this.lostBy !== undefined) throw this.lostBy;
  }

  async reset(): Promise<void> {
    if (this.transactionState !== "none") await this.control("ROLLBACK");
  }

  close(): Promise<void> {
    return this.#turn;
  }

  destroy(reason: SqlModelError): void {
    this.lostBy ??= reason instanceof ConnectionError ? reason : new ConnectionError("CONNECTION_LOST", "The connection was given up.", { cause: reason });
    this.#stop(() => reason);
  }

  #keyOf(text: string, answer: WriteAnswer | undefined, index: number): number | bigint | undefined {
    if (!/^\s*(?:INSERT|REPLACE)\b/i.test(text)) return answer?.key;
    if (answer?.key === undefined) return this.#script.nextKey();
    return typeof answer.key === "bigint" ? answer.key + BigInt(index) : answer.key + index;
  }

  /** Asks when all that was called before is over. `read` has run when the next is asked. */
  #ask<Result>(asked: Asked, read: (given: Given) => Result): Promise<Result> {
    let stop: (error: SqlModelError) => void = nothing;
    const stopped = new Promise<never>((_resolve, reject) => (stop = reject));
    this.#stops.set(stop, asked);
    const answered = this.#turn.then(() => (this.#stops.has(stop) ? this.#answer(asked) : stopped));
    const result = Promise.race([answered, stopped]).then(
      (given) => {
        this.#stops.delete(stop);
        return read(given);
      },
      (error: unknown) => {
        this.#stops.delete(stop);
        this.#fail(error, asked);
        throw error;
      },
    );
    this.#turn = this.#turn.then(() => result).then(nothing, nothing);
    return result;
  }

  async #answer(asked: Asked): Promise<Given> {
    if (this.lostBy !== undefined) throw this.lostBy;
    const statement = { ...asked, inTransaction: this.transactionState !== "none" || asked.operation === "begin" };
    this.#script.statements.push(statement);
    if (this.transactionState === "failed" && !endings.includes(asked.operation)) throw refusedByFailed(asked.sql);
    return this.#script.answers.find(statement);
  }

  #fail(error: unknown, { operation }: Asked): void {
    if (error instanceof ConnectionError) {
      this.lostBy ??= error;
      this.#stop(() => error);
    } else if (operation === "commit") {
      // A conflict that shows at COMMIT: the server has rolled back.
      this.transactionState = "none";
    } else if (this.transactionState === "open" && this.#script.mirrored.failsTransactions) {
      this.transactionState = "failed";
    }
  }

  #stop(errorOf: (asked: Asked) => SqlModelError): void {
    const stops = [...this.#stops];
    this.#stops.clear();
    for (const [stop, asked] of stops) stop(errorOf(asked));
  }
}

const controls: readonly (readonly [RegExp, RecordedStatement["operation"]])[] = [
  [/^COMMIT\b/, "commit"],
  [/^ROLLBACK TO\b/, "rollbackTo"],
  [/^ROLLBACK\b/, "rollback"],
  [/^SAVEPOINT\b/, "savepoint"],
  [/^RELEASE\b/, "release"],
  // Its texts are each database's own.
  [/^/, "begin"],
];

/** What a failed transaction takes. */
const endings: readonly string[] = ["commit", "rollback", "rollbackTo"];

const refusedByFailed = (sql: string): QueryError =>
  new QueryError("The transaction has failed, and takes no other statement before a rollback.", { kind: "other", sql, databaseCode: "25P02" });

const readOf = (statement: Statement, args: readonly BoundValue[]): Asked => ({
  operation: changes(statement) ? "write" : "read",
  sql: statement.text,
  params: [...args],
});

const isRows = (given: Given): given is readonly unknown[] => Array.isArray(given);

/** A list of the caller's own: what it does to it does not change the script. */
const rowsOf = (given: Given): unknown[] => (isRows(given) ? [...given] : []);

const nothing = (): void => {};
