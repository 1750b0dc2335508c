/** What PostgreSQL writes differently, each part in a file of its own. */
import { type Dialect, Precedence } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { joinSql, raw, sql } from "../../runtime/plan/sql.js";
import { updateFrom } from "../../runtime/plan/update-from.js";
import { aggregate } from "./aggregate.js";
import { arithmetic, unary } from "./arithmetic.js";
import { castTo, grown } from "./cast.js";
import { compare } from "./compare.js";
import { functions } from "./functions.js";
import { insert, stored } from "./insert.js";
import { json } from "./json.js";
import { keyRows } from "./keys.js";
import { modelLimits } from "./limits.js";
import { lock } from "./lock.js";
import { inList, parameter } from "./parameters.js";
import { asDouble, asText, byCodePoints, comparison, isColumn, isTextUnion } from "./pieces.js";
import { schema } from "./schema.js";
import { literal, quote } from "./spelling.js";
import { codecs } from "./types.js";
import { window } from "./window.js";

export const dialect: Dialect = {
  name: "postgres",
  title: "PostgreSQL",
  lacks: {},
  modelLimits,
  rows: "arrays",
  codecs,
  quote,
  placeholder: (position) => `$${position}`,
  schema,
  project: (_type, value) => value,
  parameter,
  insert,
  returning: true,
  keyRows,
  subqueryOfTarget: (query) => query,
  assignsInOrder: false,
  readsTarget: true,
  updateFrom,
  literal,
  nullSafeEqual: (left, right, negated) => comparison(sql`${left} IS ${raw(negated ? "DISTINCT" : "NOT DISTINCT")} FROM ${right}`),
  truth: (value) => value,
  functions,
  aggregate,
  window,
  json,
  cast: castTo,
  grown,
  lock,
  explain: "EXPLAIN ",
  arithmetic,
  unary,
  compare,
  alternative(value, expr, type) {
    if (expr.kind === "literal" && expr.value === null) return value;
    if (type.kind === "string") return asText(value, expr.type);
    return type.kind === "number" ? asDouble(value, expr.type) : value;
  },
  stored,
  orderKey(value, type) {
    if (isTextUnion(type)) return byCodePoints(asText({ sql: value, precedence: Precedence.or }, type));
    return type.kind === "string" && !isColumn(value) ? byCodePoints({ sql: value, precedence: Precedence.or }) : value;
  },
  // PostgreSQL puts NULL behind every value. What is never NULL keeps the order that an index has.
  orderTerm(value, direction, nulls, nullable) {
    const place = nulls ?? (direction === "desc" ? "last" : "first");
    return sql`${value}${raw(`${direction === "desc" ? " DESC" : ""}${nullable ? ` NULLS ${place.toUpperCase()}` : ""}`)}`;
  },
  // As tight as `|` and `&`: all operators that the standard does not name bind alike.
  concat: (parts) => ({ sql: joinSql(parts, " || "), precedence: parts.length === 1 ? Precedence.additive : Precedence.bitwise }),
  text: (value, type) => fit(type.kind === "string" ? value : asText(value, type), Precedence.additive),
  inList,
  unlimited: "ALL",
};

