/** The port between what servers have in common (pool, transactions, limits) and one connection of one driver. */
import type { ConnectionError, SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, InsertStatement, Statement, WriteResult } from "../../runtime/connection/port.js";

/** What the server last said of the session's transaction; "failed" takes nothing but a rollback (PostgreSQL). */
export type TransactionState = "none" | "open" | "failed";

/**
 * One connection to a server. Its statements run in the order in which they are called, also when several are under way.
 * Every method rejects with the errors of `runtime/connection/errors.ts`, already translated; none throws.
 */
export interface Session {
  /** Why nothing runs here any more; undefined while the connection is usable. Set at once when the socket is lost. */
  readonly lostBy: ConnectionError | undefined;
  readonly transactionState: TransactionState;
  /** Something ran that may have left settings, temporary tables or locks behind (the user's own SQL only): `reset` has work to do. */
  readonly touched: boolean;
  /** Called once when the connection is lost while nobody waits for an answer: the pool drops the session. */
  onLost: ((error: ConnectionError) => void) | undefined;

  all(statement: Statement, args: readonly BoundValue[]): Promise<unknown[]>;
  first(statement: Statement, args: readonly BoundValue[]): Promise<unknown>;
  write(statement: Statement, args: readonly BoundValue[]): Promise<WriteResult>;
  /** All or nothing. More than one statement is needed where a limit of the protocol is met: then in a transaction, or a savepoint, of its own. */
  insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[]): Promise<unknown[]>;
  /** DDL texts one after the other; in one transaction where the database has transactional DDL. */
  script(texts: readonly string[]): Promise<void>;
  /** Opens a cursor; nothing else runs on the session until it is closed. */
  cursor(statement: Statement, args: readonly BoundValue[]): Promise<Cursor>;
  /** BEGIN, COMMIT, SAVEPOINT …: a text of ours without arguments. Answers the command that the server says it ran ("ROLLBACK" for a failed COMMIT). */
  control(text: string): Promise<string>;

  /**
   * Asks the server, over a connection of its own, to cancel what runs now. Resolves when the request can no longer hit a later
   * statement; rejects where the server could not be reached. The cancelled call itself rejects with a `QueryError` of kind "cancelled".
   */
  interrupt(): Promise<void>;
  ping(): Promise<void>;
  /** Rolls back what is open and takes back what user SQL left behind. After it, the session is as new. */
  reset(): Promise<void>;
  /** Says goodbye to the server. */
  close(): Promise<void>;
  /** Cuts the connection at once, whatever it is doing; calls under way reject with `reason`. */
  destroy(reason: SqlModelError): void;
}

/** Rows of one statement, a batch at a time: no more than one batch is held in memory. */
export interface Cursor {
  /** The next decoded rows; an empty list after the last. */
  next(): Promise<readonly unknown[]>;
  /** Ends the statement, also before its last row; the session is free again when it resolves. */
  close(): Promise<void>;
}

/** Opens sessions. `limit` ends the attempt; a session that is opened after that is closed again. */
export type OpenSession = (limit: { readonly signal: AbortSignal }) => Promise<Session>;
