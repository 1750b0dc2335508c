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
  safeIntegers(exact: boolean): this;
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
  close(): unknown;
}

export interface NativeOptions {
  readonly readonly: boolean;
  readonly fileMustExist: boolean;
  readonly timeout: number;
}

export type NativeConstructor = new (file: string, options: NativeOptions) => NativeDatabase;
