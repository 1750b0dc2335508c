/** A seed and the rows in sight -> expressions over the whole grammar. */
import * as pools from "./pools.js";
import type { Random } from "./random.js";
import { type Captured, children, type ColumnTree, type Kind, type Tree, usesRow, type Value } from "./tree.js";
import type { Column, Table, World } from "./world.js";

/** A row that an arrow sees. */
export interface Visible {
  readonly variable: string;
  readonly table: Table;
  /** An outer join may not have found it. */
  readonly optional: boolean;
}

export interface Sight {
  readonly rows: readonly Visible[];
  /** Where a join's condition stands relations are not followed. */
  readonly relations: boolean;
}

const arithmetic = ["+", "-", "*", "%", "&", "|", "^", "<<", ">>"];
const dateParts = ["getUTCFullYear", "getUTCMonth", "getUTCDate", "getUTCDay", "getUTCHours", "getUTCMinutes", "getUTCSeconds", "getUTCMilliseconds", "getTime"];
const rounding = ["abs", "round", "floor", "ceil", "trunc", "sign"];
const comparedKinds = ["whole", "whole", "real", "real", "big", "text", "text", "text", "flag", "at", "decimal"] as const;

export class Expressions {
  readonly #random: Random;
  readonly #world: World;
  #names = 0;

  constructor(random: Random, world: World) {
    this.#random = random;
    this.#world = world;
  }

  /** An expression that reads a row: what does not is computed by JavaScript before the query. */
  tree(kind: Kind, depth: number, sight: Sight): Tree {
    const made = depth <= 0 ? this.#leaf(kind, sight) : this.#compound(kind, depth, sight);
    return usesRow(made) ? made : this.column(kind, sight);
  }

  /** Where no column in sight is of the kind, one that is made of another. */
  column(kind: Kind, sight: Sight): Tree {
    const found = this.#columns(kind, sight);
    if (found.length > 0) return this.#random.pick(found);
    const at = (other: Kind): Tree => this.column(other, sight);
    switch (kind) {
      case "real":
        return { node: "binary", kind, operator: "/", left: at("whole"), right: small(2) };
      case "flag":
        return { node: "binary", kind, operator: ">", left: at("whole"), right: small(1) };
      case "whole":
        return { node: "column", kind, variable: sight.rows[0]!.variable, relations: [], column: "id", inside: [] };
      case "text":
        return { node: "template", kind, texts: ["", ""], expressions: [at("whole")] };
      case "big":
      case "at":
      case "decimal":
      case "other":
        // Nothing is made into one of these.
        return at("whole");
    }
  }

  /** Whether `column` always finds a column of the kind, or something that can be made into one. */
  has(kind: Kind, { rows, relations }: Sight): boolean {
    if (!["big", "at", "decimal", "other"].includes(kind)) return true;
    const holds = (table: Table): boolean => columnsOf(table, "", [], kind).length > 0;
    return rows.some(({ table }) => holds(table) || (relations && table.relations.some(({ many, target }) => !many && holds(this.#table(target)))));
  }

  anyKind(kinds: readonly Kind[], sight: Sight): Kind {
    return this.#random.pick(kinds.filter((kind) => this.has(kind, sight)));
  }

  capture(kind: Kind): Tree {
    const { type, values } = pools.captured[kind];
    const nullable = this.#random.chance(0.2);
    const value: Value = nullable && this.#random.chance(0.5) ? null : this.#random.pick(values);
    return { node: "capture", kind, captured: { name: this.#name(), type: nullable ? `${type} | null` : type, value } };
  }

  count(limit: number): Captured {
    return { name: this.#name(), type: "number", value: this.#random.below(limit) };
  }

  #name(): string {
    return `captured${(this.#names += 1)}`;
  }

  /** One column of a plain row more often than what a relation leads to. */
  #columns(kind: Kind, { rows, relations }: Sight): readonly Tree[] {
    const here = rows.flatMap(({ variable, table }) => columnsOf(table, variable, [], kind));
    if (!relations || (here.length > 0 && this.#random.chance(0.75))) return here;
    return [...here, ...rows.flatMap((row) => this.#behind(row, kind))];
  }

  #behind({ variable, table, optional }: Visible, kind: Kind): readonly ColumnTree[] {
    return table.relations.flatMap((relation) => {
      if (relation.many) return [];
      const target = this.#table(relation.target);
      const first = optional || this.#random.chance(0.6) ? `${relation.property}?` : relation.property;
      const further = target.relations.flatMap((next) => {
        if (next.many) return [];
        const second = first.endsWith("?") || this.#random.chance(0.5) ? `${next.property}?` : next.property;
        return columnsOf(this.#table(next.target), variable, [first, second], kind);
      });
      return [...columnsOf(target, variable, [first], kind), ...(this.#random.chance(0.3) ? further : [])];
    });
  }

  #table(name: string): Table {
    return this.#world.tables.find((table) => table.name === name)!;
  }

  /** An operand: now and then a literal or a captured value. */
  #operand(kind: Kind, depth: number, sight: Sight): Tree {
    return depth <= 0 || this.#random.chance(0.35) ? this.#leaf(kind, sight) : this.tree(kind, depth - 1, sight);
  }

  #leaf(kind: Kind, sight: Sight): Tree {
    const roll = this.#random.next();
    if (roll < 0.6 || kind === "other") return this.column(kind, sight);
    if ((roll < 0.8 && kind !== "at") || kind === "decimal") return { node: "literal", kind, value: this.#random.pick(pools.literals[kind]) };
    return this.capture(kind);
  }

  #compound(kind: Kind, depth: number, sight: Sight): Tree {
    const roll = this.#random.next();
    const at = (of: Kind): Tree => this.tree(of, depth - 1, sight);
    const operand = (of: Kind): Tree => this.#operand(of, depth, sight);
    if (roll < 0.08) return { node: "conditional", kind, test: at("flag"), whenTrue: operand(kind), whenFalse: operand(kind) };
    if (roll < 0.16) return { node: "binary", kind, operator: "??", left: at(kind), right: operand(kind) };
    switch (kind) {
      case "whole":
        return this.#whole(depth, sight);
      case "real":
        return this.#real(depth, sight);
      case "big":
        return this.#random.chance(0.15)
          ? { node: "unary", kind, operator: this.#random.pick(["-", "~"]), operand: at("big") }
          : this.#arithmetic(kind, this.#random.pick([...arithmetic, "/"]), depth, sight);
      case "text":
        return this.#text(depth, sight);
      case "flag":
        return this.#flag(depth, sight);
      case "at":
      case "decimal":
      case "other":
        return this.column(kind, sight);
    }
  }

  #whole(depth: number, sight: Sight): Tree {
    const kind = "whole";
    const roll = this.#random.next();
    const at = (of: Kind): Tree => this.tree(of, depth - 1, sight);
    if (roll < 0.15) return { node: "length", kind, object: at("text") };
    if (roll < 0.25) return method(kind, "indexOf", at("text"), [this.#operand("text", depth, sight)]);
    if (roll < 0.42 && this.has("at", sight)) return method(kind, this.#random.pick(dateParts), at("at"), []);
    if (roll < 0.48) return this.#related("length", depth, sight) ?? at(kind);
    if (roll < 0.54) return this.#scalar(depth, sight);
    if (roll < 0.58) return this.#itemCount(sight) ?? at(kind);
    if (roll < 0.66) return { node: "unary", kind, operator: this.#random.pick(["-", "~", "+"]), operand: at(kind) };
    return this.#arithmetic(kind, this.#random.pick(arithmetic), depth, sight);
  }

  /** TypeScript takes `a << (b > c)` for type arguments, so nothing is computed behind that operator. */
  #arithmetic(kind: "whole" | "big", operator: string, depth: number, sight: Sight): Tree {
    const left = this.#operand(kind, depth, sight);
    return { node: "binary", kind, operator, left, right: operator === "<<" ? this.#leaf(kind, sight) : this.#operand(kind, depth, sight) };
  }

  #real(depth: number, sight: Sight): Tree {
    const kind = "real";
    const roll = this.#random.next();
    const number = (): Kind => (this.#random.chance(0.6) ? "real" : "whole");
    const at = (): Tree => this.tree(number(), depth - 1, sight);
    const operand = (): Tree => this.#operand(number(), depth, sight);
    if (roll < 0.3) return { node: "math", kind, name: this.#random.pick(rounding), arguments: [at()] };
    if (roll < 0.4) return { node: "math", kind, name: this.#random.pick(["min", "max"]), arguments: this.#random.list(1 + this.#random.below(3), operand) };
    if (roll < 0.45) return { node: "math", kind, name: "sqrt", arguments: [at()] };
    if (roll < 0.55) return { node: "unary", kind, operator: this.#random.pick(["-", "+"]), operand: this.tree(kind, depth - 1, sight) };
    return { node: "binary", kind, operator: this.#random.pick(["/", "/", "+", "-", "*", "%", "**", "&", "|", ">>"]), left: operand(), right: operand() };
  }

  #text(depth: number, sight: Sight): Tree {
    const kind = "text";
    const random = this.#random;
    const roll = random.next();
    const index = (): Tree => (random.chance(0.8) ? small(random.pick([0, 1, 2, 3, 100, -1, -2, -100])) : this.#leaf("whole", sight));
    const object = this.tree(kind, depth - 1, sight);
    const operand = (): Tree => this.#operand(kind, depth, sight);
    if (roll < 0.2) return method(kind, random.pick(["toLowerCase", "toUpperCase", "trim", "trimStart", "trimEnd"]), object, []);
    if (roll < 0.4) return method(kind, random.pick(["slice", "substring"]), object, random.chance(0.5) ? [index()] : [index(), index()]);
    if (roll < 0.5) return method(kind, "charAt", object, [index()]);
    if (roll < 0.6) return method(kind, "padStart", object, random.chance(0.5) ? [small(random.pick([0, 3, 5]))] : [small(random.pick([0, 3, 5])), operand()]);
    if (roll < 0.7) return method(kind, "replaceAll", object, [{ node: "literal", kind, value: random.pick(pools.literals.text.filter((text) => text !== "")) }, operand()]);
    const piece = (): Tree => shown(this.#operand(random.pick(["text", "text", "whole", this.has("big", sight) ? "big" : "text", "flag"] as const), depth, sight), sight);
    if (roll < 0.85) return { node: "binary", kind, operator: "+", left: object, right: piece() };
    const expressions = random.list(1 + random.below(3), piece);
    return { node: "template", kind, texts: ["", ...expressions].map(() => String(random.pick(pools.literals.text))), expressions };
  }

  #flag(depth: number, sight: Sight): Tree {
    const kind = "flag";
    const random = this.#random;
    const roll = random.next();
    const at = (of: Kind): Tree => this.tree(of, depth - 1, sight);
    if (roll < 0.12) return { node: "unary", kind, operator: "!", operand: at(kind) };
    if (roll < 0.28) return { node: "binary", kind, operator: random.pick(["&&", "||"]), left: at(kind), right: at(kind) };
    if (roll < 0.33) return { node: "binary", kind, operator: random.pick(["===", "!=="]), left: this.#maybeNull(depth, sight), right: { node: "literal", kind: "text", value: null } };
    if (roll < 0.45) return this.#search(depth, sight);
    if (roll < 0.56) return this.#member(depth, sight);
    if (roll < 0.62) return this.#related(random.pick(["some", "every"]), depth, sight) ?? at(kind);
    if (roll < 0.67) return this.#exists(depth, sight);
    if (roll < 0.7) return this.#hasItem(depth, sight) ?? at(kind);
    if (roll < 0.74) {
      const of = this.anyKind(["whole", "real", "big", "text", "at", "decimal"], sight);
      return { node: "between", kind, value: at(of), low: this.#operand(of, depth, sight), high: this.#operand(of, depth, sight) };
    }
    const compared = this.anyKind(comparedKinds, sight);
    const operators = compared === "at" ? ["<", "<=", ">", ">="] : compared === "flag" ? ["===", "!=="] : ["===", "!==", "==", "<", "<=", ">", ">=", "===", "!=="];
    const operator = random.pick(operators);
    const [left, right] = [at(compared), this.#operand(compared, depth, sight)];
    return random.chance(0.7) ? { node: "binary", kind, operator, left, right } : { node: "binary", kind, operator, left: right, right: left };
  }

  #maybeNull(depth: number, sight: Sight): Tree {
    if (this.#random.chance(0.3) && this.#columns("other", sight).length > 0) return this.column("other", sight);
    const found = sight.rows.flatMap(({ variable, table }) => table.relations.filter(({ many }) => !many).map(({ property }) => ({ variable, property })));
    if (sight.relations && found.length > 0 && this.#random.chance(0.3)) {
      const { variable, property } = this.#random.pick(found);
      return { node: "column", kind: "other", variable, relations: [], column: property, inside: [] };
    }
    return this.tree(this.anyKind(comparedKinds, sight), depth - 1, sight);
  }

  #search(depth: number, sight: Sight): Tree {
    const name = this.#random.pick(["startsWith", "endsWith", "includes"]);
    const needle = this.#operand("text", depth, sight);
    // A captured prefix with a NUL is an exception.
    const refused = name === "startsWith" && needle.node === "capture" && String(needle.captured.value).includes("\0");
    return method("flag", name, this.tree("text", depth - 1, sight), [refused ? this.column("text", sight) : needle]);
  }

  #member(depth: number, sight: Sight): Tree {
    const random = this.#random;
    const of = this.anyKind(["whole", "real", "big", "text", "text", "flag", "decimal"], sight);
    const item = this.tree(of, depth - 1, sight);
    if (random.chance(0.3) && of !== "decimal") {
      return { node: "member", kind: "flag", list: random.list(1 + random.below(3), () => this.#leaf(of, sight)), item };
    }
    const values: Value[] = random.list(random.pick([0, 1, 2, 5, 12]), () => random.pick(pools.listed[of]));
    const nullable = random.chance(0.25);
    if (nullable && random.chance(0.7)) values.push(null);
    const type = `${pools.captured[of].type}${nullable ? " | null" : ""}`;
    const set = random.chance(0.3);
    const captured: Captured = { name: this.#name(), type: set ? `Set<${type}>` : `(${type})[]`, value: set ? new Set(values) : values };
    return { node: "member", kind: "flag", list: captured, item };
  }

  #lists(kind: Kind, { rows }: Sight): readonly Tree[] {
    return rows.flatMap(({ variable, table }) => table.columns.flatMap((column) => insideOf(column, variable, [], kind, true)));
  }

  #itemCount(sight: Sight): Tree | undefined {
    const lists = (["text", "real", "whole"] as const).flatMap((kind) => this.#lists(kind, sight));
    return lists.length === 0 ? undefined : { node: "itemCount", kind: "whole", list: this.#random.pick(lists) };
  }

  #hasItem(depth: number, sight: Sight): Tree | undefined {
    const kind = this.#random.pick(["text", "real", "whole"] as const);
    const lists = this.#lists(kind, sight);
    return lists.length === 0 ? undefined : { node: "hasItem", kind: "flag", list: this.#random.pick(lists), item: this.#operand(kind, depth, sight) };
  }

  /** Over the rows at the other side of a relation. */
  #related(end: "some" | "every" | "length", depth: number, sight: Sight): Tree | undefined {
    const found = sight.rows.flatMap(({ variable, table, optional }) => (optional ? [] : table.relations.filter(({ many }) => many).map(({ property, target }) => ({ variable, property, target }))));
    if (found.length === 0 || !sight.relations) return undefined;
    const { variable, property, target } = this.#random.pick(found);
    const row = `row${(this.#names += 1)}`;
    const inside = this.#inner(row, target, sight, end !== "every");
    const least = end === "every" ? 1 : 0;
    const filters = this.#random.list(least + this.#random.below(2), () => this.tree("flag", Math.min(depth - 1, 2), inside));
    return { node: "related", kind: end === "length" ? "whole" : "flag", variable, relation: property, row, filters, end };
  }

  /** What an arrow over a row of its own sees: that row first, then what is around it. */
  #inner(row: string, target: string, sight: Sight, relations = true): Sight {
    return { rows: [{ variable: row, table: this.#table(target), optional: false }, ...sight.rows.slice(0, this.#random.below(sight.rows.length + 1))], relations: relations && this.#random.chance(0.5) };
  }

  #exists(depth: number, sight: Sight): Tree {
    const random = this.#random;
    const { name: table } = random.pick(this.#world.tables);
    const row = `row${(this.#names += 1)}`;
    const inside = this.#inner(row, table, sight);
    const filter = random.chance(0.8) ? this.tree("flag", Math.min(depth - 1, 2), inside) : undefined;
    if (random.chance(0.5)) return { node: "subquery", kind: "flag", form: "exists", table, row, filter, value: undefined, item: undefined };
    const own: Sight = { rows: inside.rows.slice(0, 1), relations: false };
    const of = this.anyKind(["whole", "text", "real", "big"], own);
    // The item stands outside of the subquery; a kind that is missing there is replaced.
    const kind = this.has(of, sight) ? of : "whole";
    const item = this.tree(kind, 1, sight);
    return { node: "subquery", kind: "flag", form: "isIn", table, row, filter, value: this.tree(kind, 1, own), item };
  }

  #scalar(depth: number, sight: Sight): Tree {
    const random = this.#random;
    const { name: table } = random.pick(this.#world.tables);
    const row = `row${(this.#names += 1)}`;
    const inside = this.#inner(row, table, sight);
    const filter = random.chance(0.8) ? this.tree("flag", Math.min(depth - 1, 2), inside) : undefined;
    const name = random.pick(["count", "min", "max", "sum"] as const);
    const argument = name === "count" ? undefined : this.column("whole", { rows: inside.rows.slice(0, 1), relations: false });
    return { node: "subquery", kind: "whole", form: "scalar", table, row, filter, value: { node: "aggregate", kind: "whole", name, argument, filter: undefined }, item: undefined };
  }
}

function columnsOf(table: Table, variable: string, relations: readonly string[], kind: Kind): readonly ColumnTree[] {
  return table.columns.flatMap((column): readonly ColumnTree[] => {
    const plain: ColumnTree = { node: "column", kind, variable, relations, column: column.property, inside: [] };
    return column.kind === kind ? [plain] : insideOf(column, variable, relations, kind, false);
  });
}

function insideOf({ property, inside }: Column, variable: string, relations: readonly string[], kind: Kind, list: boolean): readonly ColumnTree[] {
  return inside
    .filter((leaf) => leaf.kind === kind && leaf.list === list)
    .map(({ steps }): ColumnTree => ({ node: "column", kind, variable, relations, column: property, inside: steps }));
}

const method = (kind: Kind, name: string, object: Tree, args: readonly Tree[]): Tree => ({ node: "method", kind, object, name, arguments: args });

const small = (value: number): Tree => ({ node: "literal", kind: "whole", value });

/** Beside a text only texts, whole numbers, bigints and booleans: a number with a fraction has no text form in SQL, and a captured one may have one. */
function shown(tree: Tree, { rows }: Sight): Tree {
  if (holdsNumber(tree)) return { node: "column", kind: "whole", variable: rows[0]!.variable, relations: [], column: "id", inside: [] };
  return tree.node === "literal" && typeof tree.value !== "string" ? { ...tree, kind: "text", value: String(tree.value) } : tree;
}

const holdsNumber = (tree: Tree): boolean => tree.kind === "real" || (tree.kind === "whole" && (tree.node === "capture" || children(tree).some(holdsNumber)));
