/** SQL text -> its prepared statement, kept for the next call. */
import { assertDistinct } from "../../runtime/connection/column-names.js";
import { TransactionError } from "../../runtime/connection/errors.js";
import { translatePrepareError } from "./errors.js";
import type { NativeDatabase, NativeStatement } from "./native.js";

export interface Prepared {
  readonly native: NativeStatement;
  /** The row id that SQLite keeps after it is this statement's own. After an upsert it may be that of an earlier insert. */
  readonly makesKey: boolean;
}

/** Prepared statements that a connection keeps at most. */
export const capacity = 500;

/**
 * Two generations stand for a least-recently-used list: a hit in the young one costs a look-up and nothing else. When the young one
 * is full it becomes the old one, and what was not used since is left to the garbage collector, which finalizes it (version 13 of
 * better-sqlite3 only when the event loop turns).
 *
 * Measured: a Map by text, a Map and a WeakMap by the statement's identity cost the same; by text, equal texts share one statement.
 */
export class PreparedStatements {
  readonly #database: NativeDatabase;
  #young = new Map<string, Prepared>();
  #old = new Map<string, Prepared>();

  constructor(database: NativeDatabase) {
    this.#database = database;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(text: string): Prepared {
    return this.#young.get(text) ?? this.#renew(text);
  }

  #renew(text: string): Prepared {
    const kept = this.#old.get(text);
    const prepared = kept ?? { native: prepareStatement(this.#database, text), makesKey: makesKey(text) };
    this.#old.delete(text);
    if (this.#young.size >= capacity / 2) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, prepared);
    return prepared;
  }
}

/** Prepares one statement that may not begin or end a transaction: the driver would no longer know in whose transaction it is. */
export function prepareStatement(database: NativeDatabase, text: string): NativeStatement {
  if (controlsTransaction.test(text)) {
    throw new TransactionError(
      "TRANSACTION_STATEMENT",
      "BEGIN, COMMIT, ROLLBACK, SAVEPOINT and RELEASE are not run as statements: use transaction(), begin(), commit() and rollback().",
    );
  }
  let native: NativeStatement;
  try {
    native = database.prepare(text);
  } catch (error) {
    throw translatePrepareError(error, text);
  }
  if (native.reader) assertDistinct(native.columns().map(({ name }) => name));
  return native;
}

const controlsTransaction = /^(?:[\s;]|--[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:begin|commit|end|rollback|savepoint|release)\b/i;

const makesKey = (text: string): boolean =>
  /^\s*(?:insert|replace)\b|^\s*with\b[^]*\b(?:insert|replace)\s+(?:or\s+\w+\s+)?into\b/i.test(text) && !/\bdo\s+update\b/i.test(text);
