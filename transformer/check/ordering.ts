/** An order written as a value, for functions that take their rows in one -> its terms. */
import type { OrderTerm } from "../../runtime/ir/expr.js";
import type { Written } from "../read/arrow.js";
import type { Checking } from "./checking.js";

/** A value, `asc(x)`, `desc(x)`, or a list of them. Undefined after a mistake. */
export function checkOrder(written: Written | undefined, checking: Checking): readonly OrderTerm[] | undefined {
  if (written === undefined) return [];
  const list = written.kind === "array" ? written.elements : [written];
  const terms = list.map((item) => checkTerm(item, checking));
  return terms.some((term) => term === undefined) ? undefined : (terms as OrderTerm[]);
}

function checkTerm(written: Written, checking: Checking): OrderTerm | undefined {
  const said = written.kind === "function" && (written.name === "asc" || written.name === "desc") ? written : undefined;
  const key = said === undefined ? written : said.arguments[0];
  const expr = key === undefined ? undefined : checking.statement.checks.value(key, checking);
  if (expr === undefined) return undefined;
  const nulls = said?.options.get("nulls");
  const where = nulls?.kind === "literal" && (nulls.value === "first" || nulls.value === "last") ? nulls.value : undefined;
  return { expr, direction: said?.name === "desc" ? "desc" : "asc", nulls: where };
}
