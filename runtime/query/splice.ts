/** Composed queries: pieces rendered by the build are put in order at run time, once per sequence of pieces. */
import { NotTransformedError, UnsupportedError } from "../connection/errors.js";
import type { BoundValue, CallOptions, DialectName, Executor, RawRow, ShardKeyPlace } from "../connection/port.js";
import { bindLimit } from "../data/binders.js";
import { readInt } from "../data/readers.js";
import type { JoinKind } from "../ir/query.js";
import { assembleSelect, type SelectEnd } from "../plan/assemble.js";
import { joinSql, raw, renderSql, sql, type Sql } from "../plan/sql.js";
import type { SqlText } from "./chain.js";
import type { CompiledQuery, CompiledStatement, Fragment, Piece, PieceText } from "./compiled.js";
import * as run from "./run.js";

/** A node of the tree of all piece sequences met so far; a statement put together once is kept here. */
interface Sequence {
  readonly piece: Piece;
  readonly depth: number;
  readonly parent: Sequence | undefined;
  readonly next: Map<Piece, Sequence>;
  readonly statements: Map<string, CompiledStatement<Captures>>;
}

/** The captured values of each piece, in the order of the sequence. */
type Captures = readonly (readonly unknown[])[];

/** A query built in a loop may have any length: longer ones are put together anew each time, and not kept. */
const deepestKept = 64;

const roots = new WeakMap<Piece, Sequence>();

function startSequence(piece: Piece): Sequence {
  let sequence = roots.get(piece);
  if (sequence === undefined) {
    sequence = { piece, depth: 1, parent: undefined, next: new Map(), statements: new Map() };
    roots.set(piece, sequence);
  }
  return sequence;
}

function extendSequence(parent: Sequence, piece: Piece): Sequence {
  let sequence = parent.next.get(piece);
  if (sequence === undefined) {
    sequence = { piece, depth: parent.depth + 1, parent, next: new Map(), statements: new Map() };
    if (sequence.depth <= deepestKept) parent.next.set(piece, sequence);
  }
  return sequence;
}

// Written out for every dialect, since a call here would keep this module in programs that compose nothing.
const count: Fragment = { parts: ["", ""], bind: ([value]) => [bindLimit(value as number)] };
const limitPiece: Piece = { sqlite: { limit: count }, postgres: { limit: count }, mysql: { limit: count } };
const offsetPiece: Piece = { sqlite: { offset: count }, postgres: { offset: count }, mysql: { offset: count } };
const distinctPiece: Piece = { sqlite: { distinct: true }, postgres: { distinct: true }, mysql: { distinct: true } };

/** The value behind a query in a variable. Immutable; verbs with arrows were compiled to `extend`. */
class ComposedQuery {
  readonly #sequence: Sequence;
  readonly #captures: Captures;

  constructor(sequence: Sequence, captures: Captures) {
    this.#sequence = sequence;
    this.#captures = captures;
  }

  static extend(query: ComposedQuery, piece: Piece, captures: readonly unknown[]): ComposedQuery {
    return new ComposedQuery(extendSequence(query.#sequence, piece), [...query.#captures, captures]);
  }

  static isComposed(value: unknown): value is ComposedQuery {
    return typeof value === "object" && value !== null && #sequence in value;
  }

  /** What its verbs have captured, in the order in which they were written: for a statement that it stands in. */
  get values(): readonly unknown[] {
    return this.#captures.flat();
  }

  // A verb that takes an arrow works only compiled; as a method it says so instead of being undefined.
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

  limit(count: number): ComposedQuery {
    return ComposedQuery.extend(this, limitPiece, [count]);
  }
  offset(count: number): ComposedQuery {
    return ComposedQuery.extend(this, offsetPiece, [count]);
  }
  distinct(): ComposedQuery {
    return ComposedQuery.extend(this, distinctPiece, []);
  }

  async all(db: Executor, options?: CallOptions): Promise<unknown[]> {
    return run.all(this.#statement("rows", db.dialect), this.#captures, db, options);
  }
  async first(db: Executor, options?: CallOptions): Promise<unknown> {
    return run.first(this.#statement("first", db.dialect), this.#captures, db, options);
  }
  async one(db: Executor, options?: CallOptions): Promise<unknown> {
    return run.one(this.#statement("one", db.dialect), this.#captures, db, options);
  }
  async oneOrNull(db: Executor, options?: CallOptions): Promise<unknown> {
    return run.oneOrNull(this.#statement("one", db.dialect), this.#captures, db, options);
  }
  async count(db: Executor, options?: CallOptions): Promise<unknown> {
    return run.first(this.#statement("count", db.dialect), this.#captures, db, options);
  }
  async exists(db: Executor, options?: CallOptions): Promise<unknown> {
    return run.first(this.#statement("exists", db.dialect), this.#captures, db, options);
  }
  stream(db: Executor, options?: CallOptions): AsyncIterable<unknown> {
    return run.stream(this.#statement("rows", db.dialect), this.#captures, db, options);
  }
  toSQL(dialect?: DialectName | Executor): SqlText {
    const name = typeof dialect === "object" ? dialect.dialect : (dialect ?? (Object.keys(this.#rootPiece())[0] as DialectName));
    return run.toSQL(this.#statement("rows", name), this.#captures, name);
  }

  #rootPiece(): Piece {
    let sequence = this.#sequence;
    while (sequence.parent !== undefined) sequence = sequence.parent;
    return sequence.piece;
  }

  #statement(end: SelectEnd, dialect: DialectName): CompiledQuery<Captures> {
    const key = `${dialect} ${end}`;
    let statement = this.#sequence.statements.get(key);
    if (statement === undefined) {
      statement = assemble(this.#sequence, end, dialect);
      this.#sequence.statements.set(key, statement);
    }
    return { [dialect]: statement };
  }
}

function notCompiled(verb: string): never {
  throw new NotTransformedError(`${verb}() of a query`);
}

/** `select<T>()…` without an end. */
export function compose(piece: Piece, captures: readonly unknown[]): ComposedQuery {
  return new ComposedQuery(startSequence(piece), [captures]);
}

/** A verb with an arrow on a query in a variable. */
export function extend(query: unknown, piece: Piece, captures: readonly unknown[]): ComposedQuery {
  if (!ComposedQuery.isComposed(query)) throw new NotTransformedError("A query that this verb was called on");
  return ComposedQuery.extend(query, piece, captures);
}

/** A placeholder that belongs to a fragment of the n-th piece: one object per use of a fragment. */
interface FragmentSlot {
  readonly piece: number;
  readonly fragment: Fragment;
}

/** The build sees one piece at a time: what a later one orders by or answers may have no one value in a group of an earlier one. */
function refuseLooseGroups(pieces: readonly PieceText[]): void {
  const grouped = pieces.findIndex((text) => text.aggregated === true);
  if (grouped < 0) return;
  const loose = pieces.some((text, index) => (index > grouped && text.orderBy !== undefined) || (index !== grouped && index > 0 && text.columns !== undefined));
  if (!loose) return;
  throw new UnsupportedError(
    "GROUPED_QUERY_EXTENDED",
    "A query with groups or aggregates was ordered or mapped in another place. Say groupBy, orderBy and map in one chain.",
  );
}

function assemble(sequence: Sequence, end: SelectEnd, dialect: DialectName): CompiledStatement<Captures> {
  const pieces: PieceText[] = [];
  for (let step: Sequence | undefined = sequence; step !== undefined; step = step.parent) {
    pieces.unshift(run.statementFor(step.piece, dialect));
  }
  refuseLooseGroups(pieces);
  const joins = new Map<string, { readonly alias: string; readonly kind: JoinKind; readonly target: Sql<FragmentSlot> }>();
  const commons: Sql<FragmentSlot>[] = [];
  const groupBy: Sql<FragmentSlot>[] = [];
  const having: Sql<FragmentSlot>[] = [];
  const orderBy: Sql<FragmentSlot>[] = [];
  let where: Sql<FragmentSlot> | undefined;
  let columns: Sql<FragmentSlot> = raw("");
  let from: Sql<FragmentSlot> = raw("");
  let limit: Sql<FragmentSlot> | undefined;
  let offset: Sql<FragmentSlot> | undefined;
  let row: CompiledStatement["row"];
  let shardKey: FoundKey | undefined;
  pieces.forEach((text, index) => {
    const place = (fragment: Fragment): Sql<FragmentSlot> => {
      const slot: FragmentSlot = { piece: index, fragment };
      return { chunks: fragment.parts.flatMap((part, position) => (position === 0 ? [part] : [slot, part])) };
    };
    commons.push(...(text.commons ?? []).map(place));
    if (text.from !== undefined) from = place(text.from);
    if (text.columns !== undefined) columns = place(text.columns);
    if (text.row !== undefined) row = text.row;
    for (const join of text.joins ?? []) {
      const known = joins.get(join.alias);
      // Wherever one arrow needs the related row to be there, it has to be there for the whole query.
      if (known === undefined || join.kind === "inner") joins.set(join.alias, { ...join, target: place(join.target) });
    }
    for (const { connector, condition, key } of text.where ?? []) {
      const added = place(condition);
      // What "or" takes in may be of any shard.
      if (where !== undefined && connector === "or") shardKey = undefined;
      else if (key !== undefined) shardKey ??= { ...key, slot: added.chunks.find((chunk) => typeof chunk !== "string") };
      if (where === undefined) where = added;
      else where = connector === "and" ? sql`(${where}) AND (${added})` : sql`(${where}) OR (${added})`;
    }
    groupBy.push(...(text.groupBy ?? []).map(place));
    having.push(...(text.having ?? []).map(place));
    orderBy.push(...(text.orderBy ?? []).map(place));
    if (text.limit !== undefined) limit = place(text.limit);
    if (text.offset !== undefined) offset = place(text.offset);
  });
  const statement = assembleSelect<FragmentSlot>(
    {
      commons, lock: pieces.findLast((text) => text.lock !== undefined)?.lock,
      columns, from, joins: [...joins.values()], where, groupBy, orderBy, limit, offset,
      having: having.length === 0 ? undefined : joinSql(having.map((condition) => sql`(${condition})`), " AND "),
      distinct: pieces.some((text) => text.distinct === true),
      aggregated: pieces.some((text) => text.aggregated === true),
    },
    end,
    pieces[0]?.unlimited ?? "ALL",
  );
  const { text, slots } = renderSql(statement, pieces[0]?.numbered === true ? (position) => `$${position}` : () => "?");
  const bind = (captures: Captures): readonly BoundValue[] => {
    const values: BoundValue[] = [];
    let previous: FragmentSlot | undefined;
    for (const slot of slots) {
      if (slot !== previous) values.push(...(slot.fragment.bind?.(captures[slot.piece] ?? []) ?? []));
      previous = slot;
    }
    return values;
  };
  const reader = end === "count" ? readCount : end === "exists" ? readExists : row;
  const model = pieces[0]?.shard;
  return {
    text,
    bind,
    ...(reader === undefined ? {} : { row: reader }),
    ...(model === undefined ? {} : { shard: { ...model, ...placeOf(shardKey, slots) } }),
  };
}

/** The shard key that a condition holds, as that condition counts its own values from `slot` on. */
interface FoundKey extends ShardKeyPlace {
  readonly slot: FragmentSlot | undefined;
}

function placeOf(found: FoundKey | undefined, slots: readonly FragmentSlot[]): ShardKeyPlace {
  if (found === undefined) return {};
  const { slot, argument, value } = found;
  if (slot !== undefined && argument !== undefined) return { argument: slots.indexOf(slot) + argument };
  return value === undefined ? {} : { value };
}

// One reader for both forms of a driver's row.
export function readCount(row: RawRow): number {
  return readInt(Number(row["count"] ?? row[0]), "count");
}

/** 1, true or "t", as the database has it. */
export function readExists(row: RawRow): boolean {
  const found = row["found"] ?? row[0];
  return found === 1 || found === true || found === "t";
}
