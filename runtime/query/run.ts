/** The hot path: picks the statement of the database's dialect, binds, runs. Everything else was decided by the build. */
import { MultipleResultsError, NoResultError, UnsupportedError } from "../connection/errors.js";
import type { BoundValue, CallOptions, DialectName, Executor } from "../connection/port.js";
import type { SqlText } from "./chain.js";
import type { CompiledQuery, CompiledStatement, PerDialect } from "./compiled.js";

type Query<Input> = CompiledQuery<Input>;

export function statementFor<Value>(query: PerDialect<Value>, dialect: DialectName): Value {
  const statement = query[dialect];
  if (statement !== undefined) return statement;
  throw new UnsupportedError(
    "DIALECT_NOT_COMPILED",
    `This query was compiled for ${Object.keys(query).join(", ")}, and the database is ${dialect}. Add "${dialect}" to the transformer's "dialects" option.`,
  );
}

export function argumentsOf<Input>(statement: CompiledStatement<Input>, input: Input): readonly BoundValue[] {
  return statement.bind === undefined ? (input as readonly BoundValue[]) : statement.bind(input);
}

// `all` and `first` write out what `argumentsOf` does for the others: they are the two calls whose every step counts.
export function all<Input>(query: Query<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown[]> {
  try {
    const statement = query[db.dialect] ?? statementFor(query, db.dialect);
    return db.all(statement, statement.bind === undefined ? (input as readonly BoundValue[]) : statement.bind(input), options);
  } catch (error) {
    return Promise.reject(error);
  }
}

export function first<Input>(query: Query<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  try {
    const statement = query[db.dialect] ?? statementFor(query, db.dialect);
    return db.first(statement, statement.bind === undefined ? (input as readonly BoundValue[]) : statement.bind(input), options);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** The statement asks for two rows, so a second one is seen without reading more. */
export async function one<Input>(query: Query<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOf(await all(query, input, db, options));
}

export async function oneOrNull<Input>(query: Query<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOrNullOf(await all(query, input, db, options));
}

export function oneOf(rows: readonly unknown[]): unknown {
  if (rows.length === 0) throw new NoResultError();
  if (rows.length > 1) throw new MultipleResultsError("one");
  return rows[0];
}

export function oneOrNullOf(rows: readonly unknown[]): unknown {
  if (rows.length > 1) throw new MultipleResultsError("oneOrNull");
  return rows.length === 0 ? null : rows[0];
}

export async function* stream<Input>(query: Query<Input>, input: Input, db: Executor, options?: CallOptions): AsyncGenerator<unknown> {
  const statement = statementFor(query, db.dialect);
  yield* db.stream(statement, argumentsOf(statement, input), options);
}

/** Runs a write; answers the number of rows it changed. */
export async function execute<Input>(query: Query<Input>, input: Input, db: Executor, options?: CallOptions): Promise<number> {
  const statement = statementFor(query, db.dialect);
  const result = await db.write(statement, argumentsOf(statement, input), options);
  return result.changes;
}

export function toSQL<Input>(query: Query<Input>, input: Input, dialect?: DialectName | Executor): SqlText {
  const name = typeof dialect === "object" ? dialect.dialect : (dialect ?? (Object.keys(query)[0] as DialectName));
  const statement = statementFor(query, name);
  return { sql: statement.text, params: [...argumentsOf(statement, input)] };
}
