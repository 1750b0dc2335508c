/** A statement, as it was asked for -> what a test compares, and what a matcher chooses it by. */
import type { BoundValue } from "../../runtime/connection/port.js";
import type { Operation } from "../../runtime/connection/query-event.js";

export interface RecordedStatement {
  /** What it was for. A transaction inside another is a savepoint, so it begins with "savepoint" and ends with "release" or "rollbackTo". */
  readonly operation: Operation | "savepoint" | "rollbackTo" | "release";
  readonly sql: string;
  /** One value per placeholder; of an `insertMany`, one list per row. */
  readonly params: readonly (BoundValue | readonly BoundValue[])[];
  readonly inTransaction: boolean;
}

/** A text that stands in the SQL, a pattern that is found in it, or a function that says yes. */
export type Matcher = string | RegExp | ((statement: RecordedStatement) => boolean);

export function matches(matcher: Matcher, statement: RecordedStatement): boolean {
  if (typeof matcher === "string") return statement.sql.includes(matcher);
  if (typeof matcher === "function") return matcher(statement);
  // `test` would go on from where it stopped the last time, where the pattern has the flag g.
  return statement.sql.search(matcher) !== -1;
}
