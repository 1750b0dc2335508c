/** Functions over a window -> SQL. */
import type { AggregateName, WindowFunctionName } from "../../runtime/ir/expr.js";
import type { Printed, Windowed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { filtered, functionName, listOrNull } from "./aggregate.js";
import { atom, call, textOf } from "./forms.js";
import { jsonItem } from "./json.js";

const names: { readonly [Name in WindowFunctionName]: string } = {
  rowNumber: "row_number", rank: "rank", denseRank: "dense_rank", percentRank: "percent_rank", cumeDist: "cume_dist", ntile: "ntile",
  lag: "lag", lead: "lead", firstValue: "first_value", lastValue: "last_value", nthValue: "nth_value",
};

export function window(name: WindowFunctionName | AggregateName, of: Windowed): Printed {
  const { arguments: args, types } = of;
  switch (name) {
    case "count":
      return atom(over(call("count", args[0]?.sql ?? raw("*")), of));
    case "min":
    case "max":
      // A row that leaves the frame may have been the least, so these keep more than one.
      return atom(over(call(types[0]!.kind === "decimal" ? `sqlmodel_decimal_moving_${name}` : name, args[0]!.sql), of));
    case "sum":
    case "avg":
      return atom(over(call(functionName(name, types[0]!), args[0]!.sql), of));
    case "stringAgg":
      return atom(over(call("string_agg", textOf(args[0]!, types[0]!), args[1]!.sql), of));
    case "jsonAgg":
      return listOrNull(over(call("json_group_array", jsonItem(args[0]!.sql, types[0]!)), of));
    default:
      return atom(over(sql`${raw(names[name])}(${joinSql(args.map((argument) => argument.sql), ", ")})`, of));
  }
}

const over = (called: Sql, of: Windowed): Sql => sql`${filtered(called, of.filter)} OVER (${of.over})`;
