/** Queries in variables: steps are gathered as they are called, and put together when the query runs. */
import { NotTransformedError } from "../connection/errors.js";
import type { CallOptions, DialectName, Executor } from "../connection/port.js";
import { bindLimit } from "../data/binders.js";
import type { SetOperator } from "../ir/query.js";
import type { SelectEnd } from "../plan/assemble.js";
import type { SqlText } from "./chain.js";
import type { CompiledQuery, Fragment, Piece } from "./compiled.js";
import { explain } from "./explain.js";
import { includingAll, includingFirst, includingOne, includingOneOrNull, includingStream } from "./including.js";
import * as run from "./run.js";
import { addSet, addStep, type Captures, capturesOf, dialectsOf, statementOf, type Steps } from "./splice.js";

// Written out for every dialect, since a call here would keep this module in programs that compose nothing.
const count: Fragment = { parts: ["", ""], bind: ([value]) => [bindLimit(value as number)] };
const limitPiece: Piece = { sqlite: { limit: count }, postgres: { limit: count }, mysql: { limit: count } };
const offsetPiece: Piece = { sqlite: { offset: count }, postgres: { offset: count }, mysql: { offset: count } };
const distinctPiece: Piece = { sqlite: { distinct: true }, postgres: { distinct: true }, mysql: { distinct: true } };

/** The value behind a query in a variable. Immutable; verbs with arrows were compiled to `extend`. */
class ComposedQuery {
  readonly #steps: Steps;

  constructor(steps: Steps) {
    this.#steps = steps;
  }

  static stepsOf(query: unknown): Steps {
    if (typeof query === "object" && query !== null && #steps in query) return query.#steps;
    throw new NotTransformedError("A query that this verb was called on");
  }

  // A verb that takes an arrow or names columns works only compiled; as a method it says so instead of being undefined.
  filter(): never {
    return notCompiled("filter");
  }
  orFilter(): never {
    return notCompiled("orFilter");
  }
  orderBy(): never {
    return notCompiled("orderBy");
  }
  orderByDesc(): never {
    return notCompiled("orderByDesc");
  }
  distinctOn(): never {
    return notCompiled("distinctOn");
  }
  groupBy(): never {
    return notCompiled("groupBy");
  }
  having(): never {
    return notCompiled("having");
  }
  map(): never {
    return notCompiled("map");
  }
  columns(): never {
    return notCompiled("columns");
  }
  include(): never {
    return notCompiled("include");
  }
  join(): never {
    return notCompiled("join");
  }
  leftJoin(): never {
    return notCompiled("leftJoin");
  }
  rightJoin(): never {
    return notCompiled("rightJoin");
  }
  fullJoin(): never {
    return notCompiled("fullJoin");
  }
  crossJoin(): never {
    return notCompiled("crossJoin");
  }
  with(): never {
    return notCompiled("with");
  }
  forUpdate(): never {
    return notCompiled("forUpdate");
  }
  forShare(): never {
    return notCompiled("forShare");
  }

  limit(rows: number): ComposedQuery {
    return extend(this, limitPiece, [rows]);
  }
  offset(rows: number): ComposedQuery {
    return extend(this, offsetPiece, [rows]);
  }
  distinct(): ComposedQuery {
    return extend(this, distinctPiece, []);
  }

  union(other: unknown): ComposedQuery {
    return this.#set("union", other);
  }
  unionAll(other: unknown): ComposedQuery {
    return this.#set("unionAll", other);
  }
  intersect(other: unknown): ComposedQuery {
    return this.#set("intersect", other);
  }
  except(other: unknown): ComposedQuery {
    return this.#set("except", other);
  }

  /** What it captured, for a statement that it stands in. */
  get values(): readonly unknown[] {
    return this.#captures().flat();
  }

  async all(db: Executor, options?: CallOptions): Promise<unknown[]> {
    return includingAll(this.#statement("rows", db.dialect), this.#captures(), db, options);
  }
  async first(db: Executor, options?: CallOptions): Promise<unknown> {
    const statement = this.#statement("first", db.dialect);
    const reading = statement[db.dialect]?.includes === undefined ? run.first : includingFirst;
    return reading(statement, this.#captures(), db, options);
  }
  async one(db: Executor, options?: CallOptions): Promise<unknown> {
    return includingOne(this.#statement("one", db.dialect), this.#captures(), db, options);
  }
  async oneOrNull(db: Executor, options?: CallOptions): Promise<unknown> {
    return includingOneOrNull(this.#statement("one", db.dialect), this.#captures(), db, options);
  }
  async count(db: Executor, options?: CallOptions): Promise<unknown> {
    return run.first(this.#statement("count", db.dialect), this.#captures(), db, options);
  }
  async exists(db: Executor, options?: CallOptions): Promise<unknown> {
    return run.first(this.#statement("exists", db.dialect), this.#captures(), db, options);
  }
  stream(db: Executor, options?: CallOptions): AsyncIterable<unknown> {
    const statement = this.#statement("rows", db.dialect);
    const reading = statement[db.dialect]?.includes === undefined ? run.stream : includingStream;
    return reading(statement, this.#captures(), db, options);
  }
  async explain(db: Executor, options?: CallOptions): Promise<string> {
    return explain(this.#statement("rows", db.dialect), this.#captures(), db, options);
  }
  toSQL(dialect?: DialectName | Executor): SqlText {
    const name = typeof dialect === "object" ? dialect.dialect : (dialect ?? dialectsOf(this.#steps)[0]!);
    return run.toSQL(this.#statement("rows", name), this.#captures(), name);
  }

  #set(operator: SetOperator, other: unknown): ComposedQuery {
    return new ComposedQuery(addSet(operator, this.#steps, ComposedQuery.stepsOf(other)));
  }

  #captures(): Captures {
    return capturesOf(this.#steps);
  }

  #statement(end: SelectEnd, dialect: DialectName): CompiledQuery {
    return statementOf(this.#steps, end, dialect);
  }
}

function notCompiled(verb: string): never {
  throw new NotTransformedError(`${verb}() of a query`);
}

type Values = readonly unknown[];

/** `select<T>()…` without an end. */
export function compose(piece: Piece, values: Values): ComposedQuery {
  return new ComposedQuery(addStep(undefined, piece, values));
}

/** A verb with an arrow on a query in a variable. */
export function extend(query: unknown, piece: Piece, values: Values): ComposedQuery {
  return new ComposedQuery(addStep(ComposedQuery.stepsOf(query), piece, values));
}

/** Pieces, without those that the values leave out. */
type Chosen = (values: Values) => readonly (Piece | false)[];

/** The same where values decide which pieces there are. */
export function composeSome(values: Values, chosen: Chosen): ComposedQuery {
  return new ComposedQuery(addChosen(undefined, values, chosen)!);
}

export function extendSome(query: unknown, values: Values, chosen: Chosen): ComposedQuery {
  const steps = ComposedQuery.stepsOf(query);
  return new ComposedQuery(addChosen(steps, values, chosen) ?? steps);
}

function addChosen(before: Steps | undefined, values: Values, chosen: Chosen): Steps | undefined {
  let steps = before;
  for (const piece of chosen(values)) if (piece !== false) steps = addStep(steps, piece, values);
  return steps;
}
