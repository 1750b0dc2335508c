/** `exists(…)`, `isIn(x, …)`, `scalar(…)`: a query inside an arrow -> an expression that holds it. */
import { labelColumns } from "../../runtime/ir/projection.js";
import type { SelectQuery } from "../../runtime/ir/query.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { FunctionCall } from "../read/arrow.js";
import { type CheckedRows, type Checking, type Resolved, value } from "./checking.js";
import { requireCorrelation } from "./levels.js";
import { boolean, comparisonGroup, describeType } from "./type-groups.js";

export const subqueryNames: ReadonlySet<string> = new Set(["exists", "scalar", "isIn"]);

export function resolveSubquery(written: FunctionCall, checking: Checking): Resolved {
  const { checks, diagnostics } = checking.statement;
  const queryArgument = written.arguments.at(-1);
  if (queryArgument?.kind !== "rows") {
    if (queryArgument?.kind !== "broken") diagnostics.push(diagnose("queryNotSeen", queryArgument?.span ?? written.span));
    return undefined;
  }
  // First, as the query's own names have to differ from those that the item takes: it may come to stand inside the query.
  const [item] = written.arguments;
  const operand = written.name === "isIn" && item !== undefined ? checks.value(item, checking) : undefined;
  const checked = checks.rows(queryArgument.rows, checking);
  if (checked === undefined) return undefined;
  const query = queryOf(checked);
  const { outer } = checked;
  if (written.name === "exists") return value({ kind: "exists", query: asked(query), outer, type: boolean, nullable: false });
  const { columns } = labelColumns(query.projection);
  const [column] = columns;
  if (column === undefined || columns.length > 1) {
    diagnostics.push(diagnose("columnCount", queryArgument.span, `${written.name}()`, columns.length));
    return undefined;
  }
  if (written.name === "scalar") {
    const single = (query.aggregated && query.groupBy.length === 0) || (query.limit?.kind === "literal" && query.limit.value === 1);
    if (!single) {
      diagnostics.push(diagnose("manyRows", queryArgument.span));
      return undefined;
    }
    const counts = column.expr.kind === "aggregate" && column.expr.function === "count" && query.offset === undefined && query.limit === undefined && query.having === undefined;
    return value({ kind: "scalar", query, outer, type: column.expr.type, nullable: !counts });
  }
  if (operand === undefined) return undefined;
  if (comparisonGroup(operand.type) !== comparisonGroup(column.expr.type)) {
    diagnostics.push(diagnose("comparedTypes", written.span, describeType(operand.type), describeType(column.expr.type)));
    return undefined;
  }
  if (query.limit !== undefined || query.offset !== undefined) requireCorrelation(outer, queryArgument.span, checking);
  return value({ kind: "inQuery", operand, query, outer, type: boolean, nullable: operand.nullable || column.expr.nullable });
}

/** Whether there is a row takes none of its values, nor an order, unless these decide which rows there are. */
function asked(query: SelectQuery): SelectQuery {
  if (query.aggregated || query.distinct || query.distinctOn.length > 0) return query;
  return { ...query, orderBy: [], projection: { kind: "object", properties: [] } };
}

/** A named query, or a table, as a query over it. */
export function queryOf({ rows, name, entity, projection }: CheckedRows): SelectQuery {
  if (rows.kind === "query") return rows.query;
  return {
    kind: "select", from: { alias: name, rows }, entity, joins: [], where: undefined, groupBy: [], having: undefined, orderBy: [], limit: undefined,
    offset: undefined, distinct: false, distinctOn: [], aggregated: false, lock: undefined, projection: projection(name), includes: [],
  };
}
