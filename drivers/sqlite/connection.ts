/** Statements and arguments -> rows and results, at once: one open SQLite file, and whose turn it is to use it. */
import { TransactionError } from "../../runtime/connection/errors.js";
import type { BoundValue, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { Target } from "../../runtime/connection/query-event.js";
import type { SqliteSettings } from "./config.js";
import { Cursor } from "./cursor.js";
import { refuseUnbindable, translateError } from "./errors.js";
import type { NativeDatabase, NativeResult, NativeStatement } from "./native.js";
import { prepareStatement, PreparedStatements, type Prepared } from "./prepared.js";

/** Whose turn it is while a caller waits for a lock or begins a transaction: nobody else's. */
export const taken: object = Object.freeze({});

export class SqliteConnection {
  readonly native: NativeDatabase;
  readonly settings: SqliteSettings;
  readonly target: Target;
  /**
   * The executor whose statements may run now, without asking anybody: the database, or the innermost open transaction. Comparing this
   * field is all that a statement pays for transactions that it has nothing to do with. Undefined once the connection is closed.
   */
  turn: object | undefined = taken;
  readonly #prepared: PreparedStatements;
  readonly #control = new Map<string, NativeStatement>();
  readonly #cursors = new Set<Cursor>();
  #queryOnly = false;

  constructor(native: NativeDatabase, settings: SqliteSettings) {
    this.native = native;
    this.settings = settings;
    this.target = { system: "sqlite", namespace: settings.file };
    this.#prepared = new PreparedStatements(native);
  }

  first(statement: Statement, args: readonly BoundValue[]): unknown {
    const raw = this.#reading(statement.text, args).native.get(...args);
    return raw === undefined || statement.row === undefined ? raw : statement.row(raw);
  }

  all(statement: Statement, args: readonly BoundValue[]): unknown[] {
    const rows: unknown[] = this.#reading(statement.text, args).native.all(...args);
    const { row } = statement;
    // In place: one array, and no object that is thrown away.
    if (row !== undefined) for (let index = 0; index < rows.length; index += 1) rows[index] = row(rows[index] as never);
    return rows;
  }

  write(statement: Statement, args: readonly BoundValue[]): WriteResult {
    return this.#write(this.#writing(statement.text, args), args);
  }

  /** Whether the statement changes something in the file. */
  changes(text: string): boolean {
    return !this.#prepared.get(text).native.readonly;
  }

  /** All or nothing: in a transaction of its own, or in a savepoint where one is open. */
  insertMany(statement: Statement, argumentLists: readonly (readonly BoundValue[])[]): unknown[] {
    const answers: unknown[] = [];
    if (argumentLists.length === 0) return answers;
    const { row } = statement;
    this.atomically(() => {
      const prepared = this.#prepared.get(statement.text);
      for (const args of argumentLists) {
        try {
          refuseUnbindable(args);
          if (row === undefined) {
            answers.push(this.#keyOf(prepared, prepared.native.run(...args)));
          } else {
            const raw = prepared.native.get(...args);
            answers.push(raw === undefined ? undefined : row(raw));
          }
        } catch (error) {
          throw translateError(error, statement.text, args);
        }
      }
    });
    return answers;
  }

  script(texts: readonly string[]): void {
    this.atomically(() => {
      for (const text of texts) {
        try {
          prepareStatement(this.native, text).run();
        } catch (error) {
          throw translateError(error, text);
        }
      }
    });
  }

  cursor(statement: Statement, args: readonly BoundValue[]): Cursor {
    refuseUnbindable(args);
    // A statement with an open cursor cannot run again, so a stream has one of its own.
    const native = prepareStatement(this.native, statement.text);
    if (!native.readonly) this.settleCursors();
    return new Cursor(native, args, this.#cursors);
  }

  /** Runs a BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE: their texts are few and stay prepared. */
  control(text: string): void {
    let native = this.#control.get(text);
    if (native === undefined) this.#control.set(text, (native = this.native.prepare(text)));
    this.settleCursors();
    native.run();
  }

  /** Refuses every write until it is switched off again; answers whether it changed. */
  setQueryOnly(on: boolean): boolean {
    if (this.#queryOnly === on) return false;
    this.settleCursors();
    this.native.pragma(`query_only = ${Number(on)}`);
    this.#queryOnly = on;
    return true;
  }

  /** Reads the rest of every open cursor into memory, before something changes what they would read. */
  settleCursors(): void {
    for (const cursor of this.#cursors) cursor.settle();
  }

  closeCursors(reason: unknown): void {
    for (const cursor of this.#cursors) cursor.close(reason);
  }

  /** Runs `unit` again with SQLite's own waiting for locks: it blocks the thread, and keeps the open transaction as it is. */
  waitingInside<Result>(unit: () => Result, milliseconds: number): Result {
    this.settleCursors();
    this.native.pragma(`busy_timeout = ${Math.max(Math.floor(milliseconds), 0)}`);
    try {
      return unit();
    } finally {
      if (this.native.open) this.native.pragma("busy_timeout = 0");
    }
  }

  /** Later statements reject. An open transaction is rolled back by SQLite. */
  close(reason: unknown): void {
    this.turn = undefined;
    this.closeCursors(reason);
    this.native.close();
  }

  protected commitUnit(): void {
    this.control("COMMIT");
  }

  #reading(text: string, args: readonly BoundValue[]): Prepared {
    refuseUnbindable(args);
    const prepared = this.#prepared.get(text);
    // An INSERT … RETURNING is read like a SELECT.
    if (this.#cursors.size !== 0 && !prepared.native.readonly) this.settleCursors();
    return prepared;
  }

  #writing(text: string, args: readonly BoundValue[]): Prepared {
    refuseUnbindable(args);
    if (this.#cursors.size !== 0) this.settleCursors();
    return this.#prepared.get(text);
  }

  #write(prepared: Prepared, args: readonly BoundValue[]): WriteResult {
    const result = prepared.native.run(...args);
    return { changes: result.changes, generatedKey: this.#keyOf(prepared, result) };
  }

  #keyOf({ makesKey }: Prepared, { changes, lastInsertRowid }: NativeResult): number | bigint | undefined {
    if (!makesKey || changes === 0) return undefined;
    return Number.isSafeInteger(lastInsertRowid) ? lastInsertRowid : this.#exactKey();
  }

  /** A key beyond ±2^53 arrives rounded; SQLite still has it whole. */
  #exactKey(): bigint {
    const { native } = this.#prepared.get("SELECT last_insert_rowid() AS key");
    return native.safeIntegers(true).get()!["key"] as bigint;
  }

  /** Runs `unit` in a transaction of its own, or in a savepoint where one is open. */
  atomically<Result>(unit: () => Result): Result {
    const inside = this.native.inTransaction;
    this.control(inside ? "SAVEPOINT sqlmodel_unit" : "BEGIN IMMEDIATE");
    try {
      const result = unit();
      if (inside) this.control("RELEASE sqlmodel_unit");
      else this.commitUnit();
      return result;
    } catch (error) {
      // SQLite has already rolled back everything after errors such as a full disk.
      if (this.native.inTransaction) {
        if (inside) this.control("ROLLBACK TO sqlmodel_unit");
        this.control(inside ? "RELEASE sqlmodel_unit" : "ROLLBACK");
      }
      throw error;
    }
  }
}

export const rolledBackByDatabase = (cause?: unknown): TransactionError =>
  new TransactionError(
    "TRANSACTION_LOST",
    "SQLite has rolled the whole transaction back (a full disk, an input/output error, ON CONFLICT ROLLBACK); nothing of it is stored.",
    { cause },
  );
