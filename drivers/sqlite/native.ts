/** The part of better-sqlite3 that this driver uses, in our own words: no published type depends on the package. */
import type { BoundValue, RawRow } from "../../runtime/connection/port.js";

/** Arguments are spread: better-sqlite3 reads them from the stack faster than from an array. */
export interface NativeStatement {
  /** It answers rows. */
  readonly reader: boolean;
  /** It changes nothing in the file. */
  readonly readonly: boolean;
  get(...args: readonly BoundValue[]): RawRow | undefined;
  all(...args: readonly BoundValue[]): RawRow[];
  run(...args: readonly BoundValue[]): NativeResult;
  iterate(...args: readonly BoundValue[]): IterableIterator<RawRow>;
  /** From now on rows are arrays of values. */
  raw(on: true): RawStatement;
  /** Of a reader. */
  columns(): readonly { readonly name: string }[];
  safeIntegers(exact: boolean): this;
}

/** A statement whose rows are arrays of values, in the order of its columns. */
export interface RawStatement {
  iterate(...args: readonly BoundValue[]): IterableIterator<readonly unknown[]>;
  /** Right from the first row on: a statement may be compiled again when it begins. */
  columns(): readonly { readonly name: string }[];
}

export interface NativeResult {
  readonly changes: number;
  readonly lastInsertRowid: number | bigint;
}

/** What an SQL function of ours is called with, once `safeIntegers` is on. */
export type SqlValue = string | number | bigint | Uint8Array | null;

export interface FunctionOptions {
  readonly deterministic: boolean;
  readonly safeIntegers: boolean;
  /** It takes any number of arguments. */
  readonly varargs?: boolean;
}

export interface AggregateOptions<State> extends FunctionOptions {
  readonly start: () => State;
  readonly step: (state: State, value: SqlValue) => State;
  readonly inverse?: (state: State, value: SqlValue) => State;
  readonly result: (state: State) => SqlValue;
}

export interface NativeDatabase {
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare(text: string): NativeStatement;
  pragma(text: string, options?: { readonly simple: boolean }): unknown;
  function(name: string, options: FunctionOptions, body: (...args: never[]) => SqlValue): unknown;
  aggregate<State>(name: string, options: AggregateOptions<State>): unknown;
  /** Copies the database in steps of as many pages as `progress` answers, one step per turn of the event loop. */
  backup(target: string, options: { readonly progress: (progress: BackupProgress) => number }): Promise<BackupProgress>;
  close(): unknown;
}

export interface BackupProgress {
  readonly totalPages: number;
  readonly remainingPages: number;
}

export interface NativeOptions {
  readonly readonly: boolean;
  readonly fileMustExist: boolean;
  readonly timeout: number;
}

export type NativeConstructor = new (file: string, options: NativeOptions) => NativeDatabase;
