/** A query -> how the database would run it, in its own words. */
import type { CallOptions, DialectName, Executor, RawRow } from "../connection/port.js";
import type { CompiledQuery } from "./compiled.js";
import { argumentsOf, statementFor } from "./run.js";

const words: { readonly [Name in DialectName]: string } = { sqlite: "EXPLAIN QUERY PLAN", postgres: "EXPLAIN", mysql: "EXPLAIN" };

/** One line for each row of the plan; the columns of a row are separated by a bar. */
export async function explain<Input>(query: CompiledQuery<Input>, input: Input, db: Executor, options?: CallOptions): Promise<string> {
  const statement = statementFor(query, db.dialect);
  const rows = await db.all({ text: `${words[db.dialect]} ${statement.text}`, raw: {} }, argumentsOf(statement, input), options);
  return (rows as RawRow[]).map((row) => Object.values(row).map(String).join(" | ")).join("\n");
}
