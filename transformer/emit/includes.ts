/** To-many relations that are read with the rows -> the constants that hold their statements. */
import type { Include } from "../../runtime/ir/query.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { planSelect } from "../../runtime/plan/select.js";
import { renderSql } from "../../runtime/plan/sql.js";
import { emitBind } from "./binds.js";
import { indent, objectLiteral, type Output, quoted } from "./code.js";
import { emitRow } from "./rows.js";

/** The statements that read the to-many relations of the rows, each for all of them at once. */
export function emitIncludes(includes: readonly Include[], captureCount: number, dialect: Dialect, output: Output): string | undefined {
  if (includes.length === 0) return undefined;
  const items = includes.map(({ path, property, keys, query }) => {
    const { sql, row } = planSelect(query, "rows", dialect);
    const { text, slots } = renderSql(sql, dialect.placeholder);
    return objectLiteral({
      path: nameList(path),
      property: quoted(property),
      keys: nameList(keys),
      text: quoted(text),
      bind: emitBind(slots, captureCount, dialect, output),
      row: emitRow(row, query.entity?.name ?? "Row", dialect, output),
      includes: emitIncludes(query.includes, captureCount, dialect, output),
    });
  });
  return `[\n${indent(items.join(",\n"))},\n]`;
}

const nameList = (names: readonly string[]): string => `[${names.map(quoted).join(", ")}]`;
