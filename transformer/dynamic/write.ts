/** UPDATE and DELETE by conditions made at run time. Without a condition they are refused, unless `everyRow()` says that all are meant. */
import type { CallOptions, DialectName, Executor } from "../../runtime/connection/port.js";
import type { SqlText } from "../../runtime/query/chain.js";
import type { CompiledQuery } from "../../runtime/query/compiled.js";
import { returningAll, returningFirst, returningOne } from "../../runtime/query/returning.js";
import * as run from "../../runtime/query/run.js";
import { arrowStep, chainOf, openGathered, type Step, verb } from "./chain.js";
import { saysNothing } from "./functions.js";
import { refuse } from "./mistakes.js";
import type { Models } from "./models.js";
import { Expression, spanOf, within } from "./place.js";
import type { Selected } from "./projection.js";
import type { Condition, Named, Names, RowOf } from "./select.js";
import { statementOf } from "./statements.js";
import { capture, object } from "./written.js";

type Root = "update" | "deleteFrom";

const words: { readonly [Name in Root]: string } = { update: "An update", deleteFrom: "A delete" };

function compile(root: Root, models: Models, steps: readonly Step[], end: string, dialect: DialectName): { readonly query: CompiledQuery; readonly values: readonly unknown[] } {
  const gathered = openGathered();
  const chain = chainOf(root, models, steps, end, gathered, undefined);
  // A condition that always holds, such as that of an empty filter from outside, is none.
  const conditional = chain.verbs.some(({ name, arrows }) => name === "everyRow" || (name === "filter" && arrows[0] !== undefined && !saysNothing(arrows[0].body)));
  if (!conditional) refuse("unconditional", [root], words[root]);
  return { query: { [dialect]: statementOf(chain, gathered, "rows", dialect) }, values: gathered.captures };
}

abstract class DynamicWrite<T> {
  readonly #root: Root;
  readonly #models: Models;
  readonly #steps: readonly Step[];

  protected constructor(root: Root, models: Models, steps: readonly Step[]) {
    this.#root = root;
    this.#models = models;
    this.#steps = steps;
  }

  protected static added(write: DynamicWrite<unknown>, step: Step): readonly [Models, readonly Step[]] {
    return [write.#models, [...write.#steps, step]];
  }

  /** Answers the rows, or the named columns of them, instead of their number. */
  returning(): DynamicReturning<RowOf<T>>;
  returning<const Name extends string>(...names: readonly (Name & Named<T, Name>)[]): DynamicReturning<Selected<T, Name>>;
  returning(...names: readonly string[]): DynamicReturning<never> {
    const step: Step = { name: "returning", write: (place) => verb("returning", place, { names: names.map((name) => ({ name, span: spanOf(place) })) }) };
    return new DynamicReturning((end, dialect) => compile(this.#root, this.#models, [...this.#steps, step], end, dialect));
  }

  /** Runs it; answers the number of rows it changed. */
  async execute(db: Executor, options?: CallOptions): Promise<number> {
    const { query, values } = compile(this.#root, this.#models, this.#steps, "execute", db.dialect);
    return run.execute(query, values, db, options);
  }

  toSQL(dialect: DialectName | Executor): SqlText {
    const name = typeof dialect === "object" ? dialect.dialect : dialect;
    const { query, values } = compile(this.#root, this.#models, this.#steps, "toSQL", name);
    return run.toSQL(query, values, name);
  }
}

const everyRowStep: Step = { name: "everyRow", write: (place) => verb("everyRow", place) };

const whereStep = (condition: unknown): Step => arrowStep("filter", (place) => Expression.write(condition, place), {}, "where");

export class DynamicUpdate<T> extends DynamicWrite<T> {
  /** @internal */
  constructor(models: Models, steps: readonly Step[] = []) {
    super("update", models, steps);
  }

  /** The columns to write, each with its value or an expression over the row as it was. */
  set(values: { readonly [Name in Names<T>]?: unknown }): DynamicUpdate<T> {
    return this.#with(arrowStep("set", (place) => object(Object.entries(values).map(([name, given]: [string, unknown]) => {
      const at = within(place, name);
      if (given === undefined) return refuse("undefinedValue", at.path);
      // What the column could not give back is refused when it is bound, as an inserted value is.
      return [name, Expression.is(given) ? Expression.write(given, at) : capture(given, { kind: "unknown" }, at)] as const;
    }), place)));
  }
  where(condition: Condition<T>): DynamicUpdate<T> {
    return this.#with(whereStep(condition));
  }
  everyRow(): DynamicUpdate<T> {
    return this.#with(everyRowStep);
  }
  #with(step: Step): DynamicUpdate<T> {
    return new DynamicUpdate<T>(...DynamicWrite.added(this, step));
  }
}

export class DynamicDelete<T> extends DynamicWrite<T> {
  /** @internal */
  constructor(models: Models, steps: readonly Step[] = []) {
    super("deleteFrom", models, steps);
  }

  where(condition: Condition<T>): DynamicDelete<T> {
    return this.#with(whereStep(condition));
  }
  everyRow(): DynamicDelete<T> {
    return this.#with(everyRowStep);
  }
  #with(step: Step): DynamicDelete<T> {
    return new DynamicDelete<T>(...DynamicWrite.added(this, step));
  }
}

type Compile = (end: string, dialect: DialectName) => { readonly query: CompiledQuery; readonly values: readonly unknown[] };

/** A write that answers rows. */
export class DynamicReturning<Result> {
  readonly #compile: Compile;

  /** @internal */
  constructor(compileWrite: Compile) {
    this.#compile = compileWrite;
  }

  async all(db: Executor, options?: CallOptions): Promise<Result[]> {
    const { query, values } = this.#compile("all", db.dialect);
    return returningAll(query, values, db, options) as Promise<Result[]>;
  }
  async first(db: Executor, options?: CallOptions): Promise<Result | undefined> {
    const { query, values } = this.#compile("first", db.dialect);
    return returningFirst(query, values, db, options) as Promise<Result | undefined>;
  }
  async one(db: Executor, options?: CallOptions): Promise<Result> {
    const { query, values } = this.#compile("one", db.dialect);
    return returningOne(query, values, db, options) as Promise<Result>;
  }
}
