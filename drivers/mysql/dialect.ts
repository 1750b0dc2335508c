/**
 * What MySQL 8 and MariaDB write differently. One text runs on both: where they differ, each reads its own comment (see `spelling.ts`).
 * A session is expected to be in UTC, strict, and without an escaping backslash.
 */
import type { ColumnType } from "../../runtime/ir/types.js";
import { type Dialect, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { aggregate } from "./aggregate.js";
import { castTo, grown } from "./cast.js";
import { alternative, comparable, inList, parameter } from "./comparisons.js";
import { additive, asText, atom, call, cast, comparison, exactType, isColumn, textOf } from "./forms.js";
import { json } from "./json.js";
import { keyRows } from "./keys.js";
import { modelLimits } from "./limits.js";
import { lock } from "./lock.js";
import { arithmetic, numberFunctions, unary } from "./numbers.js";
import { schema } from "./schema.js";
import { literal, quote } from "./spelling.js";
import { textFunctions } from "./texts.js";
import { codecs } from "./types.js";
import { onDuplicateKey } from "./upsert.js";
import { window } from "./window.js";

const unlimited = "18446744073709551615";

/** A part of an instant, less what SQL counts from. */
const part = (name: string, offset = 0) => ([instant]: readonly Printed[]): Printed => {
  const value = call(name, instant!.sql);
  return offset === 0 ? atom(value) : additive(sql`${value} - ${raw(String(offset))}`);
};

export const dialect: Dialect = {
  name: "mysql",
  title: "MySQL",
  lacks: {
    fullJoin: "There is no FULL JOIN: use leftJoin, and union it with the rows of the other side that have no partner.",
    lateralJoin: "MariaDB has none, and the same statement has to run there: read the related rows with include({ … { orderBy, limit } }), or rank them with over(rowNumber(), …) in a query and filter by the rank.",
    correlatedFrom: "In MariaDB a query in FROM, or one with a limit that isIn() looks into, uses no row from outside, and the same statement has to run there: put the condition outside of it, or use exists().",
    insertSelectReturning: "It answers no rows of an INSERT: select the rows first, and insert them as a list.",
    keyMadeInSql: "It hands back no key but one that it has numbered: use defaultFactory instead of defaultSql, or give the key with every object, as a property without `?`.",
    upsertSwap: "Its columns are assigned one after the other, and no order lets each see the others as they were: assign columns that do not read one another.",
    groupsFrame: "A frame counts no groups of peers: use a frame of `rows` or `range`, or number the groups with over(denseRank(), …) in a query and frame that by `range`.",
    listOverWindow: "Neither server puts lists together over a window: join a grouped query that has the list, or put it together after the query.",
    lockOf: "MariaDB locks the rows of every table in the query, and the same statement has to run there: leave `of` out, or lock them in a query of their own.",
  },
  modelLimits,
  rows: "arrays",
  codecs,
  quote,
  placeholder: () => "?",
  schema,
  project: (_type, value) => value,
  parameter,
  insert: { noColumns: "() VALUES ()", nullMakesKey: true, keyByReturning: false, onConflict: onDuplicateKey, many: { kind: "tuples" } },
  returning: false,
  keyRows,
  // A limit keeps the derived table from being merged into the statement, which may not read the table that it changes.
  subqueryOfTarget: (query, alias) => sql`SELECT * FROM (${query} LIMIT ${raw(unlimited)}) AS ${raw(alias)}`,
  assignsInOrder: true,
  readsTarget: false,
  updateFrom({ table }, assignments, rows, alias, match) {
    const list = assignments.map(({ column, value }) => sql`${raw(`${quote(table)}.${quote(column.name)}`)} = ${value}`);
    return sql`UPDATE ${raw(quote(table))} INNER JOIN (${rows} LIMIT ${raw(unlimited)}) AS ${raw(quote(alias))} ON ${match} SET ${joinSql(list, ", ")}`;
  },
  literal,
  nullSafeEqual: (left, right, negated) =>
    negated ? { sql: sql`NOT ${left} <=> ${right}`, precedence: Precedence.not } : comparison(sql`${left} <=> ${right}`),
  truth: (value) => comparison(sql`${fit(value, Precedence.bitwise)} = 1`),
  functions: {
    ...textFunctions,
    ...numberFunctions,
    // A year has no sign to MySQL, which then computes without one.
    year: ([instant]) => atom(cast(call("YEAR", instant!.sql), "SIGNED")),
    month: part("MONTH", 1),
    dayOfMonth: part("DAYOFMONTH"),
    dayOfWeek: part("DAYOFWEEK", 1),
    hours: part("HOUR"),
    minutes: part("MINUTE"),
    seconds: part("SECOND"),
    milliseconds: ([instant]) => ({ sql: sql`MICROSECOND(${instant!.sql}) DIV 1000`, precedence: Precedence.multiplicative }),
    // UNIX_TIMESTAMP ends in 2038 on MariaDB, and begins in 1970.
    epochMilliseconds: ([instant]) => atom(sql`FLOOR(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', ${instant!.sql}) / 1000)`),
  },
  aggregate,
  window,
  json,
  cast: castTo,
  grown,
  lock,
  explain: "EXPLAIN ",
  arithmetic,
  unary,
  // MariaDB knows a computed key again only where it stands alone in SELECT, and MySQL not where a value in it is bound. All rows of a
  // group have the same, so the least of them is the key.
  groupKey: (key) => atom(call("MIN", key.sql)),
  compare: () => undefined,
  comparable,
  alternative,
  // An enum orders by the place of its value in the list, JavaScript by the text; a computed decimal may be a text.
  orderKey(value, type) {
    if (type.kind === "enum" && typeof type.values[0] === "string") return asText(value);
    return type.kind === "decimal" && !isColumn(value) ? cast(value, exactType) : value;
  },
  // NULLS FIRST does not exist: whether it is NULL is a term of its own, where the order is not what NULL has by itself.
  orderTerm(value, direction, nulls) {
    const term = direction === "desc" ? sql`${value} DESC` : value;
    const natural = direction === "desc" ? "last" : "first";
    return nulls === undefined || nulls === natural ? term : sql`${value} IS NULL${raw(nulls === "first" ? " DESC" : "")}, ${term}`;
  },
  concat: (parts) => atom(call("CONCAT", ...parts)),
  text: (value, type) => (concatenates(value.sql, type) ? value.sql : textOf(value.sql, type)),
  inList,
  // MySQL 9 takes a subquery that IS TRUE inside of a comparison for one that drops the rows of a LEFT JOIN.
  isMember: (membership) => atom(sql`COALESCE(${membership.sql}, 0)`),
  unlimited,
};

/** CONCAT, and COALESCE beside a text, write such a column as JavaScript does. */
const concatenates = (value: Sql, { kind }: ColumnType): boolean => isColumn(value) && (kind === "int" || kind === "bigint" || kind === "dateOnly");
