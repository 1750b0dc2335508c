/** `text.replaceAll(needle, replacement)` -> `replace`, or, where `$&` and its kind or an empty needle are in it, the pieces put together. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { Printed } from "../../runtime/plan/dialect.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { atom, call, isLiteralText } from "./pieces.js";
import { literal } from "./spelling.js";

export function replaceAll([text, needle, replacement]: readonly Sql[], [, needleExpr, replacementExpr]: readonly Expr[]): Printed {
  if (isLiteralText(needleExpr) && needleExpr.value !== "" && isLiteralText(replacementExpr) && !/\$[`']/.test(replacementExpr.value)) {
    const inserted = replacementExpr.value.replace(/\$[$&]/g, (mark) => (mark === "$$" ? "$" : needleExpr.value));
    return call("replace", text!, needle!, raw(literal(inserted)));
  }
  return replaceByPieces(text!, needle!, replacement!);
}

/**
 * The text is cut at the needle. Between two pieces stands the replacement, whose marks are read as JavaScript reads them: `$$`, `$&`,
 * and what is before and behind the place. An empty needle is found around every character.
 */
function replaceByPieces(text: Sql, needle: Sql, replacement: Sql): Printed {
  const given = sql`SELECT ${text} AS t, ${needle} AS n, ${replacement} AS r`;
  const cut = sql`SELECT t, n, r, CASE WHEN n = '' THEN ARRAY[''] || string_to_array(t, NULL) || ARRAY[''] ELSE string_to_array(t, n) END AS p FROM (${given}) AS given`;
  const behind = "array_to_string(p[i + 1:], n)";
  const before = "array_to_string(p[:i], n)";
  const marks = `CASE m[1] WHEN '$$' THEN '$' WHEN '$&' THEN n WHEN '$''' THEN ${behind} WHEN '$\`' THEN ${before} ELSE m[1] END`;
  const written = `(SELECT string_agg(${marks}, '' ORDER BY o) FROM regexp_matches(r, '\\$[$&\`'']|[^$]+|\\$', 'g') WITH ORDINALITY AS found(m, o))`;
  const between = `CASE WHEN i < cardinality(p) THEN COALESCE(${written}, '') ELSE '' END`;
  const joined = `(SELECT string_agg(p[i] || ${between}, '' ORDER BY i) FROM generate_subscripts(p, 1) AS i)`;
  return atom(sql`(SELECT CASE WHEN n IS NULL OR r IS NULL THEN NULL WHEN t = '' AND n <> '' THEN '' ELSE ${raw(joined)} END FROM (${cut}) AS cut)`);
}
