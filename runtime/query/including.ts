/** Rows with the to-many relations that they include: one statement for each relation, however many rows there are. */
import type { CallOptions, Executor } from "../connection/port.js";
import type { CompiledInclude, CompiledQuery } from "./compiled.js";
import { keysText } from "./keys-text.js";
import { argumentsOf, oneOf, oneOrNullOf, statementFor } from "./run.js";

type Values = readonly unknown[];
type Query = CompiledQuery<Values>;

/** Rows of a stream whose relations are read together. */
const streamedTogether = 100;

export async function includingAll(query: Query, values: Values, db: Executor, options?: CallOptions): Promise<unknown[]> {
  const statement = statementFor(query, db.dialect);
  const rows = await db.all(statement, argumentsOf(statement, values), options);
  await load(statement.includes ?? [], rows, values, db, options);
  return rows;
}

export async function includingFirst(query: Query, values: Values, db: Executor, options?: CallOptions): Promise<unknown> {
  return (await includingAll(query, values, db, options))[0];
}

export async function includingOne(query: Query, values: Values, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOf(await includingAll(query, values, db, options));
}

export async function includingOneOrNull(query: Query, values: Values, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOrNullOf(await includingAll(query, values, db, options));
}

export async function* includingStream(query: Query, values: Values, db: Executor, options?: CallOptions): AsyncGenerator<unknown> {
  const statement = statementFor(query, db.dialect);
  const includes = statement.includes ?? [];
  let waiting: unknown[] = [];
  for await (const row of db.stream(statement, argumentsOf(statement, values), options)) {
    waiting.push(row);
    if (waiting.length < streamedTogether) continue;
    await load(includes, waiting, values, db, options);
    yield* waiting;
    waiting = [];
  }
  await load(includes, waiting, values, db, options);
  yield* waiting;
}

async function load(includes: readonly CompiledInclude[], rows: readonly unknown[], values: Values, db: Executor, options: CallOptions | undefined): Promise<void> {
  for (const include of includes) await loadOne(include, rows, values, db, options);
}

async function loadOne(include: CompiledInclude, rows: readonly unknown[], values: Values, db: Executor, options: CallOptions | undefined): Promise<void> {
  const { path, property, keys } = include;
  // Objects with the same key get the same related rows, each in a list of its own: a key is asked for once.
  const wanted = new Map<string, { readonly key: readonly unknown[]; readonly lists: object[][] }>();
  for (const row of rows) {
    const parent = objectAt(row, path);
    if (parent === undefined) continue;
    const list: object[] = [];
    parent[property] = list;
    const key = keys.map((name) => parent[name]);
    const text = keysText([key]);
    const known = wanted.get(text);
    if (known === undefined) wanted.set(text, { key, lists: [list] });
    else known.lists.push(list);
  }
  if (wanted.size === 0) return;
  const owners = [...wanted.values()];
  const found = (await db.all(include, include.bind(values, keysText(owners.map(({ key }) => key))), options)) as (readonly [number, object])[];
  for (const [place, row] of found) for (const list of owners[place - 1]!.lists) list.push(row);
  await load(include.includes ?? [], found.map(([, row]) => row), values, db, options);
}

/** Undefined where a to-one relation on the way leads nowhere. */
function objectAt(row: unknown, path: readonly string[]): Record<string, unknown> | undefined {
  let at = row as Record<string, unknown> | null | undefined;
  for (const name of path) at = at?.[name] as Record<string, unknown> | null | undefined;
  return at ?? undefined;
}
