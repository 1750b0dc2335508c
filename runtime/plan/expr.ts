/** Checked expression -> SQL. JavaScript's two-valued logic is kept by choosing forms by nullability. */
import type { CompareOperator, Expr, FrameBound, OrderTerm } from "../ir/expr.js";
import type { CommonTable, SelectQuery } from "../ir/query.js";
import type { ColumnType } from "../ir/types.js";
import type { BindCodec } from "./codec.js";
import { type Aggregated, type Dialect, type ParameterExpr, Precedence, type Printed } from "./dialect.js";
import { type InQuery, memberExists, memberOf, memberRows } from "./membership.js";
import { joinSql, raw, slot, sql, type Sql } from "./sql.js";

/** A dialect at work on one statement: an expression may hold queries. */
export interface Printer extends Dialect {
  /** A query without parentheses. */
  printQuery(query: SelectQuery): Sql;
  /** What a column is called where that is not its source's name and its own; absent where all are. */
  readonly columnName?: (source: string, column: string) => string | undefined;
  /** Says that the statement uses a named query, which then stands in front of it. */
  useCommon(common: CommonTable): void;
}

const atom = (value: Sql): Printed => ({ sql: value, precedence: Precedence.atom });

/** Puts parentheses around what binds less tightly than its place needs. */
export function fit(printed: Printed, needed: Precedence): Sql {
  return printed.precedence >= needed ? printed.sql : sql`(${printed.sql})`;
}

/**
 * How NULL may be answered by a condition: in a filter NULL drops the row as false does, so a plain comparison serves and an
 * index can be used; elsewhere ("exact": under NOT, in a result) the answer has to be true or false.
 */
export type ConditionContext = "filter" | "exact";

export function printCondition(expr: Expr, dialect: Printer, context: ConditionContext): Printed {
  switch (expr.kind) {
    case "logic": {
      const level = expr.operator === "and" ? Precedence.and : Precedence.or;
      const left = fit(printCondition(expr.left, dialect, context), level);
      const right = fit(printCondition(expr.right, dialect, context), level);
      return { sql: expr.operator === "and" ? sql`${left} AND ${right}` : sql`${left} OR ${right}`, precedence: level };
    }
    case "not":
      return printNegation(expr.operand, dialect);
    case "isNull": {
      const operand = fit(printExpr(expr.operand, dialect), Precedence.bitwise);
      return { sql: expr.negated ? sql`${operand} IS NOT NULL` : sql`${operand} IS NULL`, precedence: Precedence.comparison };
    }
    case "compare":
      return printComparison(expr, dialect, context);
    case "literal":
      return atom(raw(expr.value === true ? "1 = 1" : "1 = 0"));
    case "raw":
    case "case":
    case "cast":
    case "coalesce":
    case "column":
    case "parameter":
    case "aggregate":
    case "groupKey":
    case "window":
    case "jsonValue":
    case "scalar": {
      const truth = dialect.truth(printExpr(expr, dialect));
      return expr.nullable && context === "exact" ? isTrue(truth) : truth;
    }
    case "in": {
      const membership = printMembership(expr, dialect);
      if (!expr.nullable || context === "filter") return membership;
      return dialect.isMember?.(membership) ?? isTrue(membership);
    }
    case "inQuery": {
      if (!isPlainMember(expr, dialect)) return printExpr(memberExists(expr), dialect);
      const membership = printInQuery(expr, dialect);
      if (!expr.nullable || context === "filter") return membership;
      return dialect.isMember?.(membership) ?? isTrue(membership);
    }
    default: {
      // What an expression says of a null is decided here: as a value, some of these would ask again.
      const printed = expr.kind === "between" ? printBetween(expr, dialect) : expr.kind === "call" ? printCall(expr, dialect) : printExpr(expr, dialect);
      return expr.nullable && context === "exact" ? isTrue(printed) : printed;
    }
  }
}

/** SQL's own tests answer as comparisons do: false of a null. What a method of a null answers is null. */
const isTest = ({ function: name }: Extract<Expr, { kind: "call" }>): boolean => name === "like" || name === "ilike";

const printCall = (expr: Extract<Expr, { kind: "call" }>, dialect: Printer): Printed =>
  dialect.functions[expr.function](expr.arguments.map((argument) => printExpr(argument, dialect)), expr.arguments);

const isPlainNumber = ({ kind }: ColumnType): boolean => kind === "int" || kind === "number";

const isOneKind = (left: ColumnType, right: ColumnType): boolean => left.kind === right.kind || (isPlainNumber(left) && isPlainNumber(right));

function printBetween(expr: Extract<Expr, { kind: "between" }>, dialect: Printer): Printed {
  const operand = printSide(expr.operand, expr.low, ">=", dialect);
  const low = printSide(expr.low, expr.operand, ">=", dialect);
  const high = printSide(expr.high, expr.operand, "<=", dialect);
  const from = dialect.compare(">=", operand, low, expr.operand.type, [expr.operand, expr.low]);
  // Beside a bound of another type the value may have to stand in another form.
  const operandBelow = printSide(expr.operand, expr.high, "<=", dialect);
  const to = dialect.compare("<=", operandBelow, high, expr.operand.type, [expr.operand, expr.high]);
  if (from !== undefined || to !== undefined || !isOneKind(expr.low.type, expr.high.type)) {
    return { sql: sql`${from?.sql ?? sql`${operand} >= ${low}`} AND ${to?.sql ?? sql`${operandBelow} <= ${high}`}`, precedence: Precedence.and };
  }
  return { sql: sql`${operand} BETWEEN ${low} AND ${high}`, precedence: Precedence.comparison };
}

const isTrue = (printed: Printed): Printed => ({
  sql: sql`${fit(printed, Precedence.bitwise)} IS TRUE`,
  precedence: Precedence.comparison,
});

function printNegation(operand: Expr, dialect: Printer): Printed {
  if (operand.kind === "not") return printCondition(operand.operand, dialect, "exact");
  if (operand.kind === "inQuery" && !isPlainMember(operand, dialect)) return printNegation(memberExists(operand), dialect);
  if (operand.kind === "isNull") return printCondition({ ...operand, negated: !operand.negated }, dialect, "exact");
  if (operand.kind === "compare" && (operand.operator === "=" || operand.operator === "<>")) {
    return printCondition({ ...operand, operator: operand.operator === "=" ? "<>" : "=" }, dialect, "exact");
  }
  if (operand.nullable) {
    const condition = printCondition(operand, dialect, "filter");
    return { sql: sql`${fit(condition, Precedence.bitwise)} IS NOT TRUE`, precedence: Precedence.comparison };
  }
  return { sql: sql`NOT ${fit(printCondition(operand, dialect, "exact"), Precedence.atom)}`, precedence: Precedence.not };
}

function printComparison(expr: Extract<Expr, { kind: "compare" }>, dialect: Printer, context: ConditionContext): Printed {
  const { left, right, operator } = expr;
  // The place of a row beside a number of rows: both are whole, and every database compares them as they stand.
  if (right.kind === "parameter" && right.form === "rowCount") {
    return { sql: sql`${fit(printExpr(left, dialect), Precedence.bitwise)} ${raw(operator)} ${fit(printExpr(right, dialect), Precedence.bitwise)}`, precedence: Precedence.comparison };
  }
  const leftSql = printSide(left, right, operator, dialect);
  const rightSql = printSide(right, left, operator, dialect);
  const equality = operator === "=" || operator === "<>";
  const eitherNullable = left.nullable || right.nullable;
  const special = dialect.compare(equality ? "=" : operator, leftSql, rightSql, left.type, [left, right]);
  if (special !== undefined && equality) return printSpecialEquality(expr, special, leftSql, rightSql, context);
  if (special !== undefined) return eitherNullable && context === "exact" ? isTrue(special) : special;
  if (equality && eitherNullable) {
    const bothNullable = left.nullable && right.nullable;
    // `=` finds what both sides hold; only a filter may leave NULL rows to it, and only while two NULLs cannot meet.
    const plainServes = operator === "=" && !bothNullable && context === "filter";
    if (!plainServes) return dialect.nullSafeEqual(leftSql, rightSql, operator === "<>");
  }
  const plain: Printed = { sql: joinSql([leftSql, raw(operator), rightSql], " "), precedence: Precedence.comparison };
  return eitherNullable && context === "exact" ? isTrue(plain) : plain;
}

function printSide(expr: Expr, other: Expr, operator: CompareOperator, dialect: Printer): Sql {
  const value = printExpr(expr, dialect);
  return fit(dialect.comparable?.(value, expr, other, operator) ?? value, Precedence.bitwise);
}

/** Equality by the dialect's own comparison, which is NULL beside a NULL; that two NULLs are equal is said beside it. */
function printSpecialEquality(
  { left, right, operator }: Extract<Expr, { kind: "compare" }>, equal: Printed, leftSql: Sql, rightSql: Sql, context: ConditionContext,
): Printed {
  const negated = operator === "<>";
  const answer = negated
    ? { sql: sql`${fit(equal, Precedence.bitwise)} IS NOT TRUE`, precedence: Precedence.comparison }
    : (left.nullable || right.nullable || equal.vanishes) && context === "exact" ? isTrue(equal) : equal;
  if (!left.nullable || !right.nullable) return answer;
  return atom(negated ? sql`(${answer.sql} AND (${leftSql} IS NOT NULL OR ${rightSql} IS NOT NULL))` : sql`(${answer.sql} OR ${leftSql} IS NULL AND ${rightSql} IS NULL)`);
}

/** A value: conditions come out as the dialect's booleans. */
export function printExpr(expr: Expr, dialect: Printer): Printed {
  switch (expr.kind) {
    case "column":
      return atom(raw(dialect.columnName?.(expr.source, expr.column) ?? `${dialect.quote(expr.source)}.${dialect.quote(expr.column)}`));
    case "literal":
      return atom(raw(expr.value === null ? "NULL" : dialect.literal(expr.value)));
    case "parameter": {
      if (expr.target !== undefined) return atom(slot({ kind: "written", capture: expr.capture, column: expr.target }));
      return dialect.parameter(captureSlot(expr, dialect), expr);
    }
    case "compare":
    case "logic":
    case "not":
    case "isNull":
    case "in":
    case "inQuery":
    case "between":
      return printCondition(expr, dialect, "exact");
    case "exists":
      return atom(sql`EXISTS (${dialect.printQuery(expr.query)})`);
    case "scalar":
      return atom(sql`(${dialect.printQuery(expr.query)})`);
    case "arithmetic":
      return dialect.arithmetic(
        expr.operator, printExpr(expr.left, dialect), printExpr(expr.right, dialect), expr.left.type, expr.right.type,
      );
    case "negate":
      return printUnary("-", expr.operand, dialect);
    case "bitNot":
      if (expr.type.kind === "bigint") return printUnary("~", expr.operand, dialect);
      // In as many bits as `^` has.
      return dialect.arithmetic("^", printExpr(expr.operand, dialect), atom(raw("-1")), expr.operand.type, expr.type);
    case "concat":
      return dialect.concat(expr.parts.map((part) => printConcatPart(part, dialect)));
    case "call":
      return isTest(expr) ? printCondition(expr, dialect, "exact") : printCall(expr, dialect);
    case "case": {
      const test = printCondition(expr.test, dialect, "filter").sql;
      const whenTrue = printAlternative(expr.whenTrue, expr.type, dialect);
      const whenFalse = printAlternative(expr.whenFalse, expr.type, dialect);
      return atom(sql`CASE WHEN ${test} THEN ${whenTrue} ELSE ${whenFalse} END`);
    }
    case "coalesce":
      return atom(sql`COALESCE(${joinSql(expr.operands.map((operand) => printAlternative(operand, expr.type, dialect)), ", ")})`);
    case "cast":
      return dialect.cast(printExpr(expr.operand, dialect), expr.operand.type, expr.type);
    case "aggregate":
      return dialect.aggregate(expr.function, printAggregated(expr, dialect));
    case "groupKey": {
      // A key inside of a larger one is a part of it, and nothing by itself.
      const key = printExpr(expr.operand, { ...dialect, groupKey: undefined });
      return dialect.groupKey?.(key) ?? key;
    }
    case "window":
      return dialect.window(expr.function, {
        arguments: expr.arguments.map((argument) => printExpr(argument, dialect)),
        types: expr.arguments.map(({ type }) => type),
        filter: expr.filter === undefined ? undefined : printCondition(expr.filter, dialect, "filter").sql,
        over: printWindow(expr.window, dialect),
      });
    case "jsonValue":
      return dialect.json.value(printExpr(expr.operand, dialect).sql, expr.path, expr.type);
    case "itemCount":
      return dialect.json.itemCount(printExpr(expr.operand, dialect).sql, expr.operand.type);
    case "hasItem":
      return dialect.json.hasItem(printExpr(expr.operand, dialect).sql, printExpr(expr.item, dialect), expr.operand.type, expr.item);
    case "raw": {
      const chunks = expr.texts.flatMap((text, index) => {
        const inner = expr.expressions[index];
        return inner === undefined ? [text] : [text, ...printInRaw(inner, dialect).chunks];
      });
      return { sql: { chunks }, precedence: Precedence.or };
    }
  }
}

function printAggregated(expr: Extract<Expr, { kind: "aggregate" }>, dialect: Printer): Aggregated {
  return {
    argument: expr.argument === undefined ? undefined : printExpr(expr.argument, dialect).sql,
    type: expr.argument?.type ?? expr.type,
    distinct: expr.distinct,
    filter: expr.filter === undefined ? undefined : printCondition(expr.filter, dialect, "filter").sql,
    separator: expr.separator === undefined ? undefined : printExpr(expr.separator, dialect).sql,
    orderBy: expr.orderBy.map((term) => printOrderTerm(term, dialect)),
  };
}

function printWindow({ partitionBy, orderBy, frame }: Extract<Expr, { kind: "window" }>["window"], dialect: Printer): Sql {
  const parts: Sql[] = [];
  if (partitionBy.length > 0) parts.push(sql`PARTITION BY ${joinSql(partitionBy.map((expr) => printExpr(expr, dialect).sql), ", ")}`);
  if (orderBy.length > 0) parts.push(sql`ORDER BY ${joinSql(orderBy.map((term) => printOrderTerm(term, dialect)), ", ")}`);
  if (frame !== undefined) parts.push(raw(`${frame.unit.toUpperCase()} BETWEEN ${boundText(frame.from, "PRECEDING")} AND ${boundText(frame.to, "FOLLOWING")}`));
  return joinSql(parts, " ");
}

function boundText(bound: FrameBound, outermost: "PRECEDING" | "FOLLOWING"): string {
  if (bound === "unbounded") return `UNBOUNDED ${outermost}`;
  if (bound === 0) return "CURRENT ROW";
  return bound < 0 ? `${-bound} PRECEDING` : `${bound} FOLLOWING`;
}

export function printOrderTerm(term: OrderTerm, dialect: Printer): Sql {
  return dialect.orderTerm(orderKey(term.expr, dialect), term.direction, term.nulls, term.expr.nullable);
}

/** A condition orders by its truth; everything else by its value. */
function orderKey(expr: Expr, dialect: Printer): Sql {
  return dialect.orderKey(fit(printExpr(expr, dialect), Precedence.comparison), expr.type);
}

/** In the user's own SQL a captured value has the type that the text around it gives it. */
export const printInRaw = (expr: Expr, dialect: Printer): Sql =>
  expr.kind === "parameter" && expr.target === undefined ? captureSlot(expr, dialect) : fit(printExpr(expr, dialect), Precedence.atom);

/** A number of rows is refused where it is not a whole one from 0. */
const formBinds: { readonly [Form in ParameterExpr["form"]]?: BindCodec } = { list: "bindList", text: "bindText", rowCount: "bindLimit" };

export function captureSlot({ capture, form, type }: ParameterExpr, dialect: Printer): Sql {
  return slot({ kind: "capture", capture, bind: formBinds[form] ?? dialect.codecs[type.kind].bind });
}

function printUnary(operator: "-" | "~", operand: Expr, dialect: Printer): Printed {
  const value = printExpr(operand, dialect);
  return dialect.unary?.(operator, value, operand.type) ?? { sql: sql`${raw(operator)} ${fit(value, Precedence.atom)}`, precedence: Precedence.unary };
}

function printAlternative(expr: Expr, type: ColumnType, dialect: Printer): Sql {
  const value = printExpr(expr, dialect);
  return (dialect.alternative?.(value, expr, type) ?? value).sql;
}

/** NULL adds nothing to a text, as in C#: it never turns the whole text NULL. */
function printConcatPart(part: Expr, dialect: Printer): Sql {
  const text = dialect.text(printExpr(part, dialect), part.type);
  return part.nullable ? sql`COALESCE(${text}, '')` : text;
}

function printMembership(expr: Extract<Expr, { kind: "in" }>, dialect: Printer): Printed {
  const { operand, list } = expr;
  const operandSql = fit(printExpr(operand, dialect), Precedence.bitwise);
  if ("length" in list) {
    return printListed(operandSql, operand, list, dialect);
  }
  const plain = dialect.inList(operandSql, printExpr(list, dialect).sql, operand.type);
  if (!operand.nullable || !list.nullable || list.kind !== "parameter") return plain;
  const hasNull = slot({ kind: "capture", capture: list.capture, bind: "bindListHasNull" });
  return { sql: sql`(${plain.sql} OR ${operandSql} IS NULL AND ${hasNull} = 1)`, precedence: Precedence.atom };
}

/** IN finds what both sides hold: two NULLs never meet in it, and it compares values as the database does. */
function isPlainMember(expr: InQuery, dialect: Printer): boolean {
  const { operand } = expr;
  const member = memberOf(expr);
  if (operand.nullable && member.nullable) return false;
  const sides = [printExpr(operand, dialect), printExpr(member, dialect)] as const;
  return dialect.compare("=", sides[0].sql, sides[1].sql, operand.type, [operand, member]) === undefined &&
    dialect.comparable?.(sides[0], operand, member, "=") === undefined && dialect.comparable?.(sides[1], member, operand, "=") === undefined;
}

function printInQuery({ operand, query }: InQuery, dialect: Printer): Printed {
  const operandSql = fit(printExpr(operand, dialect), Precedence.bitwise);
  const rows = dialect.printQuery(query);
  // MariaDB takes no LIMIT right inside of IN.
  const limited = query.limit !== undefined || query.offset !== undefined;
  return { sql: limited ? sql`${operandSql} IN (SELECT * FROM (${rows}) AS ${raw(dialect.quote(memberRows))})` : sql`${operandSql} IN (${rows})`, precedence: Precedence.comparison };
}

/** NULL has no place inside IN: what may be NULL is compared for itself. */
function printListed(operandSql: Sql, operand: Expr, list: readonly Expr[], dialect: Printer): Printed {
  const level = Precedence.comparison;
  const alone = (item: Expr): boolean =>
    item.nullable || dialect.comparable?.(printExpr(operand, dialect), operand, item, "=") !== undefined || dialect.compare("=", operandSql, fit(printExpr(item, dialect), Precedence.bitwise), operand.type, [operand, item]) !== undefined;
  const members = list.filter((item) => !alone(item)).map((item) => printSide(item, operand, "=", dialect));
  const tests = list.filter(alone).map((right) =>
    fit(printCondition({ kind: "compare", operator: "=", left: operand, right, type: { kind: "boolean" }, nullable: operand.nullable || right.nullable }, dialect, "exact"), level),
  );
  if (members.length > 0) tests.unshift(sql`${operandSql} IN (${joinSql(members, ", ")})`);
  const [only] = tests;
  if (only === undefined) return { sql: raw("1 = 0"), precedence: level };
  return tests.length === 1 ? { sql: only, precedence: level } : atom(sql`(${joinSql(tests, " OR ")})`);
}
