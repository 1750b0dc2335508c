/** What the executor has to know of a database behind sessions; each driver's index says it. */
import type { QueryError } from "../../runtime/connection/errors.js";
import type { DialectName, TransactionOptions } from "../../runtime/connection/port.js";
import type { Target } from "../../runtime/connection/query-event.js";

export interface ServerTraits {
  readonly dialect: DialectName;
  /** Where statements go, for those who listen. */
  readonly target: Target;
  /** The texts that begin a transaction. Throws `ValidationError` for options that the database does not have. */
  begin(options: TransactionOptions | undefined): readonly string[];
  /** Statements of several callers may be under way on one session at the same time. */
  readonly pipelines: boolean;
  /** A write that was interrupted is never stored, even where the statement cannot be stopped at once. */
  readonly undoesInterrupted: boolean;
  /** The whole transaction cannot go on after this error, because the server undid more, or less, than the statement. */
  losesTransaction(error: QueryError): boolean;
}
