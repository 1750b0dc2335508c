/** Statements and arguments -> rows and results: one connection to a PostgreSQL server. */
import type { SqlModelError, ConnectionError } from "../../runtime/connection/errors.js";
import type { BoundValue, InsertStatement, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { Cursor, Session, TransactionState } from "../server/session.js";
import type { TextRow } from "./answers.js";
import { chunkEnds, columnArrays } from "./arrays.js";
import { Batch, type BatchStatement } from "./batch.js";
import { requestCancel } from "./cancel.js";
import type { PostgresSettings } from "./config.js";
import { Control } from "./control.js";
import { PostgresCursor } from "./cursor.js";
import { refuseUnbindable } from "./errors.js";
import type { NativeModule } from "./native.js";
import { PreparedStatements } from "./prepared.js";
import type { Requests } from "./requests.js";
import type { BackendKey } from "./sign-in.js";
import { AllRows, FirstRow, readKeyText, Write, type StatementHost, type StatementRun } from "./statement.js";
import type { Exchange, Wire } from "./wire.js";

export class PostgresSession implements Session, StatementHost {
  readonly types: NativeModule["types"];
  readonly #wire: Wire;
  readonly #settings: PostgresSettings;
  readonly #key: BackendKey;
  readonly #prepared: PreparedStatements;
  #isNaming: boolean;
  #touched = false;
  #cursors = 0;

  constructor(wire: Wire, settings: PostgresSettings, key: BackendKey, types: NativeModule["types"]) {
    this.#wire = wire;
    this.#settings = settings;
    this.#key = key;
    this.types = types;
    this.#prepared = new PreparedStatements(settings.statementCacheSize);
    this.#isNaming = settings.prepare === "auto";
  }

  get lostBy(): ConnectionError | undefined {
    return this.#wire.lostBy;
  }

  get transactionState(): TransactionState {
    return this.#wire.transactionState;
  }

  get isInTransaction(): boolean {
    return this.#wire.transactionState !== "none";
  }

  get touched(): boolean {
    return this.#touched || this.#wire.hasChangedSettings;
  }

  get onLost(): ((error: ConnectionError) => void) | undefined {
    return this.#wire.onLost;
  }

  set onLost(listener: ((error: ConnectionError) => void) | undefined) {
    this.#wire.onLost = listener;
  }

  // ---- statements

  all(statement: Statement, args: readonly BoundValue[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => this.#send(new AllRows(this, statement, args, resolve, reject)));
  }

  first(statement: Statement, args: readonly BoundValue[]): Promise<unknown> {
    return new Promise((resolve, reject) => this.#send(new FirstRow(this, statement, args, resolve, reject)));
  }

  write(statement: Statement, args: readonly BoundValue[]): Promise<WriteResult> {
    return new Promise((resolve, reject) => this.#send(new Write(this, statement, args, resolve, reject)));
  }

  /**
   * One array per parameter where the statement has a form for it. Where the database answers fewer rows than were given, because a trigger
   * has left some out, nobody can tell whose they are: they stand first.
   */
  async insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[]): Promise<unknown[]> {
    if (argumentLists.length === 0) return [];
    for (const args of argumentLists) {
      const invalid = refuseUnbindable(args);
      if (invalid !== undefined) throw invalid;
    }
    const { many, row } = statement;
    const read = (texts: TextRow): unknown => (row === undefined ? readKeyText(texts[0]) : row(texts as never));
    const answers: unknown[] = new Array<unknown>(argumentLists.length).fill(undefined);
    if (many?.kind !== "arrays") {
      const answered = new Set<number>();
      await this.#batch(argumentLists.map((args) => ({ text: statement.text, args })), (texts, index) => {
        if (!answered.has(index)) answers[index] = read(texts);
        answered.add(index);
      });
      return answers;
    }
    const ends = chunkEnds(argumentLists);
    const { text } = many;
    if (ends.length === 1) {
      const rows = await this.all({ text, row: read as never }, columnArrays(argumentLists, 0, argumentLists.length));
      rows.forEach((answer, index) => (answers[index] = answer));
      return answers;
    }
    let next = 0;
    await this.#batch(ends.map((end, index) => ({ text, args: columnArrays(argumentLists, ends[index - 1] ?? 0, end) })), (texts) => {
      answers[next] = read(texts);
      next += 1;
    });
    return answers;
  }

  async script(texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return;
    await this.#batch(texts.map((text) => ({ text, args: [] })), () => {});
  }

  async cursor(statement: Statement, args: readonly BoundValue[]): Promise<Cursor> {
    const refusal = refuseUnbindable(args) ?? this.#inspect(statement);
    if (refusal !== undefined) throw refusal;
    // Whether a transaction is open is known only when everything before has been answered.
    if (!this.#wire.isIdle) await this.ping();
    this.#cursors += 1;
    return PostgresCursor.open(this, statement, args, `c${this.#cursors}`);
  }

  control(text: string): Promise<string> {
    return new Promise((resolve, reject) => this.exchange((requests) => requests.query(text), new Control(text, resolve, reject), true));
  }

  // ---- the session itself

  async interrupt(): Promise<void> {
    const { waiting, lostBy } = this.#wire;
    if (lostBy !== undefined || waiting.length === 0) return;
    for (const exchange of waiting) exchange.isInterrupted = true;
    await requestCancel(this.#settings, this.#key, "encrypted" in this.#wire.socket);
  }

  /** An empty text: the server has nothing to do for it but answer. */
  async ping(): Promise<void> {
    await this.control("");
  }

  async reset(): Promise<void> {
    if (!this.#wire.isIdle) await this.ping();
    if (this.isInTransaction) await this.control("ROLLBACK");
    if (!this.touched) return;
    await this.control("DISCARD ALL");
    this.#prepared.forgetAll();
    await this.setUp();
    this.#touched = false;
  }

  /**
   * What the server reports of itself and ours differs from, in one round trip; nearly never, because the startup parameters have said it.
   * Only what is reported is looked at, so that no pooler is asked for what it does not keep. `bytea_output` is not: readers take both of
   * its forms. Nor is `extra_float_digits`: from PostgreSQL 12 on a float is exact unless somebody asks for less. Nothing relies on TimeZone.
   */
  async setUp(): Promise<void> {
    const { parameters } = this.#wire;
    const wrong = wanted.filter(({ name, holds }) => parameters.has(name) && !holds(parameters.get(name)!));
    if (wrong.length > 0) await this.control(wrong.map(({ name, value }) => `SET ${name} = '${value}'`).join("; "));
    this.#wire.hasChangedSettings = false;
  }

  close(): Promise<void> {
    return this.#wire.close();
  }

  destroy(reason: SqlModelError): void {
    this.#wire.destroy(reason);
  }

  // ---- for statements and cursors

  sendAgain(run: StatementRun): void {
    this.#send(run);
  }

  /**
   * A name that is taken can only be another client's, through a pooler; so can one that is gone, unless the user's own SQL did it. From
   * then on nothing is named on this session.
   */
  misnamed(code: string): void {
    if (code === "42P05" || (code === "26000" && !this.touched)) this.#isNaming = false;
  }

  exchange(write: (requests: Requests) => void, exchange: Exchange, endsItself = false): void {
    const { lostBy, requests } = this.#wire;
    if (lostBy !== undefined) return exchange.lose(lostBy);
    write(requests);
    if (!endsItself) requests.sync();
    this.#wire.submit(exchange);
  }

  #send(run: StatementRun): void {
    const wire = this.#wire;
    if (wire.lostBy !== undefined) return run.lose(wire.lostBy);
    const { statement, args } = run;
    const prepared = this.#prepared.get(statement.text);
    const refusal = refuseUnbindable(args) ?? prepared.refusal;
    if (refusal !== undefined) return run.lose(refusal);
    if (prepared.touches && statement.raw !== undefined) this.#touched = true;
    const { requests } = wire;
    const { dropped } = this.#prepared;
    for (let name = dropped.pop(); name !== undefined; name = dropped.pop()) requests.closeStatement(name);
    run.write(requests, prepared, this.#isNaming);
    wire.submit(run);
  }

  /** Looks at a statement as `#send` does. */
  #inspect(statement: Statement): SqlModelError | undefined {
    const prepared = this.#prepared.get(statement.text);
    if (prepared.touches && statement.raw !== undefined) this.#touched = true;
    return prepared.refusal;
  }

  /** All or nothing: in a transaction of its own, or in a savepoint where one is open. */
  async #batch(statements: readonly BatchStatement[], take: (texts: TextRow, index: number) => void): Promise<void> {
    if (!this.#wire.isIdle) await this.ping();
    const run = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const batch = new Batch(statements, take, resolve, reject);
        this.exchange((requests) => batch.write(requests), batch, true);
      });
    if (!this.isInTransaction) return run();
    await this.control("SAVEPOINT sqlmodel_batch");
    try {
      await run();
    } catch (error) {
      if (this.lostBy === undefined) await this.control("ROLLBACK TO SAVEPOINT sqlmodel_batch");
      throw error;
    } finally {
      if (this.lostBy === undefined) await this.control("RELEASE SAVEPOINT sqlmodel_batch");
    }
  }
}

interface WantedParameter {
  readonly name: string;
  readonly value: string;
  readonly holds: (value: string) => boolean;
}

const wanted: readonly WantedParameter[] = [
  { name: "DateStyle", value: "ISO", holds: (value) => value.startsWith("ISO") },
  { name: "IntervalStyle", value: "postgres", holds: (value) => value === "postgres" },
  { name: "standard_conforming_strings", value: "on", holds: (value) => value === "on" },
  { name: "client_encoding", value: "UTF8", holds: (value) => /^(?:UTF8|UNICODE)$/i.test(value) },
];
