/** Emitted schema constants -> tables in a database. */
import type { CallOptions, Executor } from "../connection/port.js";
import type { SchemaStep, SchemaSteps } from "../plan/ddl.js";
import type { PerDialect } from "../query/compiled.js";
import { statementFor } from "../query/run.js";

export type CompiledSchema = PerDialect<SchemaSteps>;

export interface CreateOptions extends CallOptions {
  /** Leaves what already exists as it is, instead of failing. `createAll` always does. */
  readonly ifNotExists?: boolean;
}

export interface DropOptions extends CallOptions {
  /** Passes over what does not exist, instead of failing. */
  readonly ifExists?: boolean;
}

/**
 * Creates the tables with all that belongs to them, referenced tables first; what exists stays as it is. All or nothing, except on
 * MySQL, where each statement is a transaction of its own: there it can be called again after an error.
 */
export async function createAll(schema: CompiledSchema, db: Executor, options?: CallOptions): Promise<void> {
  await createTable(schema, db, { ...options, ifNotExists: true });
}

export async function createTable(schema: CompiledSchema, db: Executor, options?: CreateOptions): Promise<void> {
  await runSteps(statementFor(schema, db.dialect).create, options?.ifNotExists === true, db, options);
}

/** Drops the tables in the reverse order of creation; what others refer to is an error. All or nothing, except on MySQL. */
export async function dropAll(schema: CompiledSchema, db: Executor, options?: DropOptions): Promise<void> {
  await runSteps(statementFor(schema, db.dialect).drop, options?.ifExists === true, db, options);
}

export const dropTable = dropAll;

function runSteps(steps: readonly SchemaStep[], guarded: boolean, db: Executor, options: CallOptions | undefined): Promise<void> {
  const texts = steps.map((step) => (typeof step === "string" ? step : `${step[0]}${guarded ? step[1] : ""}${step[2]}`));
  return db.script(texts, callOptions(options));
}

function callOptions(options: CallOptions | undefined): CallOptions | undefined {
  if (options === undefined) return undefined;
  const { signal, timeout, deadline } = options;
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}
