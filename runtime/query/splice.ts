/** The steps of a composed query -> one statement. The only SQL put together at run time, once for each sequence of pieces. */
import { UnsupportedError } from "../connection/errors.js";
import type { BoundValue, DialectName, ShardedModel, ShardKeyPlace } from "../connection/port.js";
import type { JoinKind, SetOperator } from "../ir/query.js";
import { assembleSelect, type PrintedClauses, type PrintedCommon, type SelectEnd } from "../plan/assemble.js";
import { joinSql, raw, renderSql, sql, type Sql } from "../plan/sql.js";
import type { CompiledInclude, CompiledQuery, CompiledStatement, Fragment, Piece, PieceRow, PieceText } from "./compiled.js";
import { readCount, readExists } from "./ends.js";
import * as run from "./run.js";

type Values = readonly unknown[];

/** The captured values of each piece, in the order of the pieces. */
export type Captures = readonly Values[];

/** A step with those before it: a piece, or two queries whose rows become one set. */
export type Steps = { readonly key: string } & (
  | { readonly kind: "piece"; readonly before: Steps | undefined; readonly piece: Piece; readonly values: Values }
  | { readonly kind: "set"; readonly operator: SetOperator; readonly left: Steps; readonly right: Steps }
);

/** Pieces are constants of the program: a number for each makes the key of a sequence of them. */
const numbers = new WeakMap<Piece, number>();
let lastNumber = 0;

function numberOf(piece: Piece): number {
  let number = numbers.get(piece);
  if (number === undefined) numbers.set(piece, (number = lastNumber += 1));
  return number;
}

export const addStep = (before: Steps | undefined, piece: Piece, values: Values): Steps =>
  ({ kind: "piece", before, piece, values, key: `${before?.key ?? ""} ${numberOf(piece)}` });

export const addSet = (operator: SetOperator, left: Steps, right: Steps): Steps =>
  ({ kind: "set", operator, left, right, key: `(${left.key} ${operator}${right.key})` });

/** From the first step to the last. A query built in a loop may have any length, so nothing here calls itself for a step. */
function listSteps(last: Steps): readonly Steps[] {
  const steps: Steps[] = [];
  for (let at: Steps | undefined = last; at !== undefined; at = at.kind === "piece" ? at.before : undefined) steps.push(at);
  return steps.reverse();
}

export function capturesOf(last: Steps): Captures {
  return listSteps(last).flatMap((step) => (step.kind === "piece" ? [step.values] : [...capturesOf(step.left), ...capturesOf(step.right)]));
}

/** Those that the query was compiled for. */
export function dialectsOf(last: Steps): readonly DialectName[] {
  const first = listSteps(last)[0]!;
  return first.kind === "piece" ? (Object.keys(first.piece) as DialectName[]) : dialectsOf(first.left);
}

/** Statements put together so far. A program that makes ever new sequences keeps the latest. */
const known = new Map<string, CompiledQuery>();
const mostKept = 1000;
/** What is longer than any query that is written out is not worth its key. */
const longestKey = 1000;

export function statementOf(steps: Steps, end: SelectEnd, dialect: DialectName): CompiledQuery {
  if (steps.key.length > longestKey) return { [dialect]: assemble(steps, end, dialect) };
  const key = `${dialect} ${end}${steps.key}`;
  let query = known.get(key);
  if (query === undefined) {
    query = { [dialect]: assemble(steps, end, dialect) };
    if (known.size >= mostKept) known.delete(known.keys().next().value!);
    known.set(key, query);
  }
  return query;
}

/** A placeholder that belongs to a fragment of the n-th piece: one object per use of a fragment. */
interface FragmentSlot {
  readonly piece: number;
  readonly fragment: Fragment;
}

type FragmentSql = Sql<FragmentSlot>;

function placeFragment(fragment: Fragment, piece: number): FragmentSql {
  const slot: FragmentSlot = { piece, fragment };
  return { chunks: fragment.parts.flatMap((part, position) => (position === 0 ? [part] : [slot, part])) };
}

/** Fills in the values of all fragments. */
function bindSlots(slots: readonly FragmentSlot[]): (captures: Values) => readonly BoundValue[] {
  return (captures) => {
    const values: BoundValue[] = [];
    let previous: FragmentSlot | undefined;
    for (const slot of slots) {
      if (slot !== previous) values.push(...(slot.fragment.bind?.((captures as Captures)[slot.piece]!) ?? []));
      previous = slot;
    }
    return values;
  };
}

function assemble(steps: Steps, end: SelectEnd, dialect: DialectName): CompiledStatement {
  const spliced = splice(steps, dialect, { next: 0 });
  const { clauses, first, row, includes, key } = spliced;
  const { text, slots } = renderSql(assembleSelect(clauses, end, unlimitedOf(first)), first.numbered === true ? (position) => `$${position}` : () => "?");
  const read = end === "count" ? readCount : end === "exists" ? readExists : row.read;
  const answersRows = end !== "count" && end !== "exists";
  return {
    text,
    bind: bindSlots(slots),
    ...(read === undefined ? {} : { row: read }),
    ...(answersRows && includes.length > 0 ? { includes } : {}),
    ...(first.shard === undefined ? {} : { shard: { ...first.shard, ...placeOf(key, slots) } satisfies ShardedModel }),
  };
}

const unlimitedOf = ({ unlimited }: PieceText): string => unlimited ?? "ALL";

/** The steps' clauses, with what belongs to the statement around them. */
interface Spliced {
  readonly clauses: PrintedClauses<FragmentSlot>;
  /** The piece that the query began with. */
  readonly first: PieceText;
  readonly row: PieceRow;
  /** Which piece says what the rows are. */
  readonly rowPiece: number;
  /** The columns of one side of a set. */
  readonly stored: FragmentSql;
  readonly includes: readonly CompiledInclude[];
  readonly key: FoundKey | undefined;
}

interface Numbering {
  next: number;
}

/** `numbering` counts the pieces as `capturesOf` lists their values. */
function splice(last: Steps, dialect: DialectName, numbering: Numbering): Spliced {
  const steps = listSteps(last);
  const [root] = steps;
  const set = root?.kind === "set" ? spliceSet(root, dialect, numbering) : undefined;
  const texts: { readonly text: PieceText; readonly piece: number }[] = [];
  for (const step of steps) {
    if (step.kind !== "piece") continue;
    texts.push({ text: run.statementFor(step.piece, dialect), piece: numbering.next });
    numbering.next += 1;
  }
  refuseLooseGroups(texts.map(({ text }) => text));
  const joins = new Map<string, { readonly alias: string; readonly kind: JoinKind; readonly target: FragmentSql }>();
  const commons: PrintedCommon<FragmentSlot>[] = [];
  const groupBy: FragmentSql[] = [];
  const having: FragmentSql[] = [];
  const orderBy: FragmentSql[] = [];
  let where: FragmentSql | undefined;
  let only: FragmentSql | undefined;
  let columns: FragmentSql = set?.columns ?? raw("");
  let stored: FragmentSql = raw("*");
  let from: FragmentSql = set?.from ?? raw("");
  let limit: FragmentSql | undefined;
  let offset: FragmentSql | undefined;
  let lock: string | undefined;
  let row = set?.row;
  let rowPiece = set?.rowPiece ?? 0;
  let includes: readonly CompiledInclude[] = [];
  let key: FoundKey | undefined;
  for (const { text, piece } of texts) {
    const place = (fragment: Fragment): FragmentSql => placeFragment(fragment, piece);
    for (const { name, recursive, query } of text.commons ?? []) {
      if (commons.some((common) => common.name === name)) throw namedTwice(name);
      commons.push({ name, recursive: recursive === true, sql: place(query) });
    }
    if (text.from !== undefined) from = place(text.from);
    if (text.row !== undefined) {
      columns = place(text.row.columns);
      stored = place(text.row.stored ?? text.row.columns);
      row = text.row;
      rowPiece = piece;
      includes = (text.includes ?? []).map((include) => includeOf(include, piece));
    }
    for (const join of text.joins ?? []) {
      const met = joins.get(join.alias);
      // Wherever one arrow needs the related row to be there, it has to be there for the whole query.
      if (met === undefined || join.kind === "inner") joins.set(join.alias, { ...join, target: place(join.target) });
    }
    for (const { connector, condition, key: found } of text.where ?? []) {
      const added = place(condition);
      // What "or" takes in may be of any shard.
      if (where !== undefined && connector === "or") key = undefined;
      else if (found !== undefined) key ??= { ...found, slot: added.chunks.find((chunk) => typeof chunk !== "string") };
      if (where === undefined) where = added;
      else where = connector === "and" ? sql`(${where}) AND (${added})` : sql`(${where}) OR (${added})`;
    }
    if (text.only !== undefined) only = place(text.only);
    groupBy.push(...(text.groupBy ?? []).map(place));
    having.push(...(text.having ?? []).map(place));
    orderBy.push(...(text.orderBy ?? []).map(place));
    if (text.limit !== undefined) limit = place(text.limit);
    if (text.offset !== undefined) offset = place(text.offset);
    lock = text.lock ?? lock;
  }
  // No "or" among the filters takes it in.
  if (only !== undefined) where = where === undefined ? only : sql`(${only}) AND (${where})`;
  return {
    first: set?.first ?? texts[0]!.text, row: row!, rowPiece, stored, includes, key,
    clauses: {
      commons, columns, from, joins: [...joins.values()], where, groupBy, orderBy, limit, offset, lock,
      having: having.length === 0 ? undefined : joinSql(having.map((condition) => sql`(${condition})`), " AND "),
      distinct: texts.some(({ text }) => text.distinct === true),
      aggregated: texts.some(({ text }) => text.aggregated === true),
    },
  };
}

// The build sees one step at a time: what it could not see is refused here.

/** What a later step orders by or answers may have no one value in a group of an earlier one. A step that knows of groups was checked with them. */
function refuseLooseGroups(texts: readonly PieceText[]): void {
  const grouped = texts.findIndex((text) => text.aggregated === true);
  if (grouped < 0) return;
  const loose = texts.some((text, index) => text.aggregated !== true && ((index > grouped && text.orderBy !== undefined) || (index > 0 && text.row !== undefined)));
  if (!loose) return;
  throw new UnsupportedError(
    "GROUPED_QUERY_EXTENDED",
    "A query with groups or aggregates was ordered or mapped in another place. Say groupBy, orderBy and map in one chain.",
  );
}

const namedTwice = (name: string): UnsupportedError =>
  new UnsupportedError("QUERY_NAMED_TWICE", `Two steps of one query use the named query "${name}". Say both in one chain.`);

// Sets of rows

const setWords: { readonly [Operator in SetOperator]: string } = { union: "UNION", unionAll: "UNION ALL", intersect: "INTERSECT", except: "EXCEPT" };

interface SplicedSet extends Pick<Spliced, "first" | "row" | "rowPiece"> {
  readonly from: FragmentSql;
  readonly columns: FragmentSql;
}

function spliceSet({ operator, left, right }: Extract<Steps, { kind: "set" }>, dialect: DialectName, numbering: Numbering): SplicedSet {
  const first = splice(left, dialect, numbering);
  const second = splice(right, dialect, numbering);
  refuseUnlike(first, second);
  const arms = [first, second].map((spliced, index) => printArm(spliced, index + 1));
  const { row, rowPiece } = first;
  return {
    first: first.first, row, rowPiece,
    from: sql`(${joinSql(arms, ` ${setWords[operator]} `)}) AS derived`,
    columns: row.outside === undefined ? raw("*") : placeFragment(row.outside, rowPiece),
  };
}

/** What a side orders, limits or names is its own only inside of a query of its own. */
function printArm({ clauses, stored, first }: Spliced, number: number): FragmentSql {
  const text = assembleSelect({ ...clauses, columns: stored }, "rows", unlimitedOf(first));
  const shaped = clauses.orderBy.length > 0 || clauses.limit !== undefined || clauses.offset !== undefined || clauses.commons.length > 0;
  return shaped ? sql`SELECT * FROM (${text}) AS ${raw(`arm${number}`)}` : text;
}

/** Both sides go into the same columns, and are read by the reader of the first. */
function refuseUnlike(left: Spliced, right: Spliced): void {
  if (left.includes.length + right.includes.length > 0 || left.clauses.lock !== undefined || right.clauses.lock !== undefined) {
    throw new UnsupportedError("SET_OF_MORE_THAN_ROWS", "A query that includes relations or locks its rows cannot be one side of a set of rows. Say union first.");
  }
  const wanted = left.row.shape.split(", ");
  const given = right.row.shape.split(", ");
  if (wanted.length === given.length && wanted.every((column, index) => column === given[index] || column === `${given[index]!} | null`)) return;
  throw new UnsupportedError(
    "UNLIKE_ROWS",
    `The two queries answer different columns: (${left.row.shape}) and (${right.row.shape}). Map both to the same properties in the same order; one that may be null has to be so in the first.`,
  );
}

// Includes

function includeOf(include: CompiledInclude, piece: number): CompiledInclude {
  const { bind, includes, ...rest } = include;
  return {
    ...rest,
    bind: (captures, keys) => bind((captures as Captures)[piece]!, keys),
    ...(includes === undefined ? {} : { includes: includes.map((inner) => includeOf(inner, piece)) }),
  };
}

// Shards

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
