/** Statements that have to run together -> the database for their transaction. */
import type { Executor, StatementRuns } from "../connection/port.js";

/** The database itself, unless it stands for several. */
export const homeOf = (db: Executor, runs: readonly StatementRuns[]): Executor => db.home?.(runs) ?? db;
