/** What the executor has to know of MySQL and MariaDB. */
import { ValidationError } from "../../runtime/connection/errors.js";
import { isolationWords } from "../../runtime/connection/isolation.js";
import type { TransactionOptions } from "../../runtime/connection/port.js";
import type { Target } from "../../runtime/connection/query-event.js";
import type { ServerTraits } from "../server/traits.js";
import type { MysqlSettings } from "./config.js";

/** Which of the two it is shows when the first connection has been made. */
export type MysqlTarget = { -readonly [Key in keyof Target]: Target[Key] };

export const targetOf = ({ host, port, database }: MysqlSettings): MysqlTarget => ({ system: "mysql", namespace: database ?? "", address: host, port });

export const traitsOf = (target: Target): ServerTraits => ({
  dialect: "mysql",
  target,
  begin: beginTexts,
  pipelines: false,
  undoesInterrupted: false,
  // A deadlock has undone the whole transaction; a lock wait that timed out only its statement, which would leave half of the work.
  losesTransaction: ({ kind }) => kind === "deadlock" || kind === "busy",
});

/** The level holds for the one transaction that comes next. */
function beginTexts(options: TransactionOptions | undefined): readonly string[] {
  if (options === undefined) return ["START TRANSACTION"];
  const { isolation, readOnly, deferrable } = options;
  if (deferrable === true) {
    throw new ValidationError([{ path: ["deferrable"], code: "deferrable", message: "is a property of PostgreSQL's transactions; leave it out on MySQL" }]);
  }
  const start = readOnly === true ? "START TRANSACTION READ ONLY" : "START TRANSACTION";
  return isolation === undefined ? [start] : [`SET TRANSACTION ISOLATION LEVEL ${isolationWords(isolation)}`, start];
}
