/** Inserting objects: what the emitted `bind` made of them goes in, keys or rows come out. */
import { QueryError, ValidationError } from "../connection/errors.js";
import type { BoundValue, CallOptions, Executor } from "../connection/port.js";
import { bindRow, statementOf } from "./bind-row.js";
import type { CompiledInsert, CompiledInsertStatement } from "./compiled.js";
import { homeOf } from "./home.js";
import { readBack, together } from "./returning.js";
import { statementFor } from "./run.js";

type Arguments = readonly BoundValue[];

/** Inserts one object; answers its key. */
export function insertOne(query: CompiledInsert, row: unknown, db: Executor, options?: CallOptions): Promise<unknown> {
  try {
    const statement = statementOf(statementFor(query, db.dialect), row);
    const args = bindRow(statement, row);
    return db.write(statement, args, options).then(({ generatedKey }) => keyOf(statement, args, generatedKey));
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Inserts a list, all or nothing; answers the keys in the order of the list. An empty list runs no SQL. */
export async function insertMany(query: CompiledInsert, rows: readonly unknown[], db: Executor, options?: CallOptions): Promise<unknown[]> {
  return insertRuns(query, rows, db, options, async ({ statement, lists }, executor) => {
    const keys = await executor.insertMany(statement, lists, options);
    for (let index = 0; index < keys.length; index += 1) {
      keys[index] = keyOf(statement, lists[index]!, keys[index] as number | bigint | undefined);
    }
    return keys;
  });
}

/** Inserts a list, all or nothing; answers the rows as the database stored them, in the order of the list. */
export async function insertManyReturning(
  query: CompiledInsert, rows: readonly unknown[], db: Executor, options?: CallOptions,
): Promise<unknown[]> {
  return insertRuns(query, rows, db, options, async ({ statement, lists }, executor) => {
    if (statement.readBack === undefined) return executor.insertMany(statement, lists, options);
    return readBack(statement, statement.readBack, lists, executor, options);
  });
}

/** Neighbours in the list that one statement inserts. */
export interface Run {
  readonly statement: CompiledInsertStatement;
  readonly lists: Arguments[];
}

/** Every row is checked before the first is sent. Most lists are one run; several are one transaction. */
async function insertRuns(
  query: CompiledInsert, rows: readonly unknown[], db: Executor, options: CallOptions | undefined,
  insertRun: (run: Run, executor: Executor) => Promise<unknown[]>,
): Promise<unknown[]> {
  if (rows.length === 0) return [];
  const runs = runsOf(statementFor(query, db.dialect), rows, bindRow);
  const [first] = runs;
  if (runs.length === 1 && first !== undefined) {
    return first.statement.readBack === undefined ? insertRun(first, db) : together(homeOf(db, runs), (transaction) => insertRun(first, transaction), options);
  }
  return homeOf(db, runs).transaction((transaction) => oneAfterTheOther(runs, (run) => insertRun(run, transaction)), options);
}

export async function oneAfterTheOther(runs: readonly Run[], insertRun: (run: Run) => Promise<unknown[]>): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const run of runs) {
    for (const answer of await insertRun(run)) answers.push(answer);
  }
  return answers;
}

type Bind = (statement: CompiledInsertStatement, row: unknown) => Arguments;

export function runsOf(statement: CompiledInsertStatement, rows: readonly unknown[], bind: Bind): readonly Run[] {
  const runs: Run[] = [];
  let current: Run | undefined;
  rows.forEach((row, index) => {
    const wanted = statementOf(statement, row);
    // What the database makes for some rows of one statement cannot be told from what others brought.
    const args = bindAt(wanted, row, index, bind);
    if (current?.statement !== wanted || makesKey(wanted, args) !== makesKey(wanted, current.lists[0]!)) {
      current = { statement: wanted, lists: [] };
      runs.push(current);
    }
    current.lists.push(args);
  });
  return runs;
}

/** Where rows are sent together, a NULL among the key's arguments says that the database makes the key. */
function makesKey({ many, keyArgument }: CompiledInsertStatement, args: Arguments): boolean {
  return many?.kind === "tuples" && keyArgument !== undefined && args[keyArgument] === null;
}

/** What is wrong with a row names its place in the list. */
function bindAt(statement: CompiledInsertStatement, row: unknown, index: number, bind: Bind): Arguments {
  try {
    return bind(statement, row);
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
  }
}

function keyOf(statement: CompiledInsertStatement, args: Arguments, generated: number | bigint | undefined): unknown {
  if (statement.key !== undefined) return statement.key(args, generated);
  const brought = statement.keyArgument === undefined ? null : args[statement.keyArgument];
  return safeKey((brought as number | null | undefined) ?? generated, statement.text);
}

/** A key beyond ±2^53 arrives rounded from the driver; it is never handed on. */
export function safeKey(key: number | bigint | undefined, sql: string): number {
  const value = Number(key);
  if (Number.isSafeInteger(value)) return value;
  throw new QueryError("The row was inserted, and its generated key does not fit a number: declare the key as bigint and ask for returning().", {
    kind: "other", sql,
  });
}
