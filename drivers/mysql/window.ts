/** Functions over a window -> SQL. */
import type { AggregateName, WindowFunctionName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed, type Windowed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { aggregate, computed } from "./aggregate.js";
import { atom, textOf } from "./forms.js";

const names: { readonly [Name in WindowFunctionName]: string } = {
  rowNumber: "ROW_NUMBER", rank: "RANK", denseRank: "DENSE_RANK", percentRank: "PERCENT_RANK", cumeDist: "CUME_DIST", ntile: "NTILE",
  lag: "LAG", lead: "LEAD", firstValue: "FIRST_VALUE", lastValue: "LAST_VALUE", nthValue: "NTH_VALUE",
};

export function window(name: WindowFunctionName | AggregateName, of: Windowed): Printed {
  const { arguments: args, types, filter } = of;
  const inside = apart(of);
  const over = sql` OVER (${inside})`;
  switch (name) {
    case "count":
    case "sum":
    case "avg":
    case "min":
    case "max": {
      const type: ColumnType = types[0] ?? { kind: "int", bits: 64 };
      return computed(name, { argument: args[0]?.sql, type, distinct: false, filter, separator: undefined, orderBy: [] }, over);
    }
    case "stringAgg":
    case "jsonAgg":
      // The build refuses these: neither server computes them over a window (`listOverWindow`).
      return atom(sql`${aggregate(name, { argument: args[0]!.sql, type: types[0]!, distinct: false, filter, separator: args[1]?.sql, orderBy: [] }).sql}${over}`);
    case "lag":
    case "lead":
      return neighbour(names[name], of, over);
    case "percentRank":
      return { sql: sql`COALESCE(CAST(RANK()${over} - 1 AS DOUBLE) / NULLIF(${partitionSize(inside)} - 1, 0), 0)`, precedence: Precedence.atom };
    case "cumeDist":
      return { sql: sql`CAST(COUNT(*)${over} AS DOUBLE) / ${partitionSize(inside)}`, precedence: Precedence.multiplicative };
    default:
      return atom(sql`${raw(names[name])}(${joinSql(args.map((argument) => argument.sql), ", ")})${over}`);
  }
}

/** MariaDB rounds shares to ten places, so they are divided here. */
const partitionSize = (inside: Sql): Sql => sql`COUNT(*) OVER (${inside} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)`;

/**
 * MariaDB lets a window use the order of another that begins like it, and where a third begins like both, one of them gets the order of the
 * wrong one: wrong answers, without an error (seen on 10.11; `count(*) over ()` beside two different orders is enough). So every window
 * begins with an expression of its own, which is false for every row; a constant would be left out of the order again.
 */
function apart({ over, alone }: Windowed): Sql {
  if (alone === true) return over;
  const [first = "", ...rest] = over.chunks;
  const own = `RAND() < -${1 + checksum(over.chunks.map((chunk) => (typeof chunk === "string" ? chunk : JSON.stringify(chunk))).join("?"))}`;
  const partition = "PARTITION BY ";
  if (typeof first !== "string" || !first.startsWith(partition)) return sql`${raw(`/*M!100200 ${partition}${own} */ `)}${over}`;
  return { chunks: [`${partition}/*M!100200 ${own}, */ `, first.slice(partition.length), ...rest] };
}

/** The same for the same text, whatever else stands in the statement. */
function checksum(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) % 1_000_003;
  return sum;
}

/** MariaDB takes no fallback. It stands for a row that does not exist, whose 1 is no 1; a row that exists may well hold NULL. */
function neighbour(name: string, { arguments: args, types }: Windowed, over: Sql): Printed {
  const [value, distance, fallback] = args.map((argument) => argument.sql);
  const type = types[0]!;
  const rows = distance === undefined ? raw("") : sql`, ${distance}`;
  if (fallback === undefined) return atom(sql`${raw(name)}(${value!}${rows})${over}`);
  const mixed = type.kind === "decimal" || type.kind === "enum" ? textOf(value!, type) : value!;
  return atom(sql`CASE WHEN ${raw(name)}(1${rows})${over} IS NULL THEN ${fallback} ELSE ${raw(name)}(${mixed}${rows})${over} END`);
}
