/** A seed and a world -> whole queries: filters, projections, orders, limits, groups, joins and sets. */
import { optionalSources } from "./answer.js";
import { Expressions, type Sight } from "./expressions.js";
import type { OrderKey, Query, Shape, Source } from "./query.js";
import type { Random } from "./random.js";
import { type AggregateName, capturesOf, type Kind, parts, type Tree, type WindowName } from "./tree.js";
import { keyColumn, type Table, type World } from "./world.js";

const valueKinds: readonly Kind[] = ["flag", "whole", "real", "big", "text", "text", "at", "decimal"];
/** What can be told apart and grouped by, whatever its spelling. */
const keyKinds: readonly Kind[] = ["flag", "whole", "real", "big", "text", "at"];

export class Queries {
  readonly #random: Random;
  readonly #world: World;
  readonly #expressions: Expressions;

  constructor(random: Random, world: World) {
    this.#random = random;
    this.#world = world;
    this.#expressions = new Expressions(random, world);
  }

  query(): Query {
    const roll = this.#random.next();
    if (roll < 0.26) return this.#filtered();
    if (roll < 0.56) return this.#projected();
    if (roll < 0.7) return this.#grouped();
    if (roll < 0.84) return this.#joined();
    if (roll < 0.92) return this.#united();
    return this.#distinct();
  }

  /** Rows as they are, or how many. */
  #filtered(): Query {
    const source = this.#source();
    const sight = this.#sight([source]);
    const filters = this.#random.list(1 + this.#random.below(2), (index) => ({
      verb: index > 0 && this.#random.chance(0.4) ? ("orFilter" as const) : ("filter" as const),
      tree: this.#expressions.tree("flag", 1 + this.#random.below(4), sight),
    }));
    const end = this.#random.pick(["all", "all", "all", "count", "exists"] as const);
    return { ...plain([source]), filters, end, ...(end === "all" ? this.#ordered([source], sight) : {}) };
  }

  #projected(): Query {
    const source = this.#source();
    const sight = this.#sight([source]);
    const filters = this.#random.chance(0.3) ? [{ verb: "filter" as const, tree: this.#expressions.tree("flag", 1, sight) }] : [];
    return { ...plain([source]), filters, projection: this.#keyed([source], sight), ...this.#ordered([source], sight) };
  }

  #joined(): Query {
    const sources: Source[] = [this.#source()];
    const count = 1 + (this.#random.chance(0.2) ? 1 : 0);
    for (let index = 0; index < count; index += 1) sources.push(this.#joinedSource(sources));
    const sight = this.#sight(sources);
    const filters = this.#random.chance(0.6) ? [{ verb: "filter" as const, tree: this.#expressions.tree("flag", 1 + this.#random.below(2), sight) }] : [];
    if (this.#random.chance(0.15)) return { ...plain(sources), filters, end: this.#random.pick(["all", "count"]) };
    return { ...plain(sources), filters, projection: this.#keyed(sources, sight), ...this.#ordered(sources, sight) };
  }

  #joinedSource(before: readonly Source[]): Source {
    const random = this.#random;
    const table = random.pick(this.#world.tables);
    const join = random.pick(["join", "join", "leftJoin", "leftJoin", "rightJoin", "crossJoin"] as const);
    const source: Source = { table: table.name, variable: "abc"[before.length]!, join, on: undefined };
    if (join === "crossJoin") return source;
    const sight: Sight = { ...this.#sight([...before, source]), relations: false };
    const keys = this.#keysBetween(before, source);
    const on = keys.length > 0 && random.chance(0.6) ? random.pick(keys) : this.#matching(before[0]!, source) ?? this.#expressions.tree("flag", 1, sight);
    return { ...source, on: random.chance(0.3) ? { node: "binary", kind: "flag", operator: "&&", left: on, right: this.#expressions.tree("flag", 1, sight) } : on };
  }

  #keysBetween(before: readonly Source[], joined: Source): readonly Tree[] {
    const from = (a: Source, b: Source): readonly Tree[] =>
      this.#table(a.table).columns.filter(({ references }) => references === b.table)
        .map(({ property }) => equality(columnTree(a.variable, property, "whole"), columnTree(b.variable, keyColumn.property, "whole")));
    return before.flatMap((source) => [...from(source, joined), ...from(joined, source)]);
  }

  /** A comparison of two columns of one kind. */
  #matching(left: Source, right: Source): Tree | undefined {
    const kind = this.#random.pick(["text", "whole", "real", "flag"] as const);
    const columns = ({ table, variable }: Source): readonly Tree[] =>
      this.#table(table).columns.filter((column) => column.kind === kind).map(({ property }) => columnTree(variable, property, kind));
    const [lefts, rights] = [columns(left), columns(right)];
    return lefts.length === 0 || rights.length === 0 || this.#random.chance(0.4) ? undefined : equality(this.#random.pick(lefts), this.#random.pick(rights));
  }

  #grouped(): Query {
    const source = this.#source();
    const sight = this.#sight([source]);
    const filters = this.#random.chance(0.4) ? [{ verb: "filter" as const, tree: this.#expressions.tree("flag", 1, sight) }] : [];
    const groupBy = this.#random.chance(0.15)
      ? undefined
      : this.#random.list(1 + this.#random.below(2), () => this.#key(sight));
    const values: Shape[] = this.#random.list(1 + this.#random.below(3), () => ({ shape: "value", tree: this.#aggregate(sight) }));
    const having = groupBy !== undefined && this.#random.chance(0.4) ? this.#having(sight) : undefined;
    const keys: Shape[] = (groupBy ?? []).map((tree) => ({ shape: "value", tree }));
    return { ...plain([source]), filters, groupBy, having, projection: object([...keys, ...values]) };
  }

  /** What is captured twice is two values, so a key that captures one is no key of the group where it is written again; -0 is sent as if it were captured. */
  #key(sight: Sight): Tree {
    const kind = this.#expressions.anyKind(keyKinds, sight);
    const made = this.#expressions.tree(kind, this.#random.below(2), sight);
    return capturesOf(made).length === 0 && !parts(made).some(isNegativeZero) ? made : this.#expressions.column(kind, sight);
  }

  #aggregate(sight: Sight): Tree {
    const random = this.#random;
    const filter = random.chance(0.25) ? this.#expressions.tree("flag", 1, sight) : undefined;
    const key: Tree = columnTree(sight.rows[0]!.variable, keyColumn.property, "whole");
    const name = random.pick<AggregateName>(["count", "count", "countDistinct", "sum", "avg", "min", "max"]);
    if (name === "count" && random.chance(0.5)) return { node: "aggregate", kind: "whole", name, argument: filter === undefined ? undefined : key, filter };
    const kinds: readonly Kind[] =
      name === "sum" ? ["whole", "big"] : name === "avg" ? ["whole"] : name === "min" || name === "max" ? ["whole", "real", "big", "text", "at", "decimal"] : ["whole", "real", "text", "flag", "big", "at"];
    const kind = this.#expressions.anyKind(kinds, sight);
    // MySQL spells a decimal that was chosen between others in its own way.
    const isPlain = name === "sum" || name === "avg" || kind === "decimal";
    const argument = isPlain ? this.#expressions.column(kind, sight) : this.#expressions.tree(kind, random.below(2), sight);
    return { node: "aggregate", kind: name === "avg" ? "real" : name.startsWith("count") ? "whole" : kind, name, argument, filter };
  }

  #having(sight: Sight): Tree {
    const key: Tree = columnTree(sight.rows[0]!.variable, keyColumn.property, "whole");
    const filter = this.#random.chance(0.4) ? this.#expressions.tree("flag", 1, sight) : undefined;
    const left: Tree = { node: "aggregate", kind: "whole", name: "count", argument: filter === undefined ? undefined : key, filter };
    return { node: "binary", kind: "flag", operator: this.#random.pick([">", "<=", "===", "!=="]), left, right: { node: "literal", kind: "whole", value: 1 + this.#random.below(3) } };
  }

  #united(): Query {
    const kinds = this.#random.list(1 + this.#random.below(2), () => this.#random.pick(["whole", "real", "text", "flag"] as const));
    const arm = (): Query => {
      const source = this.#source();
      const sight = this.#sight([source]);
      const filters = this.#random.chance(0.5) ? [{ verb: "filter" as const, tree: this.#expressions.tree("flag", 1, sight) }] : [];
      return { ...plain([source]), filters, projection: object(kinds.map((kind) => ({ shape: "value", tree: this.#expressions.tree(kind, this.#random.below(2), sight) }))) };
    };
    return { ...arm(), set: { operator: this.#random.pick(["union", "unionAll", "intersect", "except"]), other: arm() } };
  }

  #distinct(): Query {
    const source = this.#source();
    const sight = this.#sight([source]);
    const values: Shape[] = this.#random.list(1 + this.#random.below(2), () => ({
      shape: "value", tree: this.#expressions.tree(this.#expressions.anyKind(keyKinds, sight), this.#random.below(2), sight),
    }));
    return { ...plain([source]), projection: object(values), distinct: true };
  }

  /** The keys of the sources first, so that a row meets the same row. */
  #keyed(sources: readonly Source[], sight: Sight): Shape {
    const keys: Shape = { shape: "array", elements: sources.map(({ variable }) => ({ shape: "value", tree: columnTree(variable, keyColumn.property, "whole") })) };
    const value = (): Shape => {
      const roll = this.#random.next();
      if (roll < 0.06) return { shape: "array", elements: [value(), value()] };
      if (roll < 0.12) return object([value(), value()]);
      if (roll < 0.18 && this.#expressions.has("other", sight)) return { shape: "value", tree: this.#expressions.column("other", sight) };
      if (roll < 0.3) return { shape: "value", tree: this.#window(sources, sight) };
      return { shape: "value", tree: this.#expressions.tree(this.#expressions.anyKind(valueKinds, sight), 1 + this.#random.below(3), sight) };
    };
    const values = this.#random.list(1 + this.#random.below(2), value);
    return { shape: "object", properties: [{ name: "keys", value: keys }, ...values.map((inside, index) => ({ name: `value${index}`, value: inside }))] };
  }

  #window(sources: readonly Source[], sight: Sight): Tree {
    const random = this.#random;
    const name = random.pick<WindowName>(["count", "sum", "sum", "min", "max", "rowNumber", "rank", "denseRank", "lag", "lead", "firstValue"]);
    const partitionBy = random.chance(0.6) ? this.#key(sight) : undefined;
    const keys = random.list(random.below(2), () => ({ tree: this.#key(sight), descending: random.chance(0.4) }));
    // A place among rows that are level would be anybody's choice.
    const last = sources.map(({ variable }) => ({ tree: columnTree(variable, keyColumn.property, "whole"), descending: random.chance(0.2) }));
    const ranked = name === "rank" || name === "denseRank";
    const placed = ["rowNumber", "lag", "lead", "firstValue"].includes(name);
    const orderBy = placed || (ranked && keys.length === 0) ? [...keys, ...last] : keys;
    if (ranked || name === "rowNumber" || (name === "count" && random.chance(0.5))) return { node: "window", kind: "whole", name, argument: undefined, partitionBy, orderBy };
    const kind = name === "sum" ? "whole" : this.#expressions.anyKind(name === "min" || name === "max" ? ["whole", "real", "big", "text", "at"] : valueKinds, sight);
    const argument = name === "sum" ? this.#expressions.column(kind, sight) : this.#expressions.tree(kind, random.below(2), sight);
    return { node: "window", kind: name === "count" ? "whole" : kind, name, argument, partitionBy, orderBy };
  }

  /** Keys last, so that rows with equal values have one order. */
  #ordered(sources: readonly Source[], sight: Sight): Pick<Query, "orderBy" | "limit" | "offset"> {
    const random = this.#random;
    if (random.chance(0.55)) return { orderBy: [], limit: undefined, offset: undefined };
    const keys = random.list(random.below(3), (): OrderKey => ({
      tree: this.#expressions.tree(this.#expressions.anyKind(valueKinds, sight), random.below(2), sight),
      descending: random.chance(0.4),
      nulls: random.pick([undefined, undefined, "first", "last"] as const),
    }));
    const last = sources.map(({ variable }): OrderKey => ({ tree: columnTree(variable, keyColumn.property, "whole"), descending: random.chance(0.2), nulls: undefined }));
    const count = (most: number): Query["limit"] => (random.chance(0.5) ? random.below(most) : this.#expressions.count(most));
    return { orderBy: [...keys, ...last], limit: random.chance(0.5) ? count(8) : undefined, offset: random.chance(0.3) ? count(5) : undefined };
  }

  #source(): Source {
    return { table: this.#random.pick(this.#world.tables).name, variable: "a", join: undefined, on: undefined };
  }

  #sight(sources: readonly Source[]): Sight {
    const optional = optionalSources(sources);
    return { rows: sources.map(({ table, variable }, index) => ({ variable, table: this.#table(table), optional: optional[index]! })), relations: true };
  }

  #table(name: string): Table {
    return this.#world.tables.find((table) => table.name === name)!;
  }
}

export const plain = (sources: readonly Source[]): Query => ({
  sources, filters: [], groupBy: undefined, having: undefined, projection: undefined, orderBy: [], distinct: false, limit: undefined, offset: undefined,
  set: undefined, end: "all",
});

const object = (values: readonly Shape[]): Shape => ({ shape: "object", properties: values.map((value, index) => ({ name: `value${index}`, value })) });

const isNegativeZero = (tree: Tree): boolean => tree.node === "literal" && Object.is(tree.value, -0);

const columnTree = (variable: string, column: string, kind: Kind): Tree => ({ node: "column", kind, variable, relations: [], column, inside: [] });

const equality = (left: Tree, right: Tree): Tree => ({ node: "binary", kind: "flag", operator: "===", left, right });
