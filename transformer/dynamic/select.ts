/** A SELECT whose columns and operators are named at run time. Immutable: every verb answers a new query. */
import type { CallOptions, DialectName, Executor } from "../../runtime/connection/port.js";
import { described } from "../../runtime/data/described.js";
import type { SqlText } from "../../runtime/query/chain.js";
import type { CompiledQuery } from "../../runtime/query/compiled.js";
import { explain } from "../../runtime/query/explain.js";
import { includingAll, includingFirst, includingOne, includingOneOrNull, includingStream } from "../../runtime/query/including.js";
import * as run from "../../runtime/query/run.js";
import type { Row } from "../../runtime/query/types.js";
import type { SelectEnd } from "../../runtime/plan/assemble.js";
import type { Verb } from "../read/verbs.js";
import { type Direction, orderingOf, type Ordering, type OrderOptions } from "./aggregates.js";
import { arrowStep, chainOf, openGathered, type Step, verb } from "./chain.js";
import type { Column } from "./functions.js";
import { type IncludeWish, writeIncludes } from "./includes.js";
import { refuse } from "./mistakes.js";
import type { Models } from "./models.js";
import { writeSide } from "./operators.js";
import type { Head } from "./paths.js";
import { Expression, type Place, RowSource, spanOf, within } from "./place.js";
import { type Projection, type Selected, writeProjection } from "./projection.js";
import { statementOf } from "./statements.js";
import { capture, list } from "./written.js";

/** The names of the model's properties; all texts where the model is not known to the types. */
export type Names<T> = unknown extends T ? string : keyof T & string;

/** A literal has to begin with a property of the model; any other text is checked at run time. */
export type Named<T, Name extends string> = string extends Name ? Name : Head<Name> extends Names<T> ? Name : never;

/** A condition on rows of the model, for the types of what a program gathers before it asks. */
export type Condition<T = unknown> = Expression<Names<T>>;

export type RowOf<T> = unknown extends T ? Readonly<Record<string, unknown>> : Row<T>;

/**
 * @typeParam T the model whose rows are read
 * @typeParam Result what one row becomes
 */
export class DynamicSelect<T, Result = RowOf<T>> extends RowSource<Result> {
  readonly #models: Models;
  readonly #steps: readonly Step[];

  /** @internal */
  constructor(models: Models, steps: readonly Step[] = []) {
    super((place) => ({ kind: "query", chain: chainOf("select", models, steps, undefined, place.gathered, place), span: spanOf(place) }));
    this.#models = models;
    this.#steps = steps;
  }

  /** Keeps the rows for which the condition holds; several are joined by AND. */
  where(condition: Condition<T>): DynamicSelect<T, Result> {
    return this.#with(arrowStep("filter", (place) => Expression.write(condition, place), {}, "where"));
  }
  /** Keeps the rows that the conditions so far keep, and those for which this one holds. */
  orWhere(condition: Condition<T>): DynamicSelect<T, Result> {
    return this.#with(arrowStep("orFilter", (place) => Expression.write(condition, place), {}, "orWhere"));
  }
  orderBy<const Name extends string>(by: (Name & Named<T, Name>) | readonly string[] | Expression<Names<T>>, direction: Direction = "asc", options: OrderOptions = {}): DynamicSelect<T, Result> {
    return this.#ordered({ by, direction, nulls: options.nulls as "first" });
  }
  /** Orders by each in turn. */
  orderByAll(orderings: readonly Ordering[]): DynamicSelect<T, Result> {
    return orderings.reduce<DynamicSelect<T, Result>>((query, ordering) => query.#ordered(ordering), this);
  }
  #ordered(ordering: Ordering): DynamicSelect<T, Result> {
    const { by, direction, nulls } = orderingOf(ordering, ["orderBy"]);
    return this.#with(arrowStep(direction === "asc" ? "orderBy" : "orderByDesc", (place) => writeSide(by, place), { nulls }, "orderBy"));
  }
  /** At most this many rows; 0 answers none. */
  limit(count: number): DynamicSelect<T, Result> {
    return this.#counted("limit", count);
  }
  /** Leaves out this many rows. */
  offset(count: number): DynamicSelect<T, Result> {
    return this.#counted("offset", count);
  }
  #counted(name: "limit" | "offset", count: number): DynamicSelect<T, Result> {
    if (!Number.isSafeInteger(count) || count < 0) refuse("value", [name], "a whole number from 0", described(count));
    return this.#with({ name, write: (place) => verb(name, place, { count: capture(count, { kind: "int", bits: 64 }, place) }) });
  }
  distinct(): DynamicSelect<T, Result> {
    return this.#with({ name: "distinct", write: (place) => verb("distinct", place) });
  }
  /** One row for each value of the keys. */
  groupBy(...keys: readonly Column[]): DynamicSelect<T, Result> {
    return this.#with(arrowStep("groupBy", (place) => list(keys.map((key, index) => writeSide(key, within(place, index))), place)));
  }
  /** Keeps the groups for which the condition, which may use aggregates, holds. */
  having(condition: Expression): DynamicSelect<T, Result> {
    return this.#with(arrowStep("having", (place) => Expression.write(condition, place)));
  }
  /** Reads just these: columns by their names, or an object of what each property is. */
  select<const Name extends string>(...names: readonly (Name & Named<T, Name>)[]): DynamicSelect<T, Selected<T, Name>>;
  select<Wanted extends Projection>(wanted: Wanted): DynamicSelect<T, { -readonly [Property in keyof Wanted]: unknown }>;
  select(...wanted: readonly unknown[]): DynamicSelect<T, never> {
    return this.#with({ name: "select", write: (place) => writeProjection(wanted, this.#models.root, place) });
  }
  /** Reads related rows with the rows: to-one in the same statement, to-many in one more for each relation. */
  include(...wanted: readonly (string | Readonly<Record<string, true | IncludeWish>>)[]): DynamicSelect<T, Result & Readonly<Record<string, unknown>>> {
    return this.#with({ name: "include", write: (place) => verb("include", place, { includes: writeIncludes(wanted, place) }) });
  }
  /** The rows of both, each once. */
  union(other: RowSource<Result>): DynamicSelect<unknown, Result> {
    return this.#united("union", other);
  }
  /** The rows of both, as often as they come. */
  unionAll(other: RowSource<Result>): DynamicSelect<unknown, Result> {
    return this.#united("unionAll", other);
  }
  /** The rows that both have, each once. */
  intersect(other: RowSource<Result>): DynamicSelect<unknown, Result> {
    return this.#united("intersect", other);
  }
  /** The rows that the other has not, each once. */
  except(other: RowSource<Result>): DynamicSelect<unknown, Result> {
    return this.#united("except", other);
  }
  #united(name: string, other: RowSource): DynamicSelect<unknown, Result> {
    // The other one stands beside this one, and sees none of its rows.
    const write = (place: Place): Verb => verb(name, place, { rows: [RowSource.rows(other, place)] });
    return this.#with({ name, unites: true, write });
  }
  #with<Wider, Other>(step: Step): DynamicSelect<Wider, Other> {
    return new DynamicSelect<Wider, Other>(this.#models, [...this.#steps, step]);
  }

  async all(db: Executor, options?: CallOptions): Promise<Result[]> {
    const { query, values, includes } = this.#compile("all", "rows", db.dialect);
    return (includes ? includingAll : run.all)(query, values, db, options) as Promise<Result[]>;
  }
  /** The first row, or undefined. */
  async first(db: Executor, options?: CallOptions): Promise<Result | undefined> {
    const { query, values, includes } = this.#compile("first", "first", db.dialect);
    return (includes ? includingFirst : run.first)(query, values, db, options) as Promise<Result | undefined>;
  }
  /** The only row. Throws `NoResultError` where there is none, `MultipleResultsError` where there are more; reads at most two. */
  async one(db: Executor, options?: CallOptions): Promise<Result> {
    const { query, values, includes } = this.#compile("one", "one", db.dialect);
    return (includes ? includingOne : run.one)(query, values, db, options) as Promise<Result>;
  }
  /** The only row, or null. */
  async oneOrNull(db: Executor, options?: CallOptions): Promise<Result | null> {
    const { query, values, includes } = this.#compile("oneOrNull", "one", db.dialect);
    return (includes ? includingOneOrNull : run.oneOrNull)(query, values, db, options) as Promise<Result | null>;
  }
  /** The number of rows that `all` would answer. */
  async count(db: Executor, options?: CallOptions): Promise<number> {
    const { query, values } = this.#compile("count", "count", db.dialect);
    return run.first(query, values, db, options) as Promise<number>;
  }
  async exists(db: Executor, options?: CallOptions): Promise<boolean> {
    const { query, values } = this.#compile("exists", "exists", db.dialect);
    return run.first(query, values, db, options) as Promise<boolean>;
  }
  /** Reads rows one at a time; leaving the loop early frees the statement. */
  async *stream(db: Executor, options?: CallOptions): AsyncGenerator<Result> {
    const { query, values, includes } = this.#compile("stream", "rows", db.dialect);
    yield* (includes ? includingStream : run.stream)(query, values, db, options) as AsyncGenerator<Result>;
  }
  /** How the database would run it, in its own words. */
  async explain(db: Executor, options?: CallOptions): Promise<string> {
    const { query, values } = this.#compile("explain", "rows", db.dialect);
    return explain(query, values, db, options);
  }
  toSQL(dialect: DialectName | Executor): SqlText {
    const name = typeof dialect === "object" ? dialect.dialect : dialect;
    const { query, values } = this.#compile("toSQL", "rows", name);
    return run.toSQL(query, values, name);
  }

  #compile(end: string, form: SelectEnd, dialect: DialectName): { readonly query: CompiledQuery; readonly values: readonly unknown[]; readonly includes: boolean } {
    const gathered = openGathered();
    const chain = chainOf("select", this.#models, this.#steps, end, gathered, undefined);
    const statement = statementOf(chain, gathered, form, dialect);
    return { query: { [dialect]: statement }, values: gathered.captures, includes: statement.includes !== undefined };
  }
}
