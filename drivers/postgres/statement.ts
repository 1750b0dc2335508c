/** One statement with its arguments -> its messages, and from the server's answers the caller's result. */
import type { SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { TransactionState } from "../server/session.js";
import { answer, readColumns, readReport, readRow, readTag, type Column, type Report } from "./answers.js";
import { cancelledError, preparedAgainError, statementError } from "./errors.js";
import type { NativeModule } from "./native.js";
import { outdate, type Prepared } from "./prepared.js";
import type { Requests } from "./requests.js";
import { needsColumns, rowReader } from "./rows.js";
import type { ReadRow } from "./untyped.js";
import type { Exchange } from "./wire.js";

/** What a statement needs of its session. */
export interface StatementHost {
  readonly types: NativeModule["types"];
  /** Sends it a second time, under no name. */
  sendAgain(run: StatementRun): void;
  /** The server knew nothing of a name, or something else: it, or a pooler before it, keeps no statements for us. */
  misnamed(code: string): void;
}

export abstract class StatementRun implements Exchange {
  readonly statement: Statement;
  readonly args: readonly BoundValue[];
  isInterrupted = false;
  /** 0 for all. Only where the text is the user's own may there be many more: a limit costs the server its parallel plans. */
  protected readonly mostRows: number = 0;
  readonly #host: StatementHost;
  readonly #reject: (error: unknown) => void;
  #prepared: Prepared | undefined;
  #columns: readonly Column[] | undefined;
  #read: ReadRow | undefined;
  #report: Report | undefined;
  /** A row that could not be read; the rest of the answer is waited for. */
  #failure: unknown;
  #failed = false;
  #prepares = false;
  #isBound = false;
  #isSecond = false;

  constructor(host: StatementHost, statement: Statement, args: readonly BoundValue[], reject: (error: unknown) => void) {
    this.#host = host;
    this.statement = statement;
    this.args = args;
    this.#reject = reject;
    if (!needsColumns(statement)) this.#read = statement.row as unknown as ReadRow;
  }

  /** Everything up to the Sync, in as few messages as the server needs. */
  write(requests: Requests, prepared: Prepared, isNamed: boolean): void {
    const name = isNamed && !this.#isSecond ? prepared.name : "";
    this.#prepared = prepared;
    this.#columns = name === "" ? undefined : prepared.columns;
    if (name === "") {
      requests.parse("", prepared.text);
    } else if (!prepared.isSent) {
      if (prepared.isStale) requests.closeStatement(name);
      requests.parse(name, prepared.text);
      prepared.isSent = true;
      prepared.isStale = false;
      this.#prepares = true;
    }
    requests.bind("", name, this.args);
    if (this.#columns === undefined && this.readsRows && needsColumns(this.statement)) requests.describePortal("");
    requests.execute("", this.mostRows);
    requests.sync();
  }

  receive(type: number, bytes: Buffer, start: number, end: number): void {
    switch (type) {
      case answer.dataRow:
        if (!this.#failed) this.#take(bytes, start, end);
        return;
      case answer.bindComplete:
        this.#isBound = true;
        return;
      case answer.parseComplete:
        this.#prepares = false;
        return;
      case answer.commandComplete:
        return this.complete(bytes, start, end);
      case answer.rowDescription:
        return this.#describe(readColumns(bytes, start, end));
      case answer.noData:
        return this.#describe([]);
      case answer.error:
        this.#report = readReport(bytes, start, end);
        return;
      default:
    }
  }

  finish(state: TransactionState): void {
    if (this.#report !== undefined) return this.#refuse(this.#report, state);
    // A missing column is missing also where there are no rows.
    if (this.#read === undefined && this.readsRows && this.#columns !== undefined && this.#columns.length > 0) this.#findReader(this.#columns);
    if (this.#failed) this.#reject(this.#failure);
    else this.resolve();
  }

  lose(reason: SqlModelError): void {
    this.#reject(reason);
  }

  /** Whether rows are read by name or type, so that the server has to describe them. */
  protected get readsRows(): boolean {
    return true;
  }

  /** May throw `DecodeError`. */
  protected abstract take(texts: readonly (string | null)[], read: ReadRow): void;
  protected abstract resolve(): void;
  protected complete(_bytes: Buffer, _start: number, _end: number): void {}

  #take(bytes: Buffer, start: number, end: number): void {
    const texts = readRow(bytes, start, end);
    try {
      this.take(texts, this.#read ?? this.#findReader(this.#columns ?? []));
    } catch (error) {
      this.#fail(error);
    }
  }

  #describe(columns: readonly Column[]): void {
    this.#columns = columns;
    // What was sent without a name says nothing of what the server keeps under it.
    if (this.#prepared!.isSent && !this.#isSecond) this.#prepared!.columns = columns;
  }

  #findReader(columns: readonly Column[]): ReadRow {
    if (!this.readsRows) return unread;
    try {
      return (this.#read = rowReader(this.statement, columns, this.#host.types));
    } catch (error) {
      this.#fail(error);
      return unread;
    }
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.#failure = error;
  }

  #refuse(report: Report, state: TransactionState): void {
    const prepared = this.#prepared!;
    if (this.#prepares) prepared.isSent = false;
    // Nothing has run yet, so outside a transaction it can simply be sent again.
    if (!this.#isBound && !this.#isSecond && isOutdated(report)) {
      outdate(prepared);
      this.#host.misnamed(report.code);
      if (state !== "none") return this.#reject(preparedAgainError(report, prepared.text));
      // Whoever asked for its end must not see it begin.
      if (this.isInterrupted) return this.#reject(cancelledError(prepared.text));
      this.#isSecond = true;
      this.#report = undefined;
      this.#prepares = false;
      return this.#host.sendAgain(this);
    }
    this.#reject(statementError(report, prepared.text, this.args, this.isInterrupted));
  }
}

/**
 * The schema has changed under a prepared statement, in the words of the server's source, since the message may be in any language; or the
 * name is unknown (after DISCARD ALL, or behind a pooler), or taken (behind a pooler).
 */
const isOutdated = ({ code, routine }: Report): boolean =>
  code === "26000" || code === "42P05" || (code === "0A000" && routine === "RevalidateCachedQuery");

const unread: ReadRow = () => undefined;

export class AllRows extends StatementRun {
  readonly #rows: unknown[] = [];
  readonly #resolve: (rows: unknown[]) => void;

  constructor(host: StatementHost, statement: Statement, args: readonly BoundValue[], resolve: (rows: unknown[]) => void, reject: (error: unknown) => void) {
    super(host, statement, args, reject);
    this.#resolve = resolve;
  }

  protected override take(texts: (string | null)[], read: ReadRow): void {
    this.#rows.push(read(texts));
  }

  protected override resolve(): void {
    this.#resolve(this.#rows);
  }
}

export class FirstRow extends StatementRun {
  protected override readonly mostRows: number;
  #row: unknown;
  #isRead = false;
  readonly #resolve: (row: unknown) => void;

  constructor(host: StatementHost, statement: Statement, args: readonly BoundValue[], resolve: (row: unknown) => void, reject: (error: unknown) => void) {
    super(host, statement, args, reject);
    this.#resolve = resolve;
    this.mostRows = statement.raw === undefined ? 0 : 1;
  }

  protected override take(texts: (string | null)[], read: ReadRow): void {
    if (this.#isRead) return;
    this.#isRead = true;
    this.#row = read(texts);
  }

  protected override resolve(): void {
    this.#resolve(this.#row);
  }
}

export class Write extends StatementRun {
  #changes = 0;
  #key: string | null | undefined;
  readonly #resolve: (result: WriteResult) => void;

  constructor(host: StatementHost, statement: Statement, args: readonly BoundValue[], resolve: (result: WriteResult) => void, reject: (error: unknown) => void) {
    super(host, statement, args, reject);
    this.#resolve = resolve;
  }

  protected override get readsRows(): boolean {
    return false;
  }

  protected override take(texts: (string | null)[]): void {
    this.#key = texts[0];
  }

  protected override complete(bytes: Buffer, start: number, end: number): void {
    this.#changes = changesOf(readTag(bytes, start, end));
  }

  protected override resolve(): void {
    this.#resolve({ changes: this.#changes, generatedKey: readKeyText(this.#key) });
  }
}

/** "INSERT 0 5" -> 5. Rows that were only read are no changes. */
function changesOf(tag: string): number {
  const count = /^(?:INSERT \d+|UPDATE|DELETE|MERGE) (\d+)$/.exec(tag)?.[1];
  return count === undefined ? 0 : Number(count);
}

/** A key that the database made is a whole number; any other first column is none. */
export function readKeyText(text: string | null | undefined): number | bigint | undefined {
  if (text === null || text === undefined || !/^-?\d+$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
