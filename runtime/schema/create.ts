/** Emitted schema constants -> tables in a database. */
import type { CallOptions, Executor } from "../connection/port.js";
import type { SchemaObject } from "../plan/ddl.js";
import type { PerDialect } from "../query/compiled.js";
import { statementFor } from "../query/run.js";

export type CompiledSchema = PerDialect<{
  /** What has to run before the drops. */
  readonly beforeDrop: string;
  /** In the order of creation. */
  readonly objects: readonly SchemaObject[];
}>;

export interface CreateOptions extends CallOptions {
  /** Leaves what already exists as it is, instead of failing. `createAll` always does. */
  readonly ifNotExists?: boolean;
}

export interface DropOptions extends CallOptions {
  /** Passes over what does not exist, instead of failing. */
  readonly ifExists?: boolean;
}

/** Creates all or nothing, referenced tables first; what exists stays as it is. */
export async function createAll(schema: CompiledSchema, db: Executor, options?: CallOptions): Promise<void> {
  await createTable(schema, db, { ...options, ifNotExists: true });
}

export async function createTable(schema: CompiledSchema, db: Executor, options?: CreateOptions): Promise<void> {
  const guard = options?.ifNotExists === true ? " IF NOT EXISTS" : "";
  const texts = statementFor(schema, db.dialect).objects.map(({ create, name, rest }) => `${create}${guard} ${name} ${rest}`);
  await db.script(texts, callOptions(options));
}

/** Drops all or nothing, in the reverse order of creation. */
export async function dropAll(schema: CompiledSchema, db: Executor, options?: DropOptions): Promise<void> {
  const guard = options?.ifExists === true ? " IF EXISTS" : "";
  // An index goes with its table.
  const { beforeDrop, objects } = statementFor(schema, db.dialect);
  const tables = objects.filter(({ drop }) => drop === "DROP TABLE").reverse();
  await db.script([beforeDrop, ...tables.map(({ drop, name }) => `${drop}${guard} ${name}`)], callOptions(options));
}

export const dropTable = dropAll;

function callOptions(options: CallOptions | undefined): CallOptions | undefined {
  if (options === undefined) return undefined;
  const { signal, timeout, deadline } = options;
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(deadline === undefined ? {} : { deadline }),
  };
}
