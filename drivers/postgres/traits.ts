/** What the executor has to know of PostgreSQL. */
import { isolationWords } from "../../runtime/connection/isolation.js";
import type { TransactionOptions } from "../../runtime/connection/port.js";
import type { ServerTraits } from "../server/traits.js";
import type { PostgresSettings } from "./config.js";

export const traitsOf = ({ host, port, database }: Pick<PostgresSettings, "host" | "port" | "database">): ServerTraits => ({
  dialect: "postgres",
  target: { system: "postgresql", namespace: database, address: host, port },
  begin: (options) => [beginText(options)],
  pipelines: true,
  undoesInterrupted: false,
  // It says so itself: the transaction is then "failed".
  losesTransaction: () => false,
});

/** All in the one statement: SET TRANSACTION before BEGIN would have no effect. */
function beginText(options: TransactionOptions | undefined): string {
  if (options === undefined) return "BEGIN";
  const { isolation, readOnly, deferrable } = options;
  const level = isolation === undefined ? "" : ` ISOLATION LEVEL ${isolationWords(isolation)}`;
  return `BEGIN${level}${readOnly === true ? " READ ONLY" : ""}${deferrable === true ? " DEFERRABLE" : ""}`;
}
