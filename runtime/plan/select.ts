/** Checked SELECT -> printed clauses -> one statement, and the shape of the rows it answers. */
import type { Expr } from "../ir/expr.js";
import { labelColumns, type RowShape } from "../ir/projection.js";
import type { CommonTable, Join, Projection, Rows, SelectClauses, SelectQuery, SetOperator, Source } from "../ir/query.js";
import { assembleSelect, joinWords, type PrintedClauses, type PrintedCommon, type SelectEnd, withCommons } from "./assemble.js";
import type { Dialect, Printed } from "./dialect.js";
import { captureSlot, printCondition, type Printer, printExpr, printOrderTerm } from "./expr.js";
import { lowerSelect } from "./lower.js";
import { joinSql, raw, slot, sql, type Sql } from "./sql.js";

export function planSelect(query: SelectQuery, end: SelectEnd, dialect: Dialect): { readonly sql: Sql; readonly row: RowShape } {
  const lowered = lowerSelect(query);
  const printer = openPrinter(dialect);
  const { columns, row } = planProjection(lowered.projection, printer);
  const from = printSource(lowered.from, printer);
  const clauses = printClauses(lowered, printer);
  return { sql: assembleSelect({ ...clauses, commons: printer.commons(), columns, from }, end, dialect.unlimited), row };
}

/** A printer that gathers the named queries which a SELECT uses. */
export interface SelectPrinter extends Printer {
  /** Those met so far, each after the ones that it uses itself. */
  commons(): readonly PrintedCommon[];
}

export function openPrinter(dialect: Dialect): SelectPrinter {
  const found = new Map<string, PrintedCommon>();
  const printer: SelectPrinter = {
    ...dialect,
    printQuery: (query) => printSubquery(query, printer),
    useCommon(common) {
      // Printed before it is kept: those that it uses itself come first.
      const text = found.has(common.name) ? undefined : printCommon(common, printer);
      if (text !== undefined) found.set(common.name, { name: common.name, recursive: common.step !== undefined, sql: text });
    },
    commons: () => [...found.values()],
  };
  return printer;
}

/** The printer of a write: not every database takes WITH in front of one, so each query inside has its own. */
export const writePrinter = (dialect: Dialect): Printer => ({
  ...dialect,
  printQuery(query) {
    const printer = openPrinter(dialect);
    const text = printer.printQuery(query);
    return withCommons(printer.commons(), text);
  },
  useCommon() {},
});

/** A query inside a statement: its columns keep the values as they are stored, since only results are converted. */
export function printSubquery(query: SelectQuery, printer: Printer, stored?: PrintedAs): Sql {
  const lowered = lowerSelect(query);
  const from = printSource(lowered.from, printer);
  const clauses = printClauses(lowered, printer);
  return assembleSelect({ ...clauses, commons: [], columns: printStored(lowered.projection, printer, stored), from }, "rows", printer.unlimited);
}

/** What becomes of the value at a place of the SELECT list, where it goes into a column. */
export type PrintedAs = (value: Printed, place: number, expr: Expr) => Printed;

/** The SELECT list of a query whose rows go into another one. */
export function printStored(projection: Projection, printer: Printer, stored: PrintedAs = (value) => value): Sql {
  const columns = labelColumns(projection).columns.map(({ alias, expr }, place) => labelled(stored(printExpr(expr, printer), place, expr).sql, alias, printer));
  return columns.length === 0 ? raw("1") : joinSql(columns, ", ");
}

const setWords: { readonly [Operator in SetOperator]: string } = {
  union: "UNION", unionAll: "UNION ALL", intersect: "INTERSECT", except: "EXCEPT",
};

function printCommon({ name, query, step, distinct }: CommonTable, printer: Printer): Sql {
  const columns = labelColumns(query.projection).columns.map(({ alias }) => printer.quote(alias)).join(", ");
  const body = step === undefined ? printer.printQuery(query) : printRecursion(query, step, distinct, printer);
  return sql`${raw(printer.quote(name))} (${raw(columns)}) AS (${body})`;
}

function printRecursion(query: SelectQuery, step: SelectQuery, distinct: boolean, printer: Printer): Sql {
  const steps = labelColumns(step.projection).columns;
  const { grown } = printer;
  const base = printSubquery(query, printer, (value, place, expr) => (grown === undefined || isAlike(expr, steps[place]!.expr) ? value : grown(value, expr.type)));
  return sql`${asArm(query, base, 1, printer)} ${raw(distinct ? "UNION" : "UNION ALL")} ${asArm(step, printer.printQuery(step), 2, printer)}`;
}

/** Columns of one type need nothing done to them. */
const isAlike = (base: Expr, step: Expr): boolean =>
  base.kind === "column" && step.kind === "column" && JSON.stringify(base.type) === JSON.stringify(step.type);

export function printSource({ alias, rows }: Source, printer: Printer): Sql {
  const name = raw(printer.quote(alias));
  switch (rows.kind) {
    case "table":
      return named(rows.table, alias, printer);
    case "common":
      printer.useCommon(rows.common);
      return named(rows.common.name, alias, printer);
    case "self":
      return named(rows.name, alias, printer);
    case "keys":
      return sql`${printer.keyRows(rows.columns, slot({ kind: "keys" }))} AS ${name}`;
    case "query":
    case "compound":
      return sql`${raw(rows.kind === "query" && rows.lateral ? "LATERAL " : "")}(${printRows(rows, printer)}) AS ${name}`;
  }
}

const named = (table: string, alias: string, { quote }: Printer): Sql => raw(table === alias ? quote(table) : `${quote(table)} AS ${quote(alias)}`);

function printRows(rows: Extract<Rows, { kind: "query" | "compound" }>, printer: Printer): Sql {
  if (rows.kind === "query") return printer.printQuery(rows.query);
  const arms = rows.arms.map((arm, index) => asArm(arm, printer.printQuery(arm), index + 1, printer));
  return joinSql(arms, ` ${setWords[rows.operator]} `);
}

/** SQLite takes no parentheses around an arm, and a limit would be the whole's. */
function asArm(arm: SelectQuery, text: Sql, place: number, { quote }: Printer): Sql {
  const shaped = arm.orderBy.length > 0 || arm.limit !== undefined || arm.offset !== undefined || arm.from.rows.kind === "compound" || arm.distinctOn.length > 0;
  return shaped ? sql`SELECT * FROM (${text}) AS ${raw(quote(`arm${place}`))}` : text;
}

export function printClauses(query: SelectClauses, printer: Printer): Omit<PrintedClauses, "columns" | "from" | "commons"> {
  query.named?.forEach((common) => printer.useCommon(common));
  return {
    joins: query.joins.map((join) => ({ alias: join.alias, kind: join.kind, target: printJoin(join, printer) })),
    where: query.where === undefined ? undefined : printCondition(query.where, printer, "filter").sql,
    groupBy: query.groupBy.map((expr) => printExpr(expr, printer).sql),
    having: query.having === undefined ? undefined : printCondition(query.having, printer, "filter").sql,
    orderBy: query.orderBy.map((term) => printOrderTerm(term, printer)),
    limit: query.limit === undefined ? undefined : printRowCount(query.limit, printer),
    offset: query.offset === undefined ? undefined : printRowCount(query.offset, printer),
    distinct: query.distinct,
    aggregated: query.aggregated,
    lock: query.lock === undefined ? undefined : printer.lock(query.lock),
  };
}

function printRowCount(expr: Expr, printer: Printer): Sql {
  if (expr.kind === "parameter") return captureSlot(expr, printer);
  return raw(String(expr.kind === "literal" ? expr.value : 0));
}

export function printJoin(join: Join, printer: Printer): Sql {
  const { inside = [] } = join;
  const alone = printSource(join, printer);
  const walked = inside.map((inner) => sql`${raw(joinWords[inner.kind])}${printJoin(inner, printer)}`);
  const source = inside.length === 0 ? alone : sql`(${joinSql([alone, ...walked], "")})`;
  return join.on === undefined ? source : sql`${source} ON ${printCondition(join.on, printer, "filter").sql}`;
}

/** The SELECT list with an alias for each leaf, and how a row is built from the aliases. */
export function planProjection(projection: Projection, printer: Printer): { readonly columns: Sql; readonly row: RowShape } {
  const { columns, row } = labelColumns(projection);
  const list = columns.map(({ alias, expr }) => labelled(printer.project(expr.type, printExpr(expr, printer).sql), alias, printer));
  return { columns: list.length === 0 ? raw("1") : joinSql(list, ", "), row };
}

/** `"t"."name"` is called `name` by itself; anything else gets its alias. */
function labelled(value: Sql, alias: string, printer: Printer): Sql {
  const only = value.chunks.length === 1 ? value.chunks[0] : undefined;
  const quoted = printer.quote(alias);
  const isNamed = typeof only === "string" && only.endsWith(`.${quoted}`) && only.split(".").length === 2;
  return isNamed ? value : sql`${value} AS ${raw(quoted)}`;
}
