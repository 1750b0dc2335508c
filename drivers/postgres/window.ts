/** Functions over a window -> SQL. */
import type { AggregateName, WindowFunctionName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Printed, Windowed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql } from "../../runtime/plan/sql.js";
import { aggregateOver } from "./aggregate.js";
import { asText, atom, cast, isText, wholeLiteral } from "./pieces.js";

const names: { readonly [Name in WindowFunctionName]: string } = {
  rowNumber: "row_number", rank: "rank", denseRank: "dense_rank", percentRank: "percent_rank", cumeDist: "cume_dist", ntile: "ntile",
  lag: "lag", lead: "lead", firstValue: "first_value", lastValue: "last_value", nthValue: "nth_value",
};

export function window(name: WindowFunctionName | AggregateName, of: Windowed): Printed {
  const { arguments: args, types, filter } = of;
  const over = sql` OVER (${of.over})`;
  switch (name) {
    case "count":
    case "sum":
    case "avg":
    case "min":
    case "max":
    case "stringAgg":
    case "jsonAgg": {
      const type: ColumnType = types[0] ?? { kind: "int", bits: 64 };
      return aggregateOver(name, { argument: args[0]?.sql, type, distinct: false, filter, separator: args[1]?.sql, orderBy: [] }, over);
    }
    default: {
      const list = args.map((argument, index) => argumentOf(argument, index, of, name === "ntile" ? 0 : 1).sql);
      return atom(sql`${raw(names[name])}(${joinSql(list, ", ")})${over}`);
    }
  }
}

/** A count of rows, which stands at one place among the arguments, is an INTEGER and nothing else; a value and its fallback have one type. */
function argumentOf(argument: Printed, index: number, { arguments: args, types }: Windowed, count: number): Printed {
  if (index === count) return wholeLiteral(argument.sql) === undefined ? cast(argument, "int4") : argument;
  const type = types[index]!;
  return args.length > 2 && isText(type) ? asText(argument, type) : argument;
}
